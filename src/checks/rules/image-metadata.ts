import { isPicture, readPicture } from '../pictures/picture.ts';
import type { Rule } from '../rule.ts';
import { caseText } from '../small-content.ts';
import { SMALL_PICTURES } from '../pictures/small-pictures.ts';

/** A picture carries nothing of where, when and with what it was taken. */
export const imageMetadata: Rule = {
  id: 'image-metadata',
  title: '图片不带拍摄信息',
  severity: 'error',
  why: '手机照片里藏着拍摄的地点、时间和机型，图片一发布，谁都能读出来。',
  examples: {
    ok: [
      {
        place: 'cases/station/bench.png',
        text: SMALL_PICTURES.png,
        also: { 'cases/station/index.mdx': caseText('## 背景\n\n![门口的长椅](./bench.png)\n') },
      },
    ],
    bad: [
      {
        place: 'cases/station/bench.jpg',
        text: SMALL_PICTURES.jpgWithGps,
        also: { 'cases/station/index.mdx': caseText('## 背景\n\n![门口的长椅](./bench.jpg)\n') },
        marks: [''],
      },
    ],
  },
  check({ assets }, report) {
    for (const asset of assets) {
      if (asset.kind !== 'file' || !isPicture(asset.place)) continue;
      const picture = readPicture(asset.bytes());
      const held = [...new Set(picture?.blocks.flatMap(({ holds }) => holds))];
      if (held.length === 0) continue;
      report({
        file: asset.file,
        position: 'unavailable',
        message: `图片里附有${held.map((one) => NAMES[one]).join('、')}，发布后人人可以读出。`,
        fix: '运行 npm run check -- --fix 把它去掉，画面不变；或用看图软件另存一份不带属性的。',
        strip: true,
      });
    }
  },
};

const NAMES = {
  EXIF: '拍摄信息（EXIF）',
  GPS: '拍摄地点（GPS）',
  XMP: '编辑信息（XMP）',
  IPTC: '图片说明（IPTC）',
  文字说明: '文字说明',
  附加数据: '画面以外的数据',
} as const;
