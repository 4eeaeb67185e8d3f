import { pictureFault } from '../../markdown/address.ts';
import { placeOfPicture } from '../pictures/picture-files.ts';
import { isPicture } from '../pictures/picture.ts';
import { reportRefusals } from '../texts/refusals.ts';
import type { Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';

/** Links lead to pages, pictures come from files; no address runs anything. */
export const mdxUrl: Rule = {
  id: 'mdx-url',
  title: '链接和图片的地址安全',
  severity: 'error',
  follows: ['link-source'],
  why: '有的地址点开就运行程序，有的把读者带到别处；从别的网站取图片，还会泄露读者的访问记录。',
  examples: {
    ok: [sound('见[报道](https://example.org/news/1)和[来源](/sources/herald/)。')],
    bad: [
      faulty('[甲](javascript:alert(1))、[乙](//example.org/)。', [
        'javascript:alert(1)',
        '//example.org/',
      ]),
      faulty('![驿站](https://example.org/a.png)', ['https://example.org/a.png']),
    ],
  },
  check(workspace, report) {
    const files = new Set(workspace.assets.map((asset) => asset.place));
    reportRefusals(workspace, 'mdx-url', report, ({ picture }, document) => {
      const fault = picture === undefined ? undefined : pictureFault(picture);
      if (picture === undefined || fault === 'remote' || fault === 'local' || fault === 'inline')
        return true;
      // Files that are missing, written without `./` or of another format are `image-file`’s.
      const named = placeOfPicture(document, picture);
      return fault === 'name' && files.has(named) && !isPicture(named);
    });
  },
};
