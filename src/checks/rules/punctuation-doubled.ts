import { faulty, sound } from '../small-content.ts';
import { typographyRule } from '../typography/rule.ts';

/** One sign where one belongs. */
export const punctuationDoubled = typographyRule({
  id: 'punctuation-doubled',
  title: '标点不叠用',
  why: '连着两个标点，多半是删改时留下的，读者分不清句子到哪里为止。省略号“……”、破折号“——”和“？！”是一个整体，不在此列。',
  examples: {
    ok: [sound('设立驿站……当真？！名单——未见。')],
    bad: [faulty('设立驿站，，未见名单，。', ['，，', '，。'])],
  },
  explain: ({ typed, hint, edit }) => ({
    message: `“${typed}”是标点叠在一起，只能留一个意思。`,
    fix: edit ? `改成“${hint}”。` : '看句子说完没有：说完了留句号，没说完留逗号，其余删去。',
  }),
});
