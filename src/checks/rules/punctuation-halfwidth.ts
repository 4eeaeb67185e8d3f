import { faulty, sound } from '../small-content.ts';
import { typographyRule } from '../typography/rule.ts';

/** Full-width punctuation in Chinese text. */
export const punctuationHalfwidth = typographyRule({
  id: 'punctuation-halfwidth',
  title: '中文用全角标点',
  why: '半角标点是英文用的，夹在汉字中间显得拥挤，断行也会断错。小数点、时间、英文句子和文件名不在此列。',
  examples: {
    ok: [
      sound('设立驿站（见“做法”）：可以歇脚；文件是`a.docx`，英文是Station (for couriers, etc.)。'),
    ],
    bad: [
      faulty('设立驿站(见“做法”):可以歇脚,可以充电.', ['(', ')', ':', ',', '.']),
      faulty('设立驿站。', [';'], { summary: '设立驿站{stations};未见名单。' }),
    ],
  },
  explain: ({ typed, hint, edit }) => ({
    message: `“${typed}”是半角标点，中文里要用全角的“${hint}”。`,
    fix: edit
      ? `把“${typed}”改成“${hint}”。`
      : `是标点就改成“${hint}”，括号要成对；是文件名、代码或编号，就放进反引号或改个写法。`,
  }),
});
