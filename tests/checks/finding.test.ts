import { expect, test } from 'vitest';
import { sortFindings, type Finding } from '../../src/checks/finding.ts';

const finding = (file: string, position: Finding['position'], rule = 'schema'): Finding => ({
  rule,
  severity: 'error',
  file,
  position,
  message: '',
  fix: '',
});
const at = (line: number, column: number) => ({ line, column, endLine: line, endColumn: column });

test('sortFindings(findings) reads by file, then from top to bottom', () => {
  const sorted = [
    finding('a.json', 'unavailable'),
    finding('a.json', at(1, 9)),
    finding('a.json', at(2, 1)),
    finding('a.json', at(2, 5)),
    finding('a.json', at(10, 1)),
    finding('b.json', at(1, 1), 'quote'),
    finding('b.json', at(1, 1), 'schema'),
  ];
  expect(sortFindings(sorted.toReversed())).toEqual(sorted);
});

test('sortFindings(findings) leaves the list it was given as it was', () => {
  const findings = [finding('b.json', at(1, 1)), finding('a.json', at(1, 1))];
  sortFindings(findings);
  expect(findings.map(({ file }) => file)).toEqual(['b.json', 'a.json']);
});
