import { reportRefusals } from '../records/refusals.ts';
import type { Rule } from '../rule.ts';
import { caseText } from '../small-content.ts';

const place = 'cases/station/index.mdx';

/** Whatever kind of Markdown the fence does not know, it does not let pass. */
export const mdxNode: Rule = {
  id: 'mdx-node',
  title: '没有网站不认得的写法',
  severity: 'error',
  why: '网站只放行认得的写法；将来换了工具、多出新写法，先看过再放行，不会有东西悄悄混进来。',
  examples: {
    ok: [{ place, text: caseText('## 背景\n\n- 列表\n\n> 引文\n\n| 甲 | 乙 |\n| - | - |\n') }],
    bad: [
      { place, text: caseText('## 背景\n\n- [ ] 核对名单\n- [x] 定稿\n'), marks: ['[ ]', '[x]'] },
    ],
  },
  check: (workspace, report) => reportRefusals(workspace, 'mdx-node', report),
};
