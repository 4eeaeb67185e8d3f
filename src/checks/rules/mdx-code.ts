import { reportRefusals } from '../texts/refusals.ts';
import type { Rule } from '../rule.ts';
import { caseText, faulty, sound } from '../small-content.ts';

const place = 'cases/station/index.mdx';

/** A write-up is data: no imports, no exports, nothing to be worked out. */
export const mdxCode: Rule = {
  id: 'mdx-code',
  title: '正文里没有程序',
  severity: 'error',
  why: '案例是文字，不是程序：夹带的代码会在编辑的电脑和读者的浏览器里运行，谁也不会逐行去查。',
  examples: {
    ok: [sound('程序里写作`import x from "y"`和`{1 + 1}`。')],
    bad: [
      {
        place,
        text: caseText('import a from "b"\n\n## 背景\n\n{process.exit()}\n'),
        marks: ['import a from "b"', '{process.exit()}'],
      },
      faulty('{/* 待补 */}\n\n设立<Fact id={"stations"} {...more} />。', [
        '{/* 待补 */}',
        'id={"stations"}',
        '{...more}',
      ]),
    ],
  },
  check: (workspace, report) => reportRefusals(workspace, 'mdx-code', report),
};
