import { faulty, sound } from '../small-content.ts';
import { typographyRule } from '../typography/rule.ts';

/** Digits are half-width. */
export const digitsFullwidth = typographyRule({
  id: 'digits-fullwidth',
  title: '数字用半角',
  why: '全角数字和半角数字看着相近，搜索时却是两回事，排在一行也不整齐。',
  examples: {
    ok: [sound('2025年12月设立。')],
    bad: [faulty('２０２５年12月设立。', ['２０２５'])],
  },
  explain: ({ typed, hint }) => ({
    message: `“${typed}”是全角数字。`,
    fix: `改成半角的“${hint}”。`,
  }),
});
