import { faulty, sound } from '../small-content.ts';
import { typographyRule } from '../typography/rule.ts';

/** One dash from a number or date to another. */
export const rangeSign = typographyRule({
  id: 'range-sign',
  title: '起止用“—”',
  why: '数字和日期的起止，全站一律用一个长横线“—”（一字线）：减号会看成相减或编号，波浪线成对出现时会被当成删除线。',
  examples: {
    ok: [sound('2025年1—5月的报道，依据GB/T 7714-2025，查于2025-04-09。')],
    bad: [faulty('2025年1-5月的报道，2024-2025年未见。', ['-', '-'])],
  },
  explain: ({ typed }) => ({
    message: `数字的起止用了“${typed.trim()}”，容易看成减号、编号或删除线。`,
    fix: '改成一个长横线“—”，两边不留空格。',
  }),
});
