import { reportRefusals } from '../texts/refusals.ts';
import type { Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';

/** Whatever kind of Markdown the fence does not know, it does not let pass. */
export const mdxNode: Rule = {
  id: 'mdx-node',
  title: '没有网站不认得的写法',
  severity: 'error',
  why: '网站只放行认得的写法；将来换了工具、多出新写法，先看过再放行，不会有东西悄悄混进来。',
  examples: {
    ok: [sound('- 列表\n\n> 引文\n\n| 甲 | 乙 |\n| - | - |')],
    bad: [faulty('- [ ] 核对名单\n- [x] 定稿', ['[ ]', '[x]'])],
  },
  check: (workspace, report) => reportRefusals(workspace, 'mdx-node', report),
};
