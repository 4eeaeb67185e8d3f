import type { Node } from 'mdast';

/** Finds where a node of a tree, or an attribute of one, begins and ends in what was parsed. */
export function spanOf({ position }: Pick<Node, 'position'>): [start: number, end: number] {
  const start = position?.start.offset ?? 0;
  return [start, position?.end.offset ?? start];
}
