import { expect, test } from 'vitest';
import { renderTerminal } from '../../../src/checks/reporters/terminal.ts';
import { finding, FINDINGS, report } from './report.ts';

const file = 'content/facts/a.json';
const caretsUnder = (line: string, column: number, endColumn: number) => {
  const position = { line: 1, column, endLine: 1, endColumn };
  return renderTerminal(report([finding({ position })], { [file]: line }))
    .split('\n')
    .slice(2, 4)
    .map((shown) => shown.replace(/^.*?│ /, ''));
};

test('renderTerminal(report) groups by file, with the line, carets, what to do and the page', () => {
  const text = '\uFEFF{\r\n  "quote": "党组织若干",\r\n  "a": 1\r\n}\r\n';
  expect(renderTerminal(report(FINDINGS, { [file]: text }))).toMatchInlineSnapshot(`
    "content/facts/a.json（2处）
      content/facts/a.json:2:12  错误  引文“党组织若干”里找不到 75个。
        2 │   "quote": "党组织若干",
          │            ^^^^^^^^^^^^
        怎么改：核对原文。
        规则：quote，说明见 /guide/rules/quote/

      content/facts/a.json:3:1  提醒  100%，换行：��完。
        3 │   "a": 1
          │ ^^^^^^^^
        怎么改：核对原文。
        规则：section-order，说明见 /guide/rules/section-order/

    content/案例,1:2/a b.mdx（1处）
      content/案例,1:2/a b.mdx  错误  引文“党组织若干”里找不到 75个。
        怎么改：核对原文。
        规则：quote，说明见 /guide/rules/quote/

    共2个错误，1个提醒。"
  `);
});

test('renderTerminal(report) says that nothing was found, and in how many files', () => {
  expect(renderTerminal(report([]))).toBe('检查了3个文件，没有发现问题。');
});

test.each([
  ['Han, two cells each', '党组织ab', 3, 5, ['党组织ab', '    ^^^']],
  ['full-width punctuation', '，。a', 3, 4, ['，。a', '    ^']],
  ['a tab, to the next stop', 'a\t党', 3, 4, ['a   党', '    ^^']],
  ['a marked tab', '\tb', 1, 2, ['    b', '^^^^']],
  ['an astral character, two units and two cells', '𠮷🐴a', 5, 6, ['𠮷🐴a', '    ^']],
  ['a combining mark, no cell', 'e\u0301a', 3, 4, ['e\u0301a', ' ^']],
  ['half-width katakana', 'ｱa', 2, 3, ['ｱa', ' ^']],
  ['a place without width', 'ab', 2, 2, ['ab', ' ^']],
  ['a place at the end of a line', 'ab', 3, 4, ['ab', '  ^']],
  ['what would steer the terminal', '\u001b[2Ja', 5, 6, ['\ufffd[2Ja', '    ^']],
])('renderTerminal counts %s', (_what, line, column, endColumn, expected) => {
  expect(caretsUnder(line, column, endColumn)).toEqual(expected);
});

/** Cells of a text of Han, Latin letters and ellipses. */
const cells = (text: string) => text.length + (text.match(/\p{sc=Han}/gu)?.length ?? 0);

test.each([
  ['at its end', `${'党'.repeat(500)}错误`, 501],
  ['in its middle', `${'党'.repeat(500)}错${'党'.repeat(500)}`, 501],
  ['near its beginning', `${'党'.repeat(17)}错${'党'.repeat(500)}`, 18],
])('renderTerminal fits 80 columns where a long line is at fault %s', (_where, text, column) => {
  const position = { line: 123, column, endLine: 123, endColumn: column + 1 };
  const lines = `${'\n'.repeat(122)}${text}`;
  const [line = '', carets = ''] = renderTerminal(
    report([finding({ position })], { [file]: lines }),
  )
    .split('\n')
    .slice(2, 4);
  expect(line).toContain('错');
  expect(cells(line)).toBeLessThanOrEqual(80);
  expect(carets.indexOf('^')).toBe(cells(line.slice(0, line.indexOf('错'))));
});

test('renderTerminal shows the part of a long line that is at fault', () => {
  const [line, carets] = caretsUnder(`${'党'.repeat(500)}错${'a'.repeat(500)}`, 501, 502);
  expect(line).toMatch(/^…党+错a+…$/);
  expect(carets).toBe(`${' '.repeat(1 + 2 * (line!.indexOf('错') - 1))}^^`);
});

test('renderTerminal shows what is private neither in its own line nor in that of a neighbour', () => {
  const own = { line: 1, column: 3, endLine: 1, endColumn: 14 };
  const next = { line: 1, column: 14, endLine: 1, endColumn: 15 };
  const findings = [finding({ position: own, conceal: true }), finding({ position: next })];
  const output = renderTerminal(report(findings, { [file]: '电话13800138000，' }));
  expect(output).not.toMatch(/\d{5}/);
  expect(output).toContain('电话***********，');
});
