import { comparisonFaults } from '../../checks/numbers/figure-faults.ts';
import { factsInTemplate } from '../../domain/mentions.ts';
import { FIGURE_TYPES } from '../../figures/index.ts';
import { figureSchema } from '../../figures/schema.ts';
import { idsOf, type Content } from '../content.ts';
import { formatJson } from '../json-format.ts';
import { many, one, type Answers, type Question } from '../question.ts';
import { factQuestions, unknown, wordQuestions } from './figure-facts.ts';
import { chosenType, figureOf, namesOf } from './figure-record.ts';
import { idQuestion, labelled, type Kind } from './kind.ts';

export const figure: Kind = {
  id: 'figure',
  label: '图表',
  purpose: '一幅图：选图型，选账本里的数据',
  refuse: ({ facts }) =>
    facts.size === 0
      ? '图表画的是账本里的数据，而账本还是空的。先登记数据：npm run new -- 数据'
      : undefined,
  questions: (content) => [
    ...shapeQuestions(),
    ...factQuestions(content),
    ...wordQuestions(content),
    ...sentenceQuestions(content),
    idQuestion('title', idsOf(content.workspace, 'figures'), '图表'),
  ],
  plan: (answers, content) => [
    {
      place: `figures/${one(answers, 'id')}.json`,
      kind: 'new',
      text: formatJson(figureOf(answers, content)),
    },
  ],
  notes: (answers) => ({
    assumed:
      many(answers, 'caution').length === 0 ? ['方法与提醒（cautions）空着，要写就补在文件里'] : [],
    next: [
      `在正文里单独占一行写：<Figure id="${one(answers, 'id')}" />`,
      '看画出来的样子：npm run dev',
    ],
  }),
};

function shapeQuestions(): Question[] {
  return [
    {
      name: 'type',
      ask: '画哪种图',
      example: '写图型的编号或名称',
      type: 'choice',
      options: () =>
        Object.entries(FIGURE_TYPES).map(([value, { label, purpose }]) => ({
          value,
          label,
          hint: purpose,
        })),
    },
    {
      name: 'mode',
      ask: '数据怎么排',
      example: '写编号或名称',
      type: 'choice',
      options: (answers) =>
        Object.entries(chosenType(answers)?.modes ?? {}).map(([value, { label }]) => ({
          value,
          label,
        })),
      when: (answers) => chosenType(answers)?.modes !== undefined,
      otherwise: `只有${namesOf(({ modes }) => modes !== undefined)}要选排法。`,
    },
  ];
}

function sentenceQuestions(content: Content): Question[] {
  return [
    { name: 'title', ask: '图题', example: '图里是什么，不下结论，不写数字，如“各类驿站的数量”' },
    {
      name: 'takeaway',
      ask: '一句话说图上能看出什么',
      example: '数字写成 {数据编号}，如“共有{stations}”',
      remark: (answers) => {
        const chosen = many(answers, 'facts').map((id) => {
          const label = content.facts.get(id)?.label;
          return label === undefined ? `{${id}}` : `“${label}”写成 {${id}}`;
        });
        return chosen.length > 0 ? `选了的数据：${chosen.join('；')}` : undefined;
      },
      check: (typed) => {
        const lost = factsInTemplate(String(typed)).find((id) => !content.facts.has(id));
        return lost && unknown('数据', lost, content.facts.keys());
      },
    },
    {
      name: 'themes',
      ask: '属于哪些主题',
      example: '至少一项，编号或名称，几项用逗号隔开',
      type: 'choices',
      options: () => labelled(content.taxonomy.themes),
    },
    {
      name: 'how-to-read',
      ask: '这些数据的口径、时段不同，怎么读这张图',
      example: '如“各条时点不同，只分别看，不比长短”',
      when: (answers) => mixture(answers, content).length > 0,
      otherwise: '这些数据可以直接比，不用说明。',
      remark: (answers) => mixture(answers, content)[0],
      path: ['howToRead'],
    },
    {
      name: 'caution',
      ask: '方法与提醒',
      example: '每条写一次',
      type: 'lines',
      optional: true,
      path: ['cautions'],
    },
  ];
}

/** @returns why what is drawn cannot be compared unless the figure says how to read it. */
function mixture(answers: Answers, content: Content): string[] {
  const draft = { ...figureOf(answers, content), title: '图', takeaway: '图', themes: ['x'] };
  const result = figureSchema.safeParse(draft);
  if (!result.success) return [];
  const labels = new Map(content.taxonomy.scopes.map(({ id, label }) => [id, label]));
  return comparisonFaults(result.data, content.facts, content.series, (id) => labels.get(id) ?? id)
    .filter(({ fix }) => fix.includes('howToRead'))
    .map(({ message }) => message);
}
