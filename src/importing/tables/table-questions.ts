import type { Content } from '../../authoring/content.ts';
import { many, one, type Answers, type Question } from '../../authoring/question.ts';
import { recordQuestions } from '../record.ts';
import type { TableImport, TableProposal } from './options.ts';

/** In the list of groups of what compares: one more. */
export const NEW_GROUP = '新';

/** Flags that say how a table is to be read, for `readingOptions`. */
export const READING_FLAGS = ['column', 'sheet', 'title', 'unit', 'period', 'locator'] as const;

/** What has to be known before the numbers of a table are written; without it, the flags' names. */
export function tableQuestions(
  content: Content,
  table?: { read: TableImport; accepted: readonly TableProposal[] },
): Question[] {
  const accepted = table?.accepted;
  const [scope, subject, ledger] = recordQuestions(content, 'ledger-title', undefined);
  const isNeedless = (field: 'scope' | 'subject') => () =>
    accepted?.every((fact) => fact[field] !== undefined) ?? false;
  const isNew = (answers: Answers) =>
    one(answers, 'ledger') !== '' && !content.ledgers.has(one(answers, 'ledger'));
  return [
    { ...scope!, ask: '这些数统计了谁（口径）', optional: isNeedless('scope') },
    { ...ledger!, assumed: () => false, optional: () => accepted?.length === 0 },
    {
      name: 'ledger-title',
      ask: '新的账本文件叫什么',
      example: '如“工业产值”',
      when: isNew,
      otherwise: '记在已有的文件里，不用起名。',
      propose: () => table?.read.title || accepted?.[0]?.label,
      assumed: () => true,
    },
    {
      ...subject!,
      optional: isNeedless('subject'),
      propose: (answers) =>
        one(answers, 'ledger-title') || content.ledgers.get(one(answers, 'ledger'))?.value.title,
    },
    ...seriesQuestions(content, table?.read),
  ];
}

function seriesQuestions(content: Content, read: TableImport | undefined): Question[] {
  const { series = [], refused = [] } = read ?? {};
  const hasSeries = (answers: Answers) => many(answers, 'series').length > 0;
  return [
    {
      name: 'series',
      ask: '哪些要连成时间序列',
      example: '写序列的名称；不要就不选',
      type: 'choices',
      options: () => [
        ...series.map(({ title, points }) => {
          return { value: title, label: title, hint: `${points.length}个点` };
        }),
        ...refused.map(({ title }) => ({ value: title, label: title, hint: '不能连成走势' })),
      ],
      when: () => !read || series.length + refused.length > 0,
      otherwise: '表里没有同一个数在两个以上时期的值。',
      empty: true,
      check: (typed) => refused.find(({ title }) => [typed].flat().includes(title))?.why,
    },
    {
      name: 'group',
      ask: '序列归在哪个可比组',
      example: `写可比组的编号或名称；另立一组写“${NEW_GROUP}”`,
      type: 'choice',
      options: () => [
        ...content.taxonomy.comparisons.map(({ id, label }) => ({ value: id, label })),
        { value: NEW_GROUP, label: '另立一组', also: ['new'] },
      ],
      when: hasSeries,
      otherwise: '没有要写的序列。',
    },
    {
      name: 'group-note',
      ask: '为什么可以放在一起比',
      example: '数的是什么，单位、口径、时段怎样，如“同一口径的年度数，单位都是亿元”',
      when: (answers) => hasSeries(answers) && one(answers, 'group') === NEW_GROUP,
      otherwise: '归在已有的可比组里，不用写。',
    },
  ];
}
