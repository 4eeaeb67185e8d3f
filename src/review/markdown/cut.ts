/** How much of each list a report shows. */
export interface Cut {
  /** Items of a list; Infinity for the whole report. */
  most: number;
  /** The file that has the rest. */
  whole: string;
}

/** @returns the first items written out, and how many more there are. */
export function shown<T>(
  items: readonly T[],
  write: (item: T) => string[],
  { most, whole }: Cut,
  indent = '',
): string[] {
  const lines = items.slice(0, most).flatMap(write);
  const left = items.length - most;
  return left > 0 ? [...lines, `${indent}- ……另有${left}项，见完整的报告（${whole}）`] : lines;
}
