import { formatPeriod } from '../../domain/period.ts';
import { bareNumbers } from '../../domain/numbers/scan.ts';
import type { Content } from '../content.ts';
import { one, type Answers, type Question } from '../question.ts';
import { readableBy } from '../../domain/read.ts';
import { readDate, readPeriod } from '../../domain/periods/read.ts';
import { periodsIn } from '../../domain/periods/scan.ts';
import { shared } from './fact-derived.ts';
import { isForm, NEW_LEDGER } from './fact-form.ts';
import { labelled } from './kind.ts';
import { periodQuestion } from './period.ts';

const isDerived = (answers: Answers) => isForm(answers, 'derived');

/** What every record says, however it is known. */
export function commonQuestions(content: Content): Question[] {
  const { scopes } = content.taxonomy;
  const [example] = content.facts.values();
  return [
    {
      name: 'label',
      ask: '它说的是什么',
      example: '不含数字本身，如“设立驿站”',
      check: (typed) => {
        const [number] = bareNumbers(String(typed));
        if (number) return `名称里不写数字，去掉“${number.text}”。`;
        const period = readPeriod(String(typed));
        const isTime = 'value' in period && !('unstated' in period.value);
        return isTime
          ? `“${String(typed).trim()}”是时间，后面另问。先写这个数说的是什么。`
          : undefined;
      },
    },
    {
      ...periodQuestion('是什么时候的'),
      propose: (answers) => proposedPeriod(answers, content),
      assumed: isDerived,
    },
    {
      name: 'scope',
      ask: '统计了谁（口径）',
      example: '以来源的写法为准，不替它扩大',
      type: 'choice',
      options: () => scopes.map(({ id, label, note }) => ({ value: id, label, hint: note })),
      explained: true,
      propose: (answers) => shared('scope', answers, content),
      assumed: isDerived,
    },
    {
      name: 'subject',
      ask: '属于哪项工作或哪个对象',
      example: `如“${example?.subject ?? '驿站'}”`,
    },
    ...placeQuestions(content),
    ...optionalQuestions(content),
  ];
}

function placeQuestions({ ledgers }: Content): Question[] {
  return [
    {
      name: 'file',
      path: [],
      ask: '记在账本的哪一组',
      example: `写组的编号或名称；另起一组写“${NEW_LEDGER}”`,
      type: 'choice',
      options: () => [
        ...[...ledgers].map(([id, { value }]) => ({ value: id, label: value.title })),
        { value: NEW_LEDGER, label: '另起一组', also: ['new'] },
      ],
    },
    {
      name: 'file-title',
      path: [],
      ask: '新的一组叫什么',
      example: '如“服务阵地”',
      when: (answers) => one(answers, 'file') === NEW_LEDGER,
      otherwise: `记在已有的一组里，不用起名；要另起一组，--file 写“${NEW_LEDGER}”。`,
    },
  ];
}

function optionalQuestions(content: Content): Question[] {
  return [
    {
      name: 'group',
      ask: '可比组',
      example: '写 taxonomy.json 里可比组的编号或名称',
      type: 'choice',
      options: () => labelled(content.taxonomy.comparisons),
      optional: true,
    },
    {
      name: 'notes',
      ask: '读者应当知道的限定',
      example: '如“名单未给”',
      optional: true,
    },
    {
      name: 'review-by',
      ask: '到哪天要重新核对',
      example: '如 2027年12月',
      optional: true,
      check: readableBy(readDate),
      path: ['reviewBy'],
    },
  ];
}

/** What the expression’s facts have in common, or a date that the quote itself names. */
function proposedPeriod(answers: Answers, content: Content): string | undefined {
  const period = shared('period', answers, content);
  if (period) return formatPeriod(period);
  return periodsIn(one(answers, 'quote')).find(({ period }) => period !== undefined)?.text;
}
