import { faulty, sound } from '../small-content.ts';
import { typographyRule } from '../typography/rule.ts';

/** No typed blanks between Chinese and what is next to it. */
export const spaceHanLatin = typographyRule({
  id: 'space-han-latin',
  title: '汉字旁边不打空格',
  why: '汉字与英文、数字、组件之间的间隙由网页自动留出；自己打空格，有的地方有，有的没有，搜索也会搜不到。',
  examples: {
    ok: [sound('设立<Fact id="stations" />，英文写作Courier Station。\n\n- 驿站')],
    bad: [
      faulty('设立 <Fact id="stations" /> ，英文写作 Station。', [' ', ' ', ' ']),
      faulty('设立驿站。', [' '], { title: '驿站 服务' }),
    ],
  },
  explain: ({ edit }) => ({
    message: '这里多打了空格：汉字和中文标点旁边不留空格，间隙由网页自动排出。',
    fix: edit ? '删去空格。' : '删去空格；两边有星号的，改写这半句，免得星号失效。',
  }),
});
