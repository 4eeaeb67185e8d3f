import { reportRefusals } from '../records/refusals.ts';
import type { Rule } from '../rule.ts';
import { caseText } from '../small-content.ts';

const place = 'cases/station/index.mdx';

/** The text of every write-up can be read: angle brackets and braces are tags or full-width. */
export const mdxSyntax: Rule = {
  id: 'mdx-syntax',
  title: '尖括号、花括号写对',
  severity: 'error',
  why: '半角的小于号和花括号在这里有特别的用处；写成普通符号，整篇都读不出来，网站就停在这里。',
  examples: {
    ok: [
      { place, text: caseText('## 背景\n\n面积＜门槛，｛略｝，见《通知》。写法是`<Fact />`。\n') },
    ],
    bad: [
      { place, text: caseText('## 背景\n\n面积<门槛，按{人均}算。\n'), marks: ['<', '{人均}'] },
      {
        place,
        text: caseText('## 背景\n\n设立<Fact id=stations />。\n\n<Gap>\n\n未见名单。\n'),
        marks: ['<Fact id=stations />', '<Gap>'],
      },
      {
        place,
        text: caseText('## 背景\n\n见<红头文件>，<Term id="station">驿站</term>。\n'),
        marks: ['<红头文件>', '</term>'],
      },
      {
        place,
        text: caseText('## 背景\n\n###小标题\n\n略。\n＃＃ 另一节\n'),
        marks: ['###小标题', '＃＃ 另一节'],
      },
    ],
  },
  check: (workspace, report) => reportRefusals(workspace, 'mdx-syntax', report),
};
