import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/checks/finding.ts';
import { renderLine } from '../../src/checks/reporters/line.ts';
import { renderTerminal } from '../../src/checks/reporters/terminal.ts';
import { checkContent, reportOn } from '../../src/checks/run.ts';
import { readWorkspace } from '../../src/content/read.ts';
import { finding, report } from '../checks/reporters/report.ts';

interface Matcher {
  severity: 'error' | 'warning';
  pattern: Record<string, number> & { regexp: string; kind?: 'file' };
  background?: { beginsPattern: string; endsPattern: string };
}

const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as {
  tasks: { label: string; args: string[]; problemMatcher: Matcher[] }[];
};
const task = (label: string) => tasks.find((one) => one.label === label)!;

/** What VS Code lists: the first matcher that knows a line takes it. */
function problemsIn(output: string, matchers: readonly Matcher[]) {
  return output.split('\n').flatMap((line) => {
    for (const { severity, pattern } of matchers) {
      const match = new RegExp(pattern.regexp).exec(line);
      if (!match) continue;
      const group = (name: string) => match[pattern[name] ?? Infinity];
      const at = [group('line'), group('column'), group('endLine'), group('endColumn')].map(Number);
      return [
        { severity, file: group('file'), at, message: group('message'), code: group('code') },
      ];
    }
    return [];
  });
}

const HARD: Finding[] = [
  finding({ message: '“（一）：75个” 没有出处：数字要来自账本。' }),
  finding({ file: 'content/cases/新 案例：一/index.mdx', severity: 'warning' }),
  finding({ file: 'content/a:1:2/b [c].json', message: '写作 [x] 或 a:1:2-3:4 错误：也行。' }),
  finding({ file: 'C:\\网站\\content\\facts\\a.json' }),
  finding({ file: 'content/空 格.png', position: 'unavailable' }),
  finding({ file: 'content/图，一.png', position: 'unavailable', severity: 'warning' }),
];

test('the problem list has every finding of the check, with its place, words and rule', () => {
  const { args, problemMatcher } = task('检查');
  expect(args.slice(-2)).toEqual(['--format', 'line']);
  expect(problemsIn(renderLine(report(HARD)), problemMatcher)).toEqual(
    HARD.map(({ file, severity, position, message, fix, rule }) => ({
      severity,
      file,
      at:
        position === 'unavailable'
          ? [NaN, NaN, NaN, NaN]
          : [position.line, position.column, position.endLine, position.endColumn],
      message: `${message}怎么改：${fix}`,
      code: rule,
    })),
  );
});

test('the problem list has as many problems as a faulty content root has findings', async () => {
  const workspace = await readWorkspace('tests/fixtures/broken-zone/content');
  const findings = checkContent(workspace);
  const output = renderLine(reportOn(workspace, findings));
  expect(problemsIn(output, task('检查').problemMatcher)).toHaveLength(findings.length);
  expect(findings.length).toBeGreaterThan(5);
});

test('the preview keeps the problem list too: every finding that has a place, and no other line', async () => {
  const workspace = await readWorkspace('tests/fixtures/broken-zone/content');
  const findings = checkContent(workspace);
  const { problemMatcher } = task('预览');
  const located = findings.filter(({ position }) => position !== 'unavailable');
  const listed = problemsIn(renderTerminal(reportOn(workspace, findings)), problemMatcher);
  expect(listed.map(({ file, at }) => [file, at[0], at[1]])).toEqual(
    located.map(({ file, position }) =>
      position === 'unavailable' ? [] : [file, position.line, position.column],
    ),
  );
});

test('the preview says when a check begins and when it is over', () => {
  const [{ background }] = task('预览').problemMatcher as [Matcher];
  const { beginsPattern, endsPattern } = background!;
  const [begins, ends] = [new RegExp(beginsPattern), new RegExp(endsPattern)];
  const report = renderTerminal({ findings: HARD, files: 1, rules: [], textOf: () => undefined });
  expect('02:43:07 [check-on-save] 正在检查……').toMatch(begins);
  expect('02:43:07 [check-on-save] 内容没有问题。').toMatch(ends);
  expect(report.split('\n').filter((line) => ends.test(line))).toHaveLength(1);
  expect(report.split('\n').some((line) => begins.test(line))).toBe(false);
});
