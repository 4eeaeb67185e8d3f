import { addressesOf } from '../links/addresses.ts';
import { nearest } from '../../content/nearest.ts';
import {
  fileName,
  shownPictures,
  strayName,
  type ShownPicture,
} from '../pictures/picture-files.ts';
import {
  EXTENSIONS,
  extensionOf,
  formatOf,
  isPicture,
  MOST_BYTES,
  MOST_PIXELS,
  readPicture,
} from '../pictures/picture.ts';
import { inText, type Report, type Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';
import { SMALL_PICTURES } from '../pictures/small-pictures.ts';
import type { WorkspaceAsset, WorkspaceDocument } from '../../content/workspace.ts';

/** A picture’s file exists under that very name, can be shown, and is no larger than it need be. */
export const imageFile: Rule = {
  id: 'image-file',
  title: '图片文件在、能显示、不过大',
  severity: 'error',
  follows: ['schema', 'mdx-url'],
  why: '文件名差一个字母或大小写，图片在网站上就是一个空框；图片过大，读者要等很久、费很多流量。',
  examples: {
    ok: [
      {
        ...sound('![驿站门口的长椅](./bench.png)'),
        also: { 'cases/station/bench.png': SMALL_PICTURES.png },
      },
    ],
    bad: [
      {
        ...faulty('![驿站门口的长椅](./Bench.png)\n\n![饮水机](./water.jpg)', [
          './Bench.png',
          './water.jpg',
        ]),
        also: { 'cases/station/bench.png': SMALL_PICTURES.png },
      },
    ],
  },
  check(workspace, report) {
    const files = new Set(workspace.assets.map(({ place }) => place));
    const strays = new Set(workspace.assets.flatMap(strayName));
    const folded = new Map([...files].map((place) => [place.toLowerCase(), place]));
    for (const shown of shownPictures(workspace)) {
      // Of a picture that stands elsewhere `content-file` says where to.
      if (!files.has(shown.place) && strays.has(fileName(shown.place))) continue;
      checkAddress(shown, { files, folded }, report);
    }
    for (const document of workspace.documents) {
      for (const { start, end, picture, mended, typed } of addressesOf(document).unread) {
        if (!picture) continue;
        report({
          ...inText(document, start, end),
          message: '这里写法不对，图片显示不出来，读者看到的是方括号和文件名。',
          fix: mended ? `圆括号用半角的：写作 ${mended}。` : spacedFix(typed),
          ...(mended !== undefined && { edit: { start, end, text: mended } }),
        });
      }
    }
    for (const asset of workspace.assets) {
      if (asset.kind !== 'file' || !isPicture(asset.place)) continue;
      const fault = fileFault(asset);
      if (fault) report({ file: asset.file, position: 'unavailable', ...fault });
    }
  },
};

interface Files {
  files: ReadonlySet<string>;
  /** Lower case → as the file is called. */
  folded: ReadonlyMap<string, string>;
}

function checkAddress(
  { document, picture, place }: ShownPicture,
  { files, folded }: Files,
  report: Report,
): void {
  const { url, address } = picture;
  const beside = /^\.\.?\//.test(url);
  if (beside && files.has(place)) return;
  const found = files.has(place) ? place : folded.get(place.toLowerCase());
  const cut = url.lastIndexOf('/') + 1;
  // Folders written another way are left to a person.
  const sameFolder =
    found?.slice(0, -fileName(place).length) === place.slice(0, -fileName(place).length);
  const replacement =
    found !== undefined && sameFolder && !url.startsWith('/')
      ? `${beside ? '' : './'}${url.slice(0, cut)}${fileName(found)}`
      : undefined;
  const folder = `${place.slice(0, place.lastIndexOf('/'))}/`;
  const siblings = [...files].filter((one) => one.startsWith(folder)).map(fileName);
  const close = nearest(fileName(place), siblings);
  report({
    ...inText(document, address.start, address.end),
    message: url.trim() === '' ? '图片没有写文件名。' : messageOf(url, { beside, found, place }),
    fix:
      replacement !== undefined
        ? `写作“${replacement}”。`
        : close !== undefined
          ? `是不是“./${close}”？`
          : absentFix(fileName(place), document, url),
    ...(replacement !== undefined && { edit: { ...address, text: replacement } }),
  });
}

function messageOf(
  url: string,
  { beside, found, place }: { beside: boolean; found: string | undefined; place: string },
): string {
  if (!beside) return `“${url}”不是从“./”写起的，找不到这个图片文件。`;
  if (found === undefined) return `没有图片文件“${url}”。`;
  return `文件名的大小写不对：“${fileName(place)}”，文件叫“${fileName(found)}”，网站上要一字不差。`;
}

function fileFault(asset: WorkspaceAsset): { message: string; fix: string } | undefined {
  const extension = extensionOf(asset.place);
  const expected = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
  if (expected === undefined) {
    return {
      message: `不能用 ${extension} 格式的图片，有的浏览器显示不了，或会带进程序代码。`,
      fix: savedFix(asset.place),
    };
  }
  if (asset.size > MOST_BYTES) {
    return {
      message: `图片有 ${(asset.size / 2 ** 20).toFixed(1)} MB，超过 2 MB，读者要等很久。`,
      fix: '用看图软件或画图把它缩小，压缩到 2 MB 以内，存回原名。',
    };
  }
  const bytes = asset.bytes();
  const actual = formatOf(bytes);
  if (actual === undefined) {
    return { message: '文件坏了，或者不是图片。', fix: '重新导出这张图片，能打开后再放。' };
  }
  if (actual !== expected) {
    return {
      message: `文件名说是 ${extension}，里面其实是 ${actual}，有的浏览器显示不了。`,
      fix: `用看图软件打开，格式选 ${extension}，存回原名。`,
    };
  }
  const picture = readPicture(bytes);
  if (!picture || picture.width === 0 || picture.height === 0) {
    return {
      message: '图片文件不完整，下载或复制时断了。',
      fix: '重新导出这张图片，能打开后再放。',
    };
  }
  if (Math.max(picture.width, picture.height) <= MOST_PIXELS) return undefined;
  return {
    message: `图片是 ${picture.width}×${picture.height} 像素，长边超过 ${MOST_PIXELS} 像素。`,
    fix: `用看图软件或画图把长边缩到 ${MOST_PIXELS} 像素以内，存回原名。`,
  };
}

/** A picture stands beside its write-up, in whatever folder it is looked for. */
function absentFix(name: string, { place }: WorkspaceDocument, url: string): string {
  if (!isPicture(name)) return '把图片放进案例的文件夹，写作 ./文件名.jpg。';
  const folder = place.slice(0, place.lastIndexOf('/') + 1);
  const written = url === `./${name}` ? '' : `，这里写作“./${name}”`;
  return `把图片放进 ${folder}，文件名是 ${name}${written}；不要这张图的，删去这一行。`;
}

function savedFix(place: string): string {
  const name = fileName(place).replace(/\.[^.]+$/, '.jpg');
  return `用看图软件另存为 ${name}，原来的移走，文中写作 ./${name}。`;
}

/** The name of a picture with white space in it, as it should be. */
function spacedFix(typed: string): string {
  const [, words = '', address = ''] = /^!\[(.*?)\]\(\s*(.*?)\s*\)$/.exec(typed) ?? [];
  const name = fileName(address).replace(/\s+/g, '-');
  if (!isPicture(name)) return '文件名里不要有空格：改了文件名，写作 ![说明](./文件名)。';
  return `文件名里不要有空格：把文件改名为 ${name}，这里写作 ![${words}](./${name})。`;
}
