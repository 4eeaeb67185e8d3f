import path from 'node:path';
import { expect, test } from 'vitest';
import { HELP, isAmong, parseArguments } from '../../src/checks/arguments.ts';

test.each([
  [[], { paths: [], format: 'terminal', fix: false }],
  [['--fix', 'content/cases'], { paths: ['content/cases'], format: 'terminal', fix: true }],
  [['--format=sarif'], { paths: [], format: 'sarif', fix: false }],
  [['a', '--format', 'json', 'b'], { paths: ['a', 'b'], format: 'json', fix: false }],
  [['--', '--fix'], { paths: ['--fix'], format: 'terminal', fix: false }],
])('parseArguments(%j) is a check', (words, expected) => {
  expect(parseArguments(words)).toEqual({ kind: 'check', ...expected });
});

test.each([[['--help']], [['-h']], [['--fix', '--help']]])(
  'parseArguments(%j) asks for help',
  (words) => {
    expect(parseArguments(words)).toEqual({ kind: 'help' });
  },
);

test.each([
  [['--fxi'], '没有“--fxi”这个选项。是不是“--fix”？'],
  [['--quiet'], '没有“--quiet”这个选项。可以写：--format、--fix、--help。'],
  [['--no-fix'], '没有“--no-fix”这个选项。可以写：--format、--fix、--help。'],
  [['-x'], '没有“-x”这个选项。可以写：--format、--fix、--help。'],
  [['--__proto__'], '没有“--__proto__”这个选项。可以写：--format、--fix、--help。'],
  [['--format'], '--format 后面要写格式：terminal、line、github、json、sarif。'],
  [['--format', 'jsn'], '没有“jsn”这种格式。是不是“json”？'],
  [
    ['--format=constructor'],
    '没有“constructor”这种格式。可以写：terminal、line、github、json、sarif。',
  ],
  [['--fix=yes'], '--fix 后面不写值。'],
])('parseArguments(%j) says what is wrong', (words, fault) => {
  expect(parseArguments(words)).toEqual({
    kind: 'fault',
    fault: `${fault}\n用 npm run check -- --help 看说明。`,
  });
});

test('the help names every option', () => {
  for (const option of ['--format', '--fix', '--help', '-h']) expect(HELP).toContain(option);
});

test.each([
  ['content/a.json', [], true],
  ['content/a.json', ['content/a.json'], true],
  ['content/a.json', ['./content/'], true],
  ['content/a.json', [path.resolve('content')], true],
  ['content/a.json', ['/'], true],
  ['content/a.json', ['content/a'], false],
  ['content/cases-old/a.mdx', ['content/cases'], false],
  ['content/a.json', ['content/b.json', 'content'], true],
])('isAmong(%j, %j) is %j', (file, paths, expected) => {
  expect(isAmong(file, paths)).toBe(expected);
});
