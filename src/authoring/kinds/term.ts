import { documentAt } from '../content.ts';
import { glossarySchema } from '../../domain/glossary.ts';
import { formatJson } from '../json-format.ts';
import { addRecords } from '../json-records.ts';
import { many, one, YES_NO, type Answers, type Question } from '../question.ts';
import type { Content } from '../content.ts';
import { idQuestion, sourceOptions, type Kind } from './kind.ts';

const PLACE = 'glossary.json';

export const term: Kind = {
  id: 'term',
  label: '术语',
  purpose: '读者会遇到的一个词，配一句解释',
  questions: (content) => [
    {
      name: 'term',
      ask: '术语',
      example: '如“新兴领域”',
      check: (typed) =>
        termsOf(content).some((known) => known.term === typed)
          ? `术语表里已经有“${String(typed)}”，直接改 ${PLACE} 里的那一条。`
          : undefined,
    },
    ...restOf(content),
    idQuestion(
      'term',
      termsOf(content).map(({ id }) => id),
      '术语',
    ),
  ],
  plan: (answers, content) => {
    const record = termOf(answers);
    const document = documentAt(content.workspace, PLACE);
    if (!document) return [{ place: PLACE, kind: 'new', text: formatJson({ terms: [record] }) }];
    return [
      { place: PLACE, kind: 'changed', text: addRecords(document.text, ['terms'], [record]) },
    ];
  },
  base: (_, content) => ['terms', termsOf(content).length],
  notes: (answers) => ({
    assumed: [],
    next: [
      `在正文里第一次用到它的地方写：<Term id="${one(answers, 'id')}">${one(answers, 'term')}</Term>`,
    ],
  }),
};

function restOf(content: Content): Question[] {
  const isSourced = (answers: Answers) => one(answers, 'status') === 'sourced';
  return [
    { name: 'explanation', ask: '一句话解释', example: '说清它指什么；来源有解释的，照来源写' },
    {
      name: 'status',
      ask: '这句解释有没有来源',
      example: '有来源写 sourced，自己写的写 ours',
      type: 'choice',
      options: () => [
        { value: 'sourced', label: '有来源', hint: '照公开的来源写' },
        { value: 'ours', label: '本站说明', hint: '自己写的通俗说明，没有公开出处' },
      ],
    },
    {
      name: 'source',
      ask: '依据哪个来源',
      example: '写来源的编号或篇名',
      type: 'choice',
      options: () => sourceOptions(content),
      when: isSourced,
      otherwise: '本站自己的说明（ours）不填来源；依据来源写的，--status 写 sourced。',
    },
    { name: 'english', ask: '英文怎么说', example: '小写开头，如 emerging fields' },
    {
      name: 'in-seed',
      ask: '本站主要来源的原文用了这个词吗',
      example: '写“是”或“否”',
      type: 'choice',
      options: () => YES_NO,
      path: ['inSeed'],
    },
    {
      name: 'english-source',
      ask: '英文依据哪个来源',
      example: '写来源的编号或篇名',
      type: 'choice',
      options: () => sourceOptions(content),
      optional: true,
      path: ['englishSource'],
    },
    {
      name: 'alias',
      ask: '同义说法、简称',
      example: '可以写几次',
      type: 'lines',
      optional: true,
      path: ['aliases'],
    },
    {
      name: 'notes',
      ask: '使用时要注意什么',
      example: '一两句话',
      optional: true,
    },
  ];
}

/** Makes the entry of a term out of the answers. */
export function termOf(answers: Answers): object {
  return {
    id: one(answers, 'id'),
    term: one(answers, 'term'),
    aliases: many(answers, 'alias'),
    explanation: one(answers, 'explanation'),
    status: one(answers, 'status'),
    source: one(answers, 'source') || undefined,
    english: one(answers, 'english'),
    englishSource: one(answers, 'english-source') || undefined,
    notes: one(answers, 'notes') || undefined,
    inSeed: one(answers, 'in-seed') === 'yes',
  };
}

function termsOf({ workspace }: Content): { id: string; term: string }[] {
  const result = glossarySchema.safeParse(documentAt(workspace, PLACE)?.data);
  return result.success ? result.data.terms : [];
}
