import type { BadCase } from './corpus.ts';

export const CASE = 'cases/station/index.mdx';

type FoundPlace = BadCase['findings'][number];

/** @returns what a rule finds at a place. */
export function at(
  rule: string,
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
): FoundPlace {
  return { rule, line, column, endLine, endColumn };
}

/** @returns what a rule finds about a file as a whole. */
export function nowhere(rule: string): FoundPlace {
  return at(rule, 0, 0, 0, 0);
}

/** @returns a text with the line ends of Windows. */
export function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

/** @returns a text with the byte order mark that some editors of Windows write. */
export function bom(text: string): string {
  return `\uFEFF${text}`;
}
