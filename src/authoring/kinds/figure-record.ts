import { readLocator } from '../../domain/locator.ts';
import type { FigureCommon } from '../../domain/figure.ts';
import type { FigureType, Intake } from '../../figures/contract.ts';
import { FIGURE_TYPES } from '../../figures/index.ts';
import type { Content } from '../content.ts';
import { many, one, type Answers } from '../question.ts';

export type AnyType = FigureType<FigureCommon>;

const TYPES = FIGURE_TYPES as unknown as Record<string, AnyType>;

/** Finds the type of figure that was chosen, if one was. */
export function chosenType(answers: Answers): AnyType | undefined {
  const name = one(answers, 'type');
  return Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
}

/** Names the types of a kind: “矩阵图（matrix）”. */
export function namesOf(isOfKind: (type: AnyType) => boolean): string {
  const types = Object.entries(TYPES).filter(([, type]) => isOfKind(type));
  return types.map(([name, { label }]) => `${label}（${name}）`).join('、');
}

/** Finds how the figure takes what it draws; undefined while its type is not known. */
export function intakeOf(answers: Answers): Intake | undefined {
  const type = chosenType(answers);
  return type?.modes?.[one(answers, 'mode')]?.takes ?? type?.takes;
}

/** Whether a figure takes one list of facts, which it may group by itself. */
export function takesList(answers: Answers): boolean {
  return ['list', 'each', 'by-unit'].includes(intakeOf(answers) ?? '');
}

/** Whether a figure is made of words. */
export function takesWords(answers: Answers): boolean {
  return ['rows', 'stages'].includes(intakeOf(answers) ?? '');
}

/** Makes the declaration out of the answers; `figureSchema` says whether it is one. */
export function figureOf(answers: Answers, content: Content): Record<string, unknown> {
  const text = (name: string) => one(answers, name) || undefined;
  const intake = intakeOf(answers);
  const columns = many(answers, 'column');
  const words = takesWords(answers);
  return {
    type: one(answers, 'type'),
    mode: text('mode'),
    title: one(answers, 'title'),
    takeaway: one(answers, 'takeaway'),
    ...(columns.length > 0 && { columns }),
    ...(intake === 'rows' && { rows: rowsOf(answers) }),
    ...(intake === 'stages' && { stages: stagesOf(answers) }),
    ...(intake && !words ? drawnOf(answers, intake, content) : {}),
    howToRead: text('how-to-read'),
    cautions: many(answers, 'caution'),
    themes: many(answers, 'themes'),
    updated: content.workspace.today,
    ...(words ? { sources: wordSourcesOf(answers) } : {}),
  };
}

function drawnOf(answers: Answers, intake: Intake, content: Content): object {
  const series = many(answers, 'series');
  if (series.length > 0) return { series };
  const groups = groupsOf(answers);
  if (groups.length > 0) return { groups };
  const lists = groupedBy(intake, many(answers, 'facts'), content);
  return { groups: lists.map((facts) => ({ facts })) };
}

function groupedBy(intake: Intake, ids: string[], { facts }: Content): string[][] {
  if (intake === 'each') return ids.map((id) => [id]);
  if (intake !== 'by-unit') return [ids];
  return [...Map.groupBy(ids, (id) => facts.get(id)?.unit).values()];
}

function rowsOf(answers: Answers): { label: string; cells: string[] }[] {
  return many(answers, 'row').map((line) => {
    const { label, parts } = readNamed(line, /[|｜]/);
    return { label: label ?? '', cells: parts };
  });
}

function stagesOf(answers: Answers): object[] {
  return many(answers, 'stage').map((line) => {
    const { label, parts } = readNamed(line, /[|｜]/);
    const items = parts.filter(Boolean).map((part) => {
      const facts = [...part.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id]) => id!);
      return { label: part.replace(/\{[a-z0-9-]+\}/g, '').trim(), facts };
    });
    return { label: label ?? '', items };
  });
}

function wordSourcesOf(answers: Answers): object[] {
  return many(answers, 'word-source').map((line) => {
    const { label, parts } = readNamed(line, /$^/);
    const read = readLocator(parts[0] ?? '');
    return { source: label ?? '', locator: 'value' in read ? read.value : undefined };
  });
}

/** Cuts a line such as “2024年=stations,riders” at its first equals sign; a name is optional. */
export function readNamed(
  line: string,
  separator: RegExp,
): { label: string | undefined; parts: string[] } {
  const [, label, rest = ''] = /^([^=＝]*)[=＝](.*)$/s.exec(line) ?? [undefined, undefined, line];
  return {
    label: label?.trim() || undefined,
    parts: rest.split(separator).map((part) => part.trim()),
  };
}

/** Reads the groups of facts that were typed, one a line. */
export function groupsOf(answers: Answers): { label: string | undefined; facts: string[] }[] {
  return many(answers, 'group').map((line) => {
    const { label, parts } = readNamed(line, /[,，、;；\s]+/);
    return { label, facts: parts.filter(Boolean) };
  });
}
