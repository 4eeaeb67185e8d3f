import { reportRefusals } from '../texts/refusals.ts';
import type { Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';

/** Only the components of the vocabulary, each with its own attributes, each in its place. */
export const mdxComponent: Rule = {
  id: 'mdx-component',
  title: '组件和属性写对',
  severity: 'error',
  why: '组件写错了名字或属性，读者就看不到那个数字、那幅图；没有登记的组件，网站不知道怎样显示。',
  examples: {
    ok: [
      sound(
        '<Term id="station">驿站</Term>有<Fact id="stations" show="number" />处。\n\n<Figure id="stations" />',
      ),
    ],
    bad: [
      faulty('设立<Fcat id="stations" />。\n\n<Chart />', ['Fcat', 'Chart']),
      faulty(
        '<Fact id="stations" shwo="number" />、<Fact id="stations" show="all" />、<Fact />、<Fact id="stations" client:load />。',
        ['shwo="number"', 'show="all"', 'Fact', 'client:load'],
      ),
      faulty('见图<Figure id="stations" />。', ['Figure']),
      faulty('设立＜Fact id＝“stations” ／＞。', ['＜Fact id＝“stations” ／＞']),
    ],
  },
  check: (workspace, report) => reportRefusals(workspace, 'mdx-component', report),
};
