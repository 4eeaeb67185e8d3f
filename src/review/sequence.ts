/** One step from an old list to a new one; both sides of a change stand together. */
export interface Step {
  from?: string;
  to?: string;
}

/** Larger tables are not worth their memory; such lists are compared as sets. */
const MOST_CELLS = 4_000_000;

/** @returns what is left out and what is put in, in order, as few steps as there can be. */
export function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0;
  let end = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start += 1;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  if (old.length * now.length > MOST_CELLS) return asSets(old, now);
  return paired(old, now);
}

function paired(old: readonly string[], now: readonly string[]): Step[] {
  const lengths = commonLengths(old, now);
  const steps: Step[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const close = () => {
    steps.push(...aligned(gone, come));
    gone = [];
    come = [];
  };
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      close();
      row += 1;
      column += 1;
    } else if (
      column >= now.length ||
      (row < old.length && lengths[row + 1]![column]! >= lengths[row]![column + 1]!)
    ) {
      gone.push(old[row]!);
      row += 1;
    } else {
      come.push(now[column]!);
      column += 1;
    }
  }
  close();
  return steps;
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

/** Lengths of the longest common parts of what is left of both lists. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      lengths[row]![column] =
        old[row] === now[column]
          ? lengths[row + 1]![column + 1]! + 1
          : Math.max(lengths[row + 1]![column]!, lengths[row]![column + 1]!);
    }
  }
  return lengths;
}

function asSets(old: readonly string[], now: readonly string[]): Step[] {
  const [had, has] = [new Set(old), new Set(now)];
  return [
    ...old.filter((line) => !has.has(line)).map((from) => ({ from })),
    ...now.filter((line) => !had.has(line)).map((to) => ({ to })),
  ];
}
