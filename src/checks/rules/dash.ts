import { faulty, sound } from '../small-content.ts';
import { typographyRule } from '../typography/rule.ts';

/** —— for a break in a sentence. */
export const dash = typographyRule({
  id: 'dash',
  title: '破折号用“——”',
  why: '破折号是连着的两个长横线，占两个字的位置；一个长横线是连接号，表示起止，两者意思不同。',
  examples: {
    ok: [sound('驿站——供人歇脚的地方，见2025年1—5月的报道。')],
    bad: [faulty('驿站--供人歇脚的地方。书屋—即看书的地方。', ['--', '—'])],
  },
  explain: ({ typed }) => ({
    message: `“${typed}”不是中文的破折号。`,
    fix: '改成“——”；表示起止或线路的，用一个“—”，两边不留空格。',
  }),
});
