import { documentAt, type Content } from '../authoring/content.ts';
import { figure as kind } from '../authoring/kinds/figure.ts';
import { chosenType, figureOf } from '../authoring/kinds/figure-record.ts';
import type { Answers, Question } from '../authoring/question.ts';
import type { FigureCommon } from '../domain/figure.ts';
import { formatLocator, type Locator } from '../domain/locator.ts';
import { figureSchema } from '../figures/schema.ts';
import type { Correction } from './correction.ts';

/** A figure of any type, as far as the questions know of it. */
type Declared = Pick<
  FigureCommon,
  'title' | 'takeaway' | 'howToRead' | 'cautions' | 'themes' | 'updated'
> & {
  type: string;
  mode?: string;
  groups?: Group[];
  series?: string[];
  panels?: unknown[];
  columns?: string[];
  rows?: { label: string; cells: string[] }[];
  stages?: { label: string; items: { label: string; facts?: string[] }[] }[];
  sources?: { source: string; locator: Locator }[];
};

interface Group {
  label?: string;
  facts: string[];
  total?: string;
}

/** Which part of a declaration each question of what is drawn writes. */
const DRAWN: ReadonlyMap<string, keyof Declared> = new Map([
  ['series', 'series'],
  ['group', 'groups'],
  ['facts', 'groups'],
  ['column', 'columns'],
  ['row', 'rows'],
  ['stage', 'stages'],
  ['word-source', 'sources'],
]);

/** @returns a figure as it may be corrected. */
export function figureRecord(content: Content, id: string): Correction | { fault: string } {
  const document = documentAt(content.workspace, `figures/${id}.json`);
  const read = figureSchema.safeParse(document?.data);
  if (!document) return { fault: `没有编号为“${id}”的图表。` };
  if (!read.success) return { fault: '图表的文件有错，先照检查的提示改好。' };
  const declared = read.data as Declared;
  const all = answersFor(declared, content);
  const made = withTotals(figureOf(all, content), declared) as unknown as Declared;
  // What the questions cannot say stays as it is: small figures side by side, signs in a cell.
  const isSaid = (name: string) => {
    const part = DRAWN.get(name);
    if (part === undefined) return true;
    return !declared.panels && JSON.stringify(made[part]) === JSON.stringify(declared[part]);
  };
  const given = Object.fromEntries(Object.entries(all).filter(([name]) => isSaid(name)));
  const before = JSON.stringify(figureOf(given, content));
  return {
    document,
    path: [],
    questions: kind
      .questions(content)
      .filter(({ name }) => name !== 'id' && isSaid(name))
      .map((question) => standing(question, given)),
    given,
    fixed: [],
    recordOf: (answers) => {
      const record = figureOf(answers, content);
      const isSame = JSON.stringify(record) === before;
      return {
        ...withTotals(record, declared),
        updated: isSame ? declared.updated : content.workspace.today,
      };
    },
  };
}

/** What is there already may be changed, although nobody would be asked for it. */
function standing(question: Question, given: Answers): Question {
  if (question.name !== 'how-to-read' || given[question.name] === undefined) return question;
  return { ...question, when: () => true, optional: true };
}

/** A group keeps the fact that is its sum, for which nobody is asked. */
function withTotals(
  record: Record<string, unknown>,
  { groups: known = [] }: Declared,
): Record<string, unknown> {
  const { groups } = record as { groups?: Group[] };
  if (!groups) return record;
  const totalOf = ({ label, facts }: Group) =>
    known.find((one) =>
      label === undefined ? String(one.facts) === String(facts) : one.label === label,
    )?.total;
  return {
    ...record,
    groups: groups.map((group) => {
      const total = totalOf(group);
      return total === undefined ? group : { ...group, total };
    }),
  };
}

function answersFor(declared: Declared, content: Content): Answers {
  const { type, mode, title, takeaway, howToRead, cautions, themes } = declared;
  const { series, groups, columns, rows, stages, sources } = declared;
  const basic = { type, mode, title, takeaway, 'how-to-read': howToRead, themes };
  const known: Record<string, string | readonly string[] | undefined> = {
    ...{ ...basic, caution: cautions, series, column: columns },
    row: rows?.map(({ label, cells }) => `${label}=${cells.join('|')}`),
    stage: stages?.map(({ label, items }) => {
      const parts = items.map(({ label: item, facts = [] }) =>
        [item, ...facts.map((fact) => `{${fact}}`)].join(''),
      );
      return `${label}=${parts.join('|')}`;
    }),
    // A figure of facts says nothing of its sources.
    'word-source': sources?.map(({ source, locator }) => `${source}=${formatLocator(locator)}`),
  };
  const answers = Object.fromEntries(
    Object.entries(known).filter(([, answer]) => answer !== undefined && answer.length > 0),
  ) as Answers;
  return groups ? { ...answers, ...drawnFor(answers, groups, content) } : answers;
}

/** One list, where the type groups it as it is grouped; else a line for each group. */
function drawnFor(answers: Answers, groups: readonly Group[], content: Content): Answers {
  const facts = groups.flatMap((group) => group.facts);
  const listed = { ...answers, facts };
  const plain = groups.map((group) => ({ facts: group.facts }));
  const made = figureOf(listed, content)['groups'];
  const isPlain = groups.every(({ label }) => label === undefined);
  if (isPlain && chosenType(answers) && JSON.stringify(made) === JSON.stringify(plain)) {
    return { facts };
  }
  return {
    group: groups.map((one) => `${one.label ?? ''}${one.label ? '=' : ''}${one.facts.join(',')}`),
  };
}
