import { caseText } from '../small-content.ts';
import { typographyRule } from '../typography/rule.ts';

/** …… for what is left out. */
export const ellipsis = typographyRule({
  id: 'ellipsis',
  title: '省略号用“……”',
  why: '中文的省略号是六个点，占两个字的位置；用句点或句号凑成的，读屏软件会念成一串“点”。',
  examples: {
    ok: [
      {
        place: 'cases/station/index.mdx',
        text: caseText('## 背景\n\n驿站、书屋……未见名单。Wait and see...\n'),
      },
    ],
    bad: [
      {
        place: 'cases/station/index.mdx',
        text: caseText('## 背景\n\n驿站、书屋...未见名单。。。\n'),
        marks: ['...', '。。。'],
      },
    ],
  },
  explain: ({ typed }) => ({
    message: `“${typed}”不是中文的省略号。`,
    fix: '改成“……”。',
  }),
});
