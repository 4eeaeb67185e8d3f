import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseJson } from '../../../src/content/documents/document.ts';
import { faultsOf } from '../../support/workspace.ts';

describe('parseJson', () => {
  // JSON as it stands is read without its places; YAML's reader, which knows them, must agree.
  test.each([
    ['numbers', '[0, -0, 1.50, 1e3, 2E-2, 12345678901234567890, true, false, null]'],
    ['strings', String.raw`{"a": "\u9635\/\"\n", "": "# : - &x *y !z", "b\"c": "“引”"}`],
    ['names of all kinds', '{"2": 1, "1": {"__proto__x": []}, "yes": {}, "<<": {"a": 1}}'],
    ['tabs and bare lines', '{\n\t"a":\t[1,\n\n2],\r\n"b":{}}\n'],
  ])('reads %s as the reader does that knows every place', (_, text) => {
    const { data, faults, locate } = parseJson('a.json', text);
    expect(data).toEqual(parse(text, { merge: false }));
    expect(data).toEqual(JSON.parse(text));
    expect([faults, locate([])]).toEqual([[], expect.objectContaining({ line: 1, column: 1 })]);
  });

  test('parseJson(file, text) has the data, no body and no faults', () => {
    const document = parseJson('a.json', '{"title": "甲", "facts": [1, 2.5, null, true]}');
    expect(document).toMatchObject({
      data: { title: '甲', facts: [1, 2.5, null, true] },
      body: '',
      faults: [],
    });
  });

  test('locate(path) is the value, in UTF-16 units', () => {
    const text = '{\n  "𠮷": "𠮷野", "b": [10, "乙"]\n}';
    const { locate } = parseJson('a.json', text);
    expect(locate(['𠮷'])).toEqual({ line: 2, column: 9, endLine: 2, endColumn: 14 });
    expect(locate(['b', 0])).toEqual({ line: 2, column: 22, endLine: 2, endColumn: 24 });
    expect(locate(['b', 1])).toEqual({ line: 2, column: 26, endLine: 2, endColumn: 29 });
  });

  test('locate(path) counts a blank line at the top', () => {
    const { locate } = parseJson('a.json', '\n\n{"a": 1}');
    expect(locate(['a'])).toEqual({ line: 3, column: 7, endLine: 3, endColumn: 8 });
  });

  test('locate(path) of a list or an object is its opening character', () => {
    const { locate } = parseJson('a.json', '{\n  "b": [1]\n}');
    expect(locate(['b'])).toEqual({ line: 2, column: 8, endLine: 2, endColumn: 9 });
    expect(locate([])).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 2 });
  });

  test('locate(path) of what is missing is the opening character around it', () => {
    const { locate } = parseJson('a.json', '{"b": {"c": 1}}');
    expect(locate(['b', 'x', 'y'])).toEqual({ line: 1, column: 7, endLine: 1, endColumn: 8 });
  });

  test('line ends and tabs of Windows do not move a place', () => {
    const text = '{\r\n\t"a": "甲",\r\n\t"b": "乙"\r\n}\r\n';
    const { locate, faults } = parseJson('a.json', text);
    expect(faults).toEqual([]);
    expect(locate(['b'])).toEqual({ line: 3, column: 7, endLine: 3, endColumn: 10 });
  });

  test('a byte order mark is no column, for an editor shows none', () => {
    const { data, locate } = parseJson('a.json', '\uFEFF{"a": 1}');
    expect(data).toEqual({ a: 1 });
    expect(locate(['a'])).toEqual({ line: 1, column: 7, endLine: 1, endColumn: 8 });
  });

  test.each([
    [
      'a comma too many',
      '{\n  "a": "甲,]",\n  "b": [1, 2,],\n}',
      '3:13–3:16 ⟦,],⟧ 最后一项后面多了逗号。',
    ],
    ['a comma too few', '{\n  "a": "甲"\n  "b": 2\n}', '2:8–2:11 ⟦"甲"⟧ 这一项后面少了逗号。'],
    [
      'a comma too few after a number',
      '{\n  "a": 1\n  "b": 2\n}',
      '2:8–2:9 ⟦1⟧ 这一项后面少了逗号。',
    ],
    ['a key written twice', '{\n  "a": 1,\n  "a": 2\n}', '3:3–3:4 ⟦"⟧ 同一个字段写了两次。'],
    [
      'a full-width comma',
      '{\n  "a": "甲"，\n  "b": 2\n}',
      '2:11–2:12 ⟦，⟧ “，”是全角逗号，JSON 里要用半角的。',
    ],
    [
      'full-width quotes',
      '{\r\n  "b": “𠮷”,\r\n  "a": 1\r\n}',
      '2:8–2:12 ⟦“𠮷”⟧ 这里的引号不是半角双引号，JSON 读不出来。',
    ],
    [
      'single quotes',
      '\uFEFF{"a": 1, \'b\': 2}',
      "1:10–1:13 ⟦'b'⟧ 这里的引号不是半角双引号，JSON 读不出来。",
    ],
    [
      'a line break inside words',
      '{"a": "甲\n乙"}',
      '1:7–2:3 ⟦"甲\n乙"⟧ 引号里不能换行，要写在一行里。',
    ],
    ['a bracket that is not closed', '{"a": 1', '1:7–1:8 ⟦1⟧ 文件到这里就完了，少了“}”。'],
    ['nothing at all', '', '1:1–1:2 ⟦⟧ 文件是空的，里面的记录都没有了。'],
    ['nothing but lines', ' \n\n', '1:1–1:2 ⟦ ⟧ 文件是空的，里面的记录都没有了。'],
    ['wide brackets', '{"a": ［1]}', '1:7–1:8 ⟦［⟧ “［”是全角方括号，JSON 里要用半角的。'],
    [
      'a wide space',
      '{\n　"a": 1\n}',
      '2:1–2:2 ⟦　⟧ 这里的空白是全角空格，JSON 里只能用半角空格。',
    ],
    [
      'a space that breaks no line',
      '{"a":\u00a01}',
      '1:6–1:7 ⟦\u00a0⟧ 这里的空白是不换行空格一类的字符，JSON 里只能用半角空格。',
    ],
    ['a word of Python', '{"a": True}', '1:7–1:11 ⟦True⟧ “True”不是 JSON 的写法。'],
    ['two numbers', '{\n  "value": 15 0\n}', '2:15–2:16 ⟦0⟧ 不是合格的 JSON，从这里起读不懂。'],
  ])('%s is found in its place', (_fault, text, found) => {
    const { faults } = parseJson('a.json', text);
    expect(faultsOf(text, faults)).toBe(found);
  });

  test.each([
    ['{"a": "甲"，"b": 2}', { a: '甲', b: 2 }],
    ['{"a": "甲",}', { a: '甲' }],
    ['{"a": [{"b": 1}, "c": 2}]}', { a: [{ b: 1 }, { c: 2 }] }],
  ])('what was meant is read all the same, so that nothing else is missing: %j', (text, meant) => {
    expect(parseJson('a.json', text).data).toEqual(meant);
  });

  test('places after a slip are those of the file, not of what was meant', () => {
    const { locate } = parseJson('a.json', '{"a": “甲”, // 待核\n "b" : 2}');
    expect(locate(['b'])).toEqual({ line: 2, column: 8, endLine: 2, endColumn: 9 });
  });

  test('where it cannot be told what was meant, nothing is read', () => {
    expect(parseJson('a.json', '').data).toBeUndefined();
    expect(parseJson('a.json', '甲乙丙').data).toBeUndefined();
  });

  test.each([
    '',
    '{"a": 1',
    "{'a': 1}",
    '{"a": 1} // 注',
    '{a: 1}',
    '{"a": 01}',
    '“{}”',
    '{"a": NaN}',
  ])('what is YAML but no JSON is a fault: %j', (text) => {
    const { faults } = parseJson('a.json', text);
    expect(faults).not.toEqual([]);
  });
});
