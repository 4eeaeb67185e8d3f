import { AFTER, BEFORE, isIdentityNumber } from '../privacy/private-numbers.ts';
import { privacyRule } from '../privacy/texts.ts';
import { faulty, sound } from '../small-content.ts';

const GAP = String.raw`[ -]?`;
const NUMBER = new RegExp(
  String.raw`${BEFORE}[1-8]\d{5}(?:${GAP}\d{8}${GAP}\d{3}[\dXx]|\d{9})${AFTER}`,
  'g',
);

/** Nobody’s identity number is in any text. */
export const privacyId = privacyRule({
  id: 'privacy-id',
  title: '没有身份证号码',
  why: '身份证号码是敏感个人信息，一旦公开就可能被人冒用；提交到仓库里的也一样。',
  examples: {
    ok: [sound('统计用区划代码见`152971100000`。')],
    bad: [faulty('负责人的证件是`11010519491231002X`。', ['11010519491231002X'])],
  },
  what: '身份证号码',
  fix: '删去号码，写职务或身份；已经提交的，告诉维护网站的同事从历史记录里清除。',
  pattern: NUMBER,
  isPrivate: ({ text }) => isIdentityNumber(text),
});
