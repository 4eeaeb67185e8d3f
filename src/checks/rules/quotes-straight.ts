import { faulty, sound } from '../small-content.ts';
import { typographyRule } from '../typography/rule.ts';

/** Chinese quotation marks, in pairs. */
export const quotesStraight = typographyRule({
  id: 'quotes-straight',
  title: '引号用“”和‘’',
  why: '直引号分不出开头和结尾，是英文和程序用的；中文外层用双引号“”，里层用单引号‘’，成对出现。',
  examples: {
    ok: [sound('开展“品牌”建设，英文写作couriers\' station和the "best" one。')],
    bad: [
      faulty('开展"品牌"建设。', ['"', '"']),
      faulty('开展“品牌"建设，称作"驿站。', ['"', '"']),
    ],
  },
  explain: ({ typed, hint, edit }) => ({
    message: edit
      ? `“${typed}”是直引号，中文里要用“”或‘’。`
      : `“${typed}”是直引号，中文里要用“”或‘’；这一段的引号没有成对，看不出哪个是开头，哪个是结尾。`,
    fix: edit ? `改成${hint}。` : '补上缺的一个引号，开头用“，结尾用”；多余的就删去。',
  }),
});
