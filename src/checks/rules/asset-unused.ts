import { fileName, isStray, shownPictures, unreadNames } from '../pictures/picture-files.ts';
import { isPicture } from '../pictures/picture.ts';
import type { Rule } from '../rule.ts';
import { caseText } from '../small-content.ts';
import { SMALL_PICTURES } from '../pictures/small-pictures.ts';

/** Every picture is shown somewhere. */
export const assetUnused: Rule = {
  id: 'asset-unused',
  title: '图片都用上了',
  severity: 'warning',
  ofAbsence: 'something',
  why: '没有用到的图片白占地方，还可能是不该公开的原件，放在仓库里别人也能看到。',
  examples: {
    ok: [
      {
        place: 'cases/station/bench.png',
        text: SMALL_PICTURES.png,
        also: {
          'cases/station/index.mdx': caseText('## 背景\n\n未见。\n', {
            cover: { src: './bench.png', alt: '门口的长椅' },
          }),
        },
      },
    ],
    bad: [{ place: 'cases/station/bench.png', text: SMALL_PICTURES.png, marks: [''] }],
  },
  check(workspace, report) {
    const shown = shownPictures(workspace).map(({ place }) => place.toLowerCase());
    const used = new Set(shown);
    const unread = new Set(unreadNames(workspace));
    for (const { file, place, kind } of workspace.assets) {
      // One whose name is written with other capitals is `image-file`’s.
      if (kind !== 'file' || !isPicture(place) || used.has(place.toLowerCase())) continue;
      // One in another place is `content-file`’s, one named with white space `image-file`’s.
      if (isStray(place) || unread.has(fileName(place))) continue;
      report({
        file,
        position: 'unavailable',
        message: '没有哪一篇用到这张图片。',
        fix: `不用的移走；要用的，在文中加上 ![图里有什么](./${fileName(place)})。`,
      });
    }
  },
};
