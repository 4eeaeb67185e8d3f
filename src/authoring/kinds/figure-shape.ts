import { FIGURE_TYPES, type FigureTypeName } from '../../figures/index.ts';
import { many, one, type Answers } from '../question.ts';

/** How a type takes its facts: as one list, in groups, or not at all because it is made of words. */
type FigureShape = 'list' | 'groups' | 'rows' | 'stages';

const GROUPED: readonly FigureTypeName[] = ['composition', 'dumbbell', 'slope'];
const PAIRS: readonly FigureTypeName[] = ['dumbbell', 'slope'];

/** @returns the shape that the answers so far ask for; undefined while the type is not known. */
export function shapeOf(answers: Answers): FigureShape | undefined {
  const type = typeOf(answers);
  if (type === undefined) return undefined;
  if (type === 'matrix') return 'rows';
  if (type === 'flow') return 'stages';
  const isGrouped = type === 'bar' && /^(?:grouped|stacked)$/.test(one(answers, 'mode'));
  return isGrouped || GROUPED.includes(type) ? 'groups' : 'list';
}

/** @returns whether each group of a type has two facts: one before, one after. */
export function isOfPairs(answers: Answers): boolean {
  const type = typeOf(answers);
  return type !== undefined && PAIRS.includes(type);
}

/** @returns the type of figure that was chosen, if one was. */
export function typeOf(answers: Answers): FigureTypeName | undefined {
  const type = one(answers, 'type');
  return Object.hasOwn(FIGURE_TYPES, type) ? (type as FigureTypeName) : undefined;
}

/** A line such as “2024年=stations,riders”: a name and what stands under it. */
export interface Named {
  label: string | undefined;
  parts: string[];
}

/** @returns a line cut at its first equals sign; all of it where there is none. */
export function readNamed(line: string, separator: RegExp): Named {
  const [, label, rest] = /^([^=＝]*)[=＝](.*)$/s.exec(line) ?? [undefined, undefined, line];
  const parts = (rest ?? '').split(separator).map((part) => part.trim());
  return { label: label?.trim() || undefined, parts };
}

/** @returns the groups of facts that were typed, one a line. */
export function groupsOf(answers: Answers): { label: string | undefined; facts: string[] }[] {
  return many(answers, 'group').map((line) => {
    const { label, parts } = readNamed(line, /[,，、;；\s]+/);
    return { label, facts: parts.filter(Boolean) };
  });
}
