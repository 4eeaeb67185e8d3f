import { reportRefusals } from '../texts/refusals.ts';
import type { Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';

/** The text of every write-up can be read: angle brackets and braces are tags or full-width. */
export const mdxSyntax: Rule = {
  id: 'mdx-syntax',
  title: '尖括号、花括号写对',
  severity: 'error',
  why: '半角的小于号和花括号在这里有特别的用处；写成普通符号，整篇都读不出来，网站就停在这里。',
  examples: {
    ok: [sound('面积＜门槛，｛略｝，见《通知》。写法是`<Fact />`。')],
    bad: [
      faulty('面积<门槛，按{人均}算。', ['<', '{人均}']),
      faulty('设立<Fact id=stations />。\n\n<Gap>\n\n未见名单。', [
        '<Fact id=stations />',
        '<Gap>',
      ]),
      faulty('见<红头文件>，<Term id="station">驿站</term>。', ['<红头文件>', '</term>']),
      faulty('###小标题\n\n略。\n＃＃ 另一节', ['###小标题', '＃＃ 另一节']),
    ],
  },
  check: (workspace, report) => reportRefusals(workspace, 'mdx-syntax', report),
};
