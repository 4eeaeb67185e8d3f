import { describe, expect, it, test } from 'vitest';
import { LONGEST, LONGEST_TEXT, MOST_LINES, MOST_MARKS } from '../../src/markdown/limits.ts';
import { MOST_FAULTS, parseMdx } from '../../src/markdown/read.ts';

const kindsOf = (text: string) => parseMdx(text, 0).faults.map(({ kind }) => kind);

describe('parseMdx', () => {
  it('parses once what is in order, and once more for every fault', () => {
    expect(parseMdx('建立党组织。', 0).rounds).toBe(1);
    expect(parseMdx('甲<5，乙<6，丙{丁。', 0)).toMatchObject({ rounds: 4, faults: { length: 3 } });
  });

  it('gives up after so many faults, says so, and still has a tree of the text', () => {
    const text = '面积<5亩\n\n'.repeat(MOST_FAULTS + 10);
    const { faults, rounds, tree, unread } = parseMdx(text, 0);
    expect(faults.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: MOST_FAULTS }, () => 'angle'),
      'more',
    ]);
    expect(rounds).toBe(MOST_FAULTS + 2);
    expect(tree.children).toHaveLength(MOST_FAULTS + 10);
    expect(unread).toBe(false);
  });

  it('tries long texts less often, so that no file takes longer than some others together', () => {
    const text = '面积<5亩\n\n'.repeat(Math.floor(LONGEST / 8));
    expect(parseMdx(text, 0).rounds).toBeLessThan(10);
  });

  it('counts offsets from the beginning of the file, front matter and byte order mark included', () => {
    const text = '\uFEFF---\r\ntitle: <\r\n---\r\n🐴<5\r\n';
    const { faults, tree } = parseMdx(text, text.indexOf('🐴'));
    expect(faults).toMatchObject([{ kind: 'angle', start: text.lastIndexOf('<') }]);
    const [paragraph] = tree.children;
    expect(paragraph?.position?.start.offset).toBe(text.indexOf('🐴'));
  });

  it('reads a file that has a byte order mark and no front matter at its true places', () => {
    expect(parseMdx('\uFEFFimport a', 0).tree.children).toMatchObject([
      { type: 'mdxjsEsm', position: { start: { offset: 1 } } },
    ]);
  });

  it('keeps the text around what it hides, at its place', () => {
    const text = '甲<Fact id=x />乙';
    const { tree } = parseMdx(text, 0);
    expect(JSON.stringify(tree)).toContain('"甲￼￼￼￼￼￼￼￼￼￼￼￼￼乙"');
  });

  it('reads what begins as an import to the next empty line, as the build does', () => {
    const [first, second] = parseMdx('import a from "b"\n甲\n\n乙', 0).tree.children;
    expect(first).toMatchObject({ type: 'mdxjsEsm', value: 'import a from "b"\n甲' });
    expect(second).toMatchObject({ type: 'paragraph' });
  });
});

describe('a text that would take for ever is not read at all', () => {
  const beyond = (part: string, times: number) => part.repeat(times);
  test.each([
    ['a million less-than signs', beyond('<', 2 ** 20), 'long'],
    ['a text longer than the longest', beyond('甲', LONGEST + 1), 'long'],
    ['quotations in quotations', `${beyond('>', 1000)}甲`, 'deep'],
    ['lists in lists on one line', `${beyond('- ', 1000)}甲`, 'deep'],
    ['numbered lists in lists', `${beyond('1. ', 1000)}甲`, 'deep'],
    [
      'lists in lists line by line',
      Array.from({ length: 200 }, (_, depth) => `${' '.repeat(2 * depth)}- 甲`).join('\n'),
      'deep',
    ],
    ['tabs before a text', `${beyond('\t', 100)}甲`, 'deep'],
    ['gaps in gaps', `${beyond('<Gap>', 500)}${beyond('</Gap>', 500)}`, 'deep'],
    ['emphasis in emphasis', `${beyond('*甲 ', 300)}${beyond(' 甲*', 300)}`, 'deep'],
    ['more marks than a paragraph has', beyond('*甲 ', MOST_MARKS + 1), 'dense'],
    ['more brackets than a paragraph has', beyond('![', MOST_MARKS + 1), 'dense'],
    ['more lines than a paragraph has', beyond('甲\n', MOST_LINES + 1), 'dense'],
  ])('%s', (_what, text, kind) => {
    const { tree, faults, unread, rounds } = parseMdx(text, 0);
    expect(faults).toMatchObject([{ kind, start: 0, end: 0 }]);
    expect(rounds).toBeLessThanOrEqual(1);
    expect(tree.children).toEqual([]);
    expect(unread).toBe(true);
  });

  test('but one just within the limits is', () => {
    const text = `${`${'甲'.repeat(LONGEST_TEXT)}\n\n`.repeat(2)}${'甲\n'.repeat(MOST_LINES)}`;
    expect(parseMdx(text, 0)).toMatchObject({ faults: [], unread: false });
  });
});

describe('worst cases of what is read end after few rounds', () => {
  test.each([
    ['braces in braces', '{'.repeat(20_000) + '}'.repeat(20_000), 1],
    ['braces that close nothing', `{"${'}'.repeat(40_000)}`, 1],
    ['braces that nothing closes', '{'.repeat(40_000), 10],
    ['code that never ends, with empty lines', `export const a = [\n${'1,\n\n'.repeat(9000)}`, 1],
    ['ends without beginnings', '</Gap>\n\n'.repeat(5000), 10],
    ['beginnings without ends', '<Gap>\n\n'.repeat(5000), 12],
    ['quotes that nothing closes', '<Fact id="'.repeat(4000), 10],
    ['attributes without number', `<Fact ${'a="b" '.repeat(7000)}/>`, 1],
  ])('%s', (_what, text, most) => {
    expect(parseMdx(text, 0).rounds).toBeLessThanOrEqual(most);
  });
});

describe('one mistake is one fault', () => {
  test.each([
    ['<Term id="a>驿站</Term>', ['tag']],
    ['<Gap class=x>\n\n略\n\n</Gap>', ['tag']],
    ['<Gap>略\n\n略</Gap>', ['misplaced']],
    ['<Gap>\n\n略</Gap>', ['misplaced']],
    ['<Term id="a">驿站</term>', ['mismatch']],
    ['<Term id="a">驿站</Term id="a">', ['closing']],
    ['<Gap>略</Term></Gap>', ['unopened']],
    ['<Term id="a">m<sup>2</Term>', ['unclosed']],
    ['`<5`和<5', ['angle']],
    ['<Fact id="a\n\n<Term id="b">乙</Term>', ['tag']],
  ])('%s', (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });
});
