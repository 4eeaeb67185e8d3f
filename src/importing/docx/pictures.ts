import { formatOf, readPicture } from '../../checks/pictures/picture.ts';
import { stripMetadata } from '../../checks/pictures/strip-metadata.ts';
import type { Picture } from './manuscript.ts';

/** As the rule for picture files has it. */
const MOST_BYTES = 2 * 2 ** 20;
const MOST_PIXELS = 4000;

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
    const fault = faultOf(bytes);
    if (fault !== undefined) {
      remarks.push(`${name}没有导入：${fault}`);
      continue;
    }
    const format = readPicture(bytes)!.format;
    const file = `picture-${index + 1}.${format}`;
    usable.set(index, { name, alt: saying(alt), file, bytes: stripMetadata(bytes) });
  }
  return { usable, remarks };
}

function faultOf(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return '图片不在文档里（是外部链接），没有去取。';
  const format = formatOf(bytes);
  const picture = readPicture(bytes);
  if (!picture) {
    return `${format ? `是${format.toUpperCase()}格式` : '格式认不出（EMF、WMF一类）'}，网页不能显示；另存为JPEG或PNG，放进案例文件夹。`;
  }
  if (bytes.length > MOST_BYTES) return '超过2MB；缩小以后放进案例文件夹。';
  if (Math.max(picture.width, picture.height) > MOST_PIXELS) {
    return `长边超过${MOST_PIXELS}像素；缩小以后放进案例文件夹。`;
  }
  return undefined;
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
