import { diffArrays } from 'diff';

/** One step from an old list to a new one; both sides of a change stand together. */
export interface Step {
  from?: string;
  to?: string;
}

/** Beyond so many lines that went or came, lists are compared as sets. */
const MOST_EDITS = 2000;

/** @returns what is left out and what is put in, in order, as few steps as there can be. */
export function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  const runs = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (!runs) return asSets(before, after);
  return runs.flatMap(({ removed, added, value }, at) => {
    const next = runs[at + 1];
    if (removed) return aligned(value, next?.added ? next.value : []);
    return added && !runs[at - 1]?.removed ? value.map((to) => ({ to })) : [];
  });
}

/** Sets what was reworded beside what it was; what has little in common is gone, or new. */
function aligned(gone: readonly string[], come: readonly string[]): Step[] {
  const steps: Step[] = [];
  let next = 0;
  for (const from of gone) {
    const match = come.findIndex((to, index) => index >= next && areAlike(from, to));
    if (match < 0) {
      steps.push({ from });
      continue;
    }
    steps.push(...come.slice(next, match).map((to) => ({ to })), { from, to: come[match]! });
    next = match + 1;
  }
  return [...steps, ...come.slice(next).map((to) => ({ to }))];
}

/** The share of characters that both have, of those that either has. */
const LEAST_ALIKE = 0.45;

function areAlike(from: string, to: string): boolean {
  const left = new Map<string, number>();
  for (const character of from) left.set(character, (left.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of to) {
    const count = left.get(character) ?? 0;
    if (count > 0) common += 1;
    left.set(character, count - 1);
  }
  return (2 * common) / (from.length + to.length) >= LEAST_ALIKE;
}

function asSets(old: readonly string[], now: readonly string[]): Step[] {
  const [had, has] = [new Set(old), new Set(now)];
  return [
    ...old.filter((line) => !has.has(line)).map((from) => ({ from })),
    ...now.filter((line) => !had.has(line)).map((to) => ({ to })),
  ];
}
