import { AFTER, BEFORE, isIdentityNumber } from '../privacy/private-numbers.ts';
import type { Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';
import { masked, searchTexts } from '../privacy/texts.ts';

const GAP = String.raw`[ -]?`;
const NUMBER = new RegExp(
  String.raw`${BEFORE}[1-8]\d{5}(?:${GAP}\d{8}${GAP}\d{3}[\dXx]|\d{9})${AFTER}`,
  'g',
);

/** Nobody’s identity number is in any text. */
export const privacyId: Rule = {
  id: 'privacy-id',
  title: '没有身份证号码',
  severity: 'error',
  why: '身份证号码是敏感个人信息，一旦公开就可能被人冒用；提交到仓库里的也一样。',
  examples: {
    ok: [sound('统计用区划代码见`152971100000`。')],
    bad: [faulty('负责人的证件是`11010519491231002X`。', ['11010519491231002X'])],
  },
  check(workspace, report) {
    for (const { document, start, end, text } of searchTexts(workspace, NUMBER)) {
      if (!isIdentityNumber(text)) continue;
      report({
        file: document.file,
        position: document.positions.range(start, end),
        message: `这是身份证号码（${masked(text)}），不能公开。`,
        fix: '删去号码，写职务或身份；已经提交的，告诉维护网站的同事从历史记录里清除。',
        conceal: true,
      });
    }
  },
};
