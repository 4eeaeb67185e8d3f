import { fileName, shownPictures } from '../pictures/picture-files.ts';
import { inText, type Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';
import { SMALL_PICTURES } from '../pictures/small-pictures.ts';

const PICTURE = { 'cases/station/bench.png': SMALL_PICTURES.png };

/** A picture is put into words for those who cannot see it. */
export const imageAlt: Rule = {
  id: 'image-alt',
  title: '图片有说明',
  severity: 'error',
  why: '读屏软件把图片的说明念给看不见的人听；没有说明，或只写“图片”，等于没有这张图。',
  examples: {
    ok: [{ ...sound('![路边的驿站，门口有饮水机和长椅](./bench.png)'), also: PICTURE }],
    bad: [
      {
        ...faulty('![](./bench.png)\n\n![图片](./bench.png)', ['![](./bench.png)', '图片']),
        also: PICTURE,
      },
    ],
  },
  check(workspace, report) {
    for (const { document, picture, place } of shownPictures(workspace)) {
      const alt = picture.alt.trim();
      const message = altFault(alt, fileName(place));
      // An empty alt text of a cover is the schema’s.
      if (message === undefined || (alt === '' && picture.words === picture.address)) continue;
      report({
        ...inText(document, picture.words.start, picture.words.end),
        message,
        fix: fixOf(picture.url, alt !== '' || picture.words === picture.address),
      });
    }
  },
};

/** @returns why words do not say what is to be seen in a picture, as a Chinese sentence. */
export function altFault(words: string, file: string): string | undefined {
  const alt = words.trim();
  if (alt === '') return '图片没有说明，看不见图的人不知道这里有什么。';
  if (isFileName(alt, file)) return '说明只是文件名，没有说图里有什么。';
  return EMPTY_WORDS.test(alt) ? `说明只写了“${alt}”，没有说图里有什么。` : undefined;
}

/** Words that say only that there is a picture. */
const EMPTY_WORDS =
  /^(?:(?:图片|照片|相片|图像|图|插图|配图|封面图?|截图|示意图|无|暂无|说明|图片说明|alt|image|img|photo|picture|pic|figure|cover|screenshot)[\s_-]?[\d一二三四五六七八九十]*|[\p{P}\p{S}\s\d]+)$/iu;

/** Names that cameras, phones and chats give. */
const DEVICE_NAME =
  /^(?:(?:img|dsc|dscn|dscf|p|pxl|mmexport|screenshot|wx_camera|微信图片|微信截图|屏幕截图|qq图片|qq截图)[_\s-]*\d[\d_\s-]*)$/i;

function isFileName(alt: string, name: string): boolean {
  const folded = alt.toLowerCase();
  return (
    folded === name.toLowerCase() ||
    // A name in Chinese may well say what is to be seen.
    (folded === name.toLowerCase().replace(/\.[^.]+$/, '') && /^[\x20-\x7e]+$/.test(alt)) ||
    /^[^\s，。；]+\.(?:png|jpe?g|webp|avif|gif|bmp|svg|heic)$/i.test(alt) ||
    DEVICE_NAME.test(alt)
  );
}

/** @param isWritten whether only the words are marked, not the whole picture */
function fixOf(url: string, isWritten: boolean): string {
  const example = '路边的驿站，门口有饮水机和长椅';
  const typed = isWritten ? `“${example}”这样的话` : `![${example}](${url})`;
  return `写作 ${typed}，说的是这张图里有什么，像念给人听。`;
}
