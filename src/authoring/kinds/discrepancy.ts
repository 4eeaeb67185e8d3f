import { discrepanciesSchema, STANDINGS } from '../../domain/discrepancy.ts';
import { documentAt, type Content } from '../content.ts';
import { formatJson } from '../json-format.ts';
import { addRecords } from '../json-records.ts';
import { many, one, type Answers, type Option, type Question } from '../question.ts';
import { factOptions, unknown } from './figure-facts.ts';
import { readNamed } from './figure-record.ts';
import { idQuestion, type Kind } from './kind.ts';

const PLACE = 'discrepancies.json';

export const discrepancy: Kind = {
  id: 'discrepancy',
  label: '存疑',
  purpose: '几个来源说法不一，各写各的，说清本站怎么处理',
  questions: (content) => [
    { name: 'topic', ask: '什么事上说法不一', example: '如“驿站的数量”' },
    ...sideQuestions(content),
    {
      name: 'assessment',
      ask: '怎么判断，为什么',
      example: '如“时点与范围都不同，不能判断增减。”',
    },
    { name: 'handling', ask: '本站怎么处理', example: '如“各方的数都列出，各注口径。”' },
    idQuestion('topic', idsIn(content), '存疑'),
  ],
  plan: (answers, content) => {
    const record = discrepancyOf(answers);
    const document = documentAt(content.workspace, PLACE);
    if (!document) {
      return [{ place: PLACE, kind: 'new', text: formatJson({ discrepancies: [record] }) }];
    }
    const text = addRecords(document.text, ['discrepancies'], [record]);
    return [{ place: PLACE, kind: 'changed', text }];
  },
  base: (_, content) => ['discrepancies', idsIn(content).length],
  notes: () => ({ assumed: [], next: ['在“存疑”页看列出来的样子：npm run dev'] }),
};

/** What sources say, and what the site does with each. */
function sideQuestions(content: Content): Question[] {
  return [
    {
      name: 'facts',
      ask: '账本里说法不一的数据',
      example: '写数据的编号，几条用逗号隔开；不是数的，写在下一项',
      type: 'choices',
      options: () => factOptions(content),
      empty: true,
      path: ['sides'],
    },
    {
      name: 'statement',
      ask: '不是数的说法，一个来源一次',
      example: '写作“来源编号=说法的要点”',
      type: 'lines',
      empty: true,
      checkLine: (line) => {
        const { label = '', parts } = readNamed(line, /$^/);
        if (!parts[0]) return `“${line}”：写作“来源编号=说法的要点”。`;
        const { sources } = content;
        return sources.has(label) ? undefined : unknown('来源', label, sources.keys());
      },
      path: ['sides'],
    },
    {
      name: 'used',
      ask: `${STANDINGS.used}哪一种说法`,
      example: '写它的编号；几种都并列就空着',
      type: 'choice',
      options: (answers) => sidesOf(answers, content),
      empty: true,
      path: ['sides'],
    },
    {
      name: 'excluded',
      ask: `${STANDINGS.excluded}的说法`,
      example: '写编号，几种用逗号隔开；没有就空着',
      type: 'choices',
      options: (answers) =>
        sidesOf(answers, content).filter(({ value }) => value !== one(answers, 'used')),
      empty: true,
      path: ['sides'],
    },
    {
      name: 'remark',
      ask: '某一条数据的限定',
      example: '写作“数据编号=限定”，如“stations=只数市区的”；没有就空着',
      type: 'lines',
      empty: true,
      checkLine: (line, answers) => {
        const { label = '', parts } = readNamed(line, /$^/);
        if (!parts[0]) return `“${line}”：写作“数据编号=限定”。`;
        const chosen = many(answers, 'facts');
        return chosen.includes(label) ? undefined : unknown('说法', label, chosen);
      },
      path: ['sides'],
    },
  ];
}

/** The sides that were named so far, to choose from. */
function sidesOf(answers: Answers, content: Content): Option[] {
  const chosen = many(answers, 'facts');
  const facts = factOptions(content).filter(({ value }) => chosen.includes(value));
  const statements = statementsOf(answers).map(({ source, statement }) => ({
    value: source,
    label: statement,
    hint: content.sources.get(source)?.title ?? source,
  }));
  return [...facts, ...statements];
}

function statementsOf(answers: Answers): { source: string; statement: string }[] {
  return many(answers, 'statement').map((line) => {
    const { label = '', parts } = readNamed(line, /$^/);
    return { source: label, statement: parts[0] ?? '' };
  });
}

/** Makes the entry of a discrepancy out of the answers. */
export function discrepancyOf(answers: Answers): object {
  const standing = (id: string): keyof typeof STANDINGS => {
    if (id === one(answers, 'used')) return 'used';
    return many(answers, 'excluded').includes(id) ? 'excluded' : 'listed';
  };
  const remarks = new Map(
    many(answers, 'remark').map((line) => {
      const { label, parts } = readNamed(line, /$^/);
      return [label, parts[0]] as const;
    }),
  );
  return {
    id: one(answers, 'id'),
    topic: one(answers, 'topic'),
    sides: [
      ...many(answers, 'facts').map((fact) => ({
        fact,
        standing: standing(fact),
        remark: remarks.get(fact),
      })),
      ...statementsOf(answers).map(({ source, statement }) => ({
        source,
        standing: standing(source),
        statement,
      })),
    ],
    assessment: one(answers, 'assessment'),
    handling: one(answers, 'handling'),
  };
}

function idsIn({ workspace }: Content): string[] {
  const result = discrepanciesSchema.safeParse(documentAt(workspace, PLACE)?.data);
  return result.success ? result.data.discrepancies.map(({ id }) => id) : [];
}
