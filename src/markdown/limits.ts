import type { Nodes, Root } from 'mdast';

/**
 * Nothing that people read comes near these; what is beyond them is not read at all. The parser
 * takes time by the square of the lines and of the marks of one block.
 */
export const LONGEST = 50_000;
/** One paragraph, and one text of a record. */
export const LONGEST_TEXT = 10_000;
export const DEEPEST = 30;
export const MOST_LINES = 1000;
export const MOST_MARKS = 1500;

export type Excess = 'long' | 'deep' | 'dense';

const LEAD = /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))*/;
const MARKER = />|[-+*]|\d+[.)]/g;
/** What may open or close something within a paragraph; each sign of a run may by itself. */
const MARKS = /[*_~[\]]/g;
/** A line across the page, or a blank to fill in, opens nothing. */
const RULE = /^[ \t>]*(?:\*[ \t]*)+$|^[ \t>]*(?:_[ \t]*)+$|^[ \t>]*~+[ \t]*$/;
/** A line that ends the paragraph before it, whatever that is. */
const NEW_BLOCK = /^[ \t]*(?:$|[-+*][ \t]+\S|#{1,6}[ \t])/;

/** @returns why a text would take too long to read, told from its shape alone. */
export function excessOf(text: string): Excess | undefined {
  if (text.length > LONGEST) return 'long';
  let lines = 0;
  let marks = 0;
  let size = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (isDeepLine(line)) return 'deep';
    if (NEW_BLOCK.test(line)) [marks, size] = [0, 0];
    lines = line.trim() === '' ? 0 : lines + 1;
    size += line.length;
    if (!RULE.test(line)) marks += line.match(MARKS)?.length ?? 0;
    if (lines > MOST_LINES || marks > MOST_MARKS || size > LONGEST_TEXT) return 'dense';
  }
  return undefined;
}

/** @returns whether elements of a tree stand so deep in one another that no page would show it. */
export function isDeep(tree: Root): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST * 2) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

function isDeepLine(line: string): boolean {
  // A blank line nests nothing, and the build hands over front matter as blank lines.
  if (line.trim() === '') return false;
  const [lead] = LEAD.exec(line)!;
  if (lead.length <= DEEPEST) return false;
  const tabs = lead.split('\t').length - 1;
  const markers = lead.match(MARKER)?.length ?? 0;
  return markers > DEEPEST || lead.length + 3 * tabs > DEEPEST * 4;
}
