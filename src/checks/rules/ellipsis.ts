import { faulty, sound } from '../small-content.ts';
import { typographyRule } from '../typography/rule.ts';

/** …… for what is left out. */
export const ellipsis = typographyRule({
  id: 'ellipsis',
  title: '省略号用“……”',
  why: '中文的省略号是六个点，占两个字的位置；用句点或句号凑成的，读屏软件会念成一串“点”。',
  examples: {
    ok: [sound('驿站、书屋……未见名单。Wait and see...')],
    bad: [faulty('驿站、书屋...未见名单。。。', ['...', '。。。'])],
  },
  explain: ({ typed }) => ({
    message: `“${typed}”不是中文的省略号。`,
    fix: '改成“……”。',
  }),
});
