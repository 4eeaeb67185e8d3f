import { caseText } from '../../../src/checks/small-content.ts';
import type { BadCase, GoodCase } from './corpus.ts';

type FoundPlace = BadCase['findings'][number];

/** @returns what a rule finds in one line. */
export function found(rule: string, line: number, column: number, endColumn: number): FoundPlace {
  return { rule, line, column, endLine: line, endColumn };
}

/** @returns what a rule finds about a file as a whole. */
export function foundInFile(rule: string): FoundPlace {
  return { rule, line: 0, column: 0, endLine: 0, endColumn: 0 };
}

type Others = Record<string, string>;

/** @returns a write-up whose section 背景 begins on line 25; its first words stand on line 27. */
export function goodCase(title: string, body: string, also: Others = {}): GoodCase {
  const text = caseText(`## 背景\n\n${body}\n`);
  return { title, place: 'cases/station/index.mdx', text, also };
}

export function badCase(
  title: string,
  body: string,
  findings: FoundPlace[],
  also: Others = {},
): BadCase {
  return { ...goodCase(title, body, also), findings };
}
