import { checkExample } from './example.ts';
import type { Finding } from './finding.ts';
import type { Example } from './rule.ts';
import { caseText } from './small-content.ts';

/** A line of an example as the handbook shows it, cut where a finding begins and ends. */
export interface ShownLine {
  number: number;
  runs: { text: string; marked: boolean }[];
}

/** An example of a rule with what the check says of it. */
export interface ShownExample {
  place: string;
  lines: ShownLine[];
  findings: { message: string; fix: string }[];
}

/** Lines shown around each place at fault. */
const AROUND = 1;
const MOST_LINES = 24;

/** @returns an example as a page of the handbook shows it; messages come from running the checks. */
export function showExample(
  example: Example,
  ruleId: string,
  check: (example: Example) => Finding[] = checkExample,
): ShownExample {
  const findings = check(example).filter(
    ({ rule, file }) => rule === ruleId && file.endsWith(example.place),
  );
  const lines = example.text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const wanted = withoutBlankEnds(wantedLines(example, lines.length, findings), lines);
  return {
    place: example.place,
    lines: wanted.map((number) => ({ number, runs: cut(lines[number - 1]!, number, findings) })),
    findings: findings.map(({ message, fix }) => ({ message, fix })),
  };
}

function wantedLines(example: Example, count: number, findings: Finding[]): number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  const faulty = findings.flatMap(({ position }) =>
    position === 'unavailable' ? [] : [[position.line, position.endLine] as const],
  );
  if (faulty.length > 0) {
    return all.filter((line) =>
      faulty.some(([start, end]) => line >= start - AROUND && line <= end + AROUND),
    );
  }
  // The front matter of the small content root says nothing about the example.
  const plain = caseText('').split('\n').length - 1;
  const start = example.text.startsWith(caseText('')) ? plain : 0;
  return all.slice(start, start + MOST_LINES);
}

function withoutBlankEnds(wanted: number[], lines: string[]): number[] {
  const written = wanted.filter((number) => lines[number - 1]!.trim() !== '');
  const [first = 0, last = 0] = [written.at(0), written.at(-1)];
  return wanted.filter((number) => number >= first && number <= last);
}

function cut(line: string, number: number, findings: Finding[]): ShownLine['runs'] {
  const marked = Array.from<boolean>({ length: line.length }).fill(false);
  for (const { position } of findings) {
    if (position === 'unavailable' || number < position.line || number > position.endLine) continue;
    const start = number === position.line ? position.column - 1 : 0;
    const end = number === position.endLine ? position.endColumn - 1 : line.length;
    marked.fill(true, start, Math.max(end, start + 1));
  }
  const runs: ShownLine['runs'] = [];
  for (const [index, isMarked] of marked.entries()) {
    const last = runs.at(-1);
    if (last?.marked === isMarked) last.text += line[index];
    else runs.push({ text: line[index]!, marked: isMarked });
  }
  return runs;
}
