import { formatOf, MOST_BYTES, MOST_PIXELS, readPicture } from '../../checks/pictures/picture.ts';
import { stripMetadata } from '../../checks/pictures/strip-metadata.ts';
import type { Picture } from './manuscript.ts';

/** A picture that can stand on a page, without anything but the picture. */
export interface UsablePicture {
  name: string;
  /** What the document says is to be seen, if that says anything. */
  alt: string | undefined;
  file: string;
  bytes: Uint8Array;
}

/** Finds the pictures that pages can show, and why the others are left out, by name. */
export function usablePictures(pictures: readonly Picture[]): {
  usable: Map<number, UsablePicture>;
  remarks: string[];
} {
  const usable = new Map<number, UsablePicture>();
  const remarks: string[] = [];
  for (const [index, { name, alt, bytes }] of pictures.entries()) {
    if (bytes.length === 0) {
      remarks.push(`${name}没有导入：图片不在文档里（是外部链接），没有去取。`);
      continue;
    }
    const made = pagePicture(bytes);
    if ('fault' in made) {
      remarks.push(`${name}没有导入：${made.fault}放进案例文件夹。`);
      continue;
    }
    const file = `picture-${index + 1}.${made.format}`;
    usable.set(index, { name, alt: saying(alt), file, bytes: made.bytes });
  }
  return { usable, remarks };
}

/**
 * Makes a picture ready for a page: what it carries besides the picture is taken out.
 * @returns its bytes and the end of its name, or a Chinese clause that says why it cannot stand on a
 * page and what has to be done before
 */
export function pagePicture(
  bytes: Uint8Array,
): { bytes: Uint8Array; format: string } | { fault: string } {
  const picture = readPicture(bytes);
  if (!picture) {
    const format = formatOf(bytes)?.toUpperCase();
    const what = format ? `是${format}格式` : '格式认不出（EMF、WMF一类）';
    return { fault: `${what}，网页不能显示；另存为JPEG或PNG以后` };
  }
  if (bytes.length > MOST_BYTES) {
    return { fault: `超过${MOST_BYTES / 2 ** 20}MB；缩小以后` };
  }
  if (Math.max(picture.width, picture.height) > MOST_PIXELS) {
    return { fault: `长边超过${MOST_PIXELS}像素；缩小以后` };
  }
  return { bytes: stripMetadata(bytes), format: picture.format };
}

/** Word and WPS put file names and counts where the words should be. */
function saying(alt: string): string | undefined {
  const words = alt.replace(/\s+/g, ' ').trim();
  if ((words.match(/\p{Script=Han}/gu) ?? []).length < 4) return undefined;
  if (/[\\/]|\.\w{3,4}$|^(?:图片|图像|照片|截图|文本框|微信图片)\s*[\d_]*$/.test(words))
    return undefined;
  return words;
}

/** Reads what was typed after `--alt`, 图1=路边的驿站: the words by picture, and Chinese faults. */
export function readAlts(
  typed: readonly string[],
  usable: ReadonlyMap<number, UsablePicture>,
): { words: Map<string, string>; faults: string[] } {
  const words = new Map<string, string>();
  const faults: string[] = [];
  const names = [...usable.values()].map(({ name }) => name);
  for (const one of typed) {
    const [, number, said = ''] = /^图?\s*(\d+)\s*[=＝:：]\s*(.*)$/s.exec(one) ?? [];
    const name = `图${number}`;
    if (number === undefined || said.trim() === '') {
      faults.push(`“${one}”写作 图1=说明，例如 图1=路边的驿站，门口有长椅。`);
    } else if (!names.includes(name)) {
      faults.push(
        `没有${name}${names.length > 0 ? `，只有${names.join('、')}` : '：稿件里没有能用的图片'}。`,
      );
    } else words.set(name, said.trim());
  }
  return { words, faults };
}
