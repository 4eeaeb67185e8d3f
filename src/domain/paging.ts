/** A part of a list that is too long for one page. */
export interface Part<T> {
  /** From 1 up. */
  number: number;
  /** How many parts the whole list has. */
  of: number;
  items: T[];
}

const SUFFIX = /page\/(\d+)\/$/;

/**
 * @param weigh how much of a page an item takes; by itself it may take more than there is
 * @returns a list in parts of `most` items, one at least, also of nothing.
 */
export function partsOf<T>(
  items: readonly T[],
  most: number,
  weigh: (item: T) => number = () => 1,
): Part<T>[] {
  const parts: T[][] = [[]];
  let weight = 0;
  for (const item of items) {
    weight += weigh(item);
    if (weight > most && parts.at(-1)!.length > 0) {
      parts.push([]);
      weight = weigh(item);
    }
    parts.at(-1)!.push(item);
  }
  return parts.map((own, index) => ({ number: index + 1, of: parts.length, items: own }));
}

/** Writes the path of a part: the first has that of the list, others stand at stable paths under it. */
export function partPath(path: string, number: number): string {
  return number === 1 ? path : `${path}page/${number}/`;
}

/** Takes the path of a part apart: `/cases/page/2/` is the second part of `/cases/`. */
export function partAt(path: string): { whole: string; number: number } {
  const number = Number(SUFFIX.exec(path)?.[1] ?? 1);
  return number > 1 ? { whole: path.replace(SUFFIX, ''), number } : { whole: path, number: 1 };
}

/** Lists a route for every part of a list; the rest parameter `part` is nothing for the first. */
export function partRoutes<T>(items: readonly T[], most: number) {
  return partsOf(items, most).map((part) => ({
    params: { part: partPath('', part.number).slice(0, -1) || undefined },
    props: { part },
  }));
}
