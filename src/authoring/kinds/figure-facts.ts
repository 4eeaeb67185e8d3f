import { nearest } from '../../content/nearest.ts';
import { formatFact } from '../../domain/format.ts';
import { formatPeriod } from '../../domain/period.ts';
import type { Content } from '../content.ts';
import { many, type Answers, type Option, type Question } from '../question.ts';
import { readLocator } from '../../domain/locator.ts';
import type { Intake } from '../../figures/contract.ts';
import {
  type AnyType,
  chosenType,
  groupsOf,
  intakeOf,
  namesOf,
  readNamed,
  takesList,
  takesWords,
} from './figure-record.ts';
import { labelled } from './kind.ts';

/** What a figure draws: facts of the ledger, one list or in groups, or a series of them. */
export function factQuestions(content: Content): Question[] {
  const [rows, stages] = [namesOf(takes('rows')), namesOf(takes('stages'))];
  const drawsFacts = `这种图里是文字：${rows}用 --column 和 --row，${stages}用 --stage。`;
  return [
    {
      name: 'series',
      ask: '画哪些时间序列',
      example: '写序列的编号或名称',
      type: 'choices',
      options: () => labelled([...content.series].map(([id, { title }]) => ({ id, label: title }))),
      when: takesList,
      otherwise: '这种图按组写数据，用 --group。',
      optional: true,
    },
    {
      name: 'group',
      ask: '各组的数据，一组一行',
      example: '写作“名称=编号,编号”，如 2024年=stations-2024,riders-2024',
      type: 'groups',
      options: () => factOptions(content),
      when: (answers) =>
        chosenType(answers) !== undefined &&
        !takesWords(answers) &&
        many(answers, 'series').length === 0,
      otherwise: drawsFacts,
      optional: takesList,
      remark: (answers) =>
        intakeOf(answers) === 'pairs'
          ? '每组写两个数据：前一个，后一个'
          : '各组里次序相同的数据用同一种颜色',
      checkLine: (line, answers) => groupFault(content, { ...answers, group: [line] }),
      path: ['groups'],
    },
    {
      name: 'facts',
      ask: '画哪些数据',
      example: '写数据的编号，几条用逗号隔开，按画的次序',
      type: 'choices',
      options: () => factOptions(content),
      when: (answers) =>
        takesList(answers) &&
        many(answers, 'series').length === 0 &&
        many(answers, 'group').length === 0,
      otherwise: '已经写了 --group 或 --series；或这种图要分组（--group），或是文字图。',
      path: ['groups'],
    },
  ];
}

/** What figures of words are made of. */
export function wordQuestions(content: Content): Question[] {
  return [
    {
      name: 'column',
      ask: '各列的名称，一列一行',
      example: '每列写一次，如“做法”，再写“对象”',
      type: 'lines',
      when: (answers) => intakeOf(answers) === 'rows',
      otherwise: `只有${namesOf(takes('rows'))}才有列。`,
      path: ['columns'],
    },
    {
      name: 'row',
      ask: '各行，一行一次',
      example: '写作“名称=第一格|第二格”，没有的格空着',
      type: 'lines',
      when: (answers) => intakeOf(answers) === 'rows',
      otherwise: `只有${namesOf(takes('rows'))}才有行。`,
      checkLine: (line, answers) => {
        const columns = many(answers, 'column').length;
        const { label, parts } = readNamed(line, /[|｜]/);
        if (label !== undefined && (columns === 0 || parts.length === columns)) return undefined;
        return `“${line}”：写作“名称=第一格|第二格”，格数与列数（${columns}）一样。`;
      },
      path: ['rows'],
    },
    {
      name: 'stage',
      ask: '各阶段，按先后，一个阶段一次，二至五个',
      example: '写作“阶段=条目|条目{数据编号}”',
      type: 'lines',
      when: (answers) => intakeOf(answers) === 'stages',
      otherwise: `只有${namesOf(takes('stages'))}才有阶段。`,
      checkLine: (line) => {
        const { label, parts } = readNamed(line, /[|｜]/);
        const isWhole = label !== undefined && parts.some((part) => part !== '');
        return isWhole ? undefined : `“${line}”：写作“阶段=条目|条目”。`;
      },
      check: (lines) =>
        lines.length < 2 || lines.length > 5
          ? `${namesOf(takes('stages'))}要有二至五个阶段。`
          : undefined,
      path: ['stages'],
    },
    {
      name: 'word-source',
      ask: '图中文字出自哪里，一处一次',
      example: '写作“来源编号=位置”，如 report-2024=第4段',
      type: 'lines',
      when: takesWords,
      otherwise: '数据图的出处随数据，不用写。',
      checkLine: (line) => {
        const { label = '', parts } = readNamed(line, /$^/);
        const read = readLocator(parts[0] ?? '');
        if (label === '' || 'fault' in read) return `“${line}”：写作“来源编号=第4段”。`;
        return content.sources.has(label)
          ? undefined
          : unknown('来源', label, content.sources.keys());
      },
      path: ['sources'],
    },
  ];
}

/** @returns the facts as options: label, number, period. */
export function factOptions({ facts }: Content): Option[] {
  return [...facts.values()].map((fact) => ({
    value: fact.id,
    label: fact.label,
    hint: `${formatFact(fact)}，${formatPeriod(fact.period)}`,
  }));
}

function groupFault({ facts }: Content, typed: Answers): string | undefined {
  for (const { label, facts: ids } of groupsOf(typed)) {
    const name = label ? `“${label}”这一组` : '这一组';
    if (ids.length === 0) return `${name}没有写数据，写作“名称=编号,编号”。`;
    const lost = ids.find((id) => !facts.has(id));
    if (lost !== undefined) return unknown('数据', lost, facts.keys());
    if (intakeOf(typed) === 'pairs' && ids.length !== 2) {
      return `${name}写了${ids.length}个数据，这种图每组写两个：前一个，后一个。`;
    }
  }
  return undefined;
}

function takes(intake: Intake) {
  return (type: AnyType): boolean => type.takes === intake;
}

/** @returns what to say of an id that nothing has, with the nearest that something has. */
export function unknown(what: string, id: string, known: Iterable<string>): string {
  const close = nearest(id, known);
  return `没有编号为“${id}”的${what}。${close ? `是不是“${close}”？` : '检查拼写，或先登记它。'}`;
}
