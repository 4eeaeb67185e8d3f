import { periodBounds } from '../../domain/period.ts';
import { COMPARABILITY } from '../../domain/series.ts';
import { idsOf, type Content } from '../content.ts';
import { formatJson } from '../json-format.ts';
import { many, one, type Answers, type Question } from '../question.ts';
import { factOptions, unknown } from './figure-facts.ts';
import { readNamed } from './figure-record.ts';
import { idQuestion, optionsOf, type Kind } from './kind.ts';

export const series: Kind = {
  id: 'series',
  label: '序列',
  purpose: '几条数据连起来看：同一件事在不同时候的数',
  refuse: ({ facts, taxonomy }) => {
    if (facts.size === 0) return '序列连的是账本里的数据，而账本还是空的。先登记数据。';
    return taxonomy.comparisons.length === 0
      ? 'taxonomy.json 的 comparisons 里还没有可比组。先写清哪些数能放在一起比。'
      : undefined;
  },
  questions: (content) => [
    { name: 'title', ask: '序列叫什么', example: '如“驿站的数量”，不写数字和年份' },
    ...pointQuestions(content),
    ...comparisonQuestions(content),
    idQuestion('title', idsOf(content.workspace, 'series'), '序列'),
  ],
  plan: (answers, content) => [
    {
      place: `series/${one(answers, 'id')}.json`,
      kind: 'new',
      text: formatJson(seriesOf(answers, content)),
    },
  ],
  notes: (answers) => ({
    assumed: ['各点按时间先后排好'],
    next: [`画成图：npm run new -- 图表 --series ${one(answers, 'id')}`],
  }),
};

function pointQuestions(content: Content): Question[] {
  return [
    {
      name: 'facts',
      ask: '连起哪些数据',
      example: '写数据的编号，几条用逗号隔开',
      type: 'choices',
      options: () => factOptions(content),
      path: ['points'],
    },
    {
      name: 'note',
      ask: '读者看到某一点时应当知道的限定',
      example: '写作“数据编号=限定”，一点一次；没有就空着',
      type: 'lines',
      optional: true,
      checkLine: (line, answers) => {
        const { label = '', parts } = readNamed(line, /$^/);
        if (!parts[0]) return `“${line}”：写作“数据编号=限定”。`;
        const chosen = many(answers, 'facts');
        return chosen.includes(label) ? undefined : unknown('点', label, chosen);
      },
      path: ['points'],
    },
  ];
}

function comparisonQuestions({ taxonomy, facts }: Content): Question[] {
  return [
    {
      name: 'group',
      ask: '属于哪个可比组',
      example: '写 taxonomy.json 里可比组的编号或名称',
      type: 'choice',
      options: () =>
        taxonomy.comparisons.map(({ id, label, note }) => ({ value: id, label, hint: note })),
      explained: true,
      propose: (answers) => {
        const groups = new Set(many(answers, 'facts').map((id) => facts.get(id)?.group));
        return groups.size === 1 ? [...groups][0] : undefined;
      },
      assumed: () => true,
    },
    {
      name: 'comparability',
      ask: '这些数能不能比',
      example: '写编号或名称',
      type: 'choice',
      options: () => optionsOf(COMPARABILITY),
    },
    {
      name: 'caution',
      ask: '读这组数字要注意什么',
      example: '每条写一次',
      type: 'lines',
      optional: true,
      path: ['cautions'],
    },
  ];
}

/** Makes a series out of the answers, its points in the order of time. */
export function seriesOf(answers: Answers, { facts }: Pick<Content, 'facts'>): object {
  const notes = new Map(
    many(answers, 'note').map((line) => {
      const { label, parts } = readNamed(line, /$^/);
      return [label, parts[0]] as const;
    }),
  );
  const endOf = (id: string) => {
    const fact = facts.get(id);
    return fact ? (periodBounds(fact.period)?.end ?? '') : '';
  };
  const points = many(answers, 'facts').toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
  return {
    title: one(answers, 'title'),
    points: points.map((fact) => ({ fact, note: notes.get(fact) })),
    comparability: one(answers, 'comparability'),
    group: one(answers, 'group'),
    cautions: many(answers, 'caution'),
  };
}
