import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/content/workspace.ts';
import { withField } from '../../src/studio/record-edit.ts';

const json = (text: string) => documentOf('content', 'facts/a.json', text);
const head = (text: string) => documentOf('content', 'cases/a/index.mdx', text);

describe('a field of a record in JSON', () => {
  const text =
    '{\r\n  "facts": [\r\n    { "id": "a", "value": 1 },\r\n    { "id": "b" }\r\n  ]\r\n}\r\n';

  test.each([
    [['facts', 0, 'value'], 15, text.replace('1', '15')],
    [['facts', 0, 'unit'], '个', text.replace('1 }', '1, "unit": "个" }')],
    [['facts', 0, 'value'], undefined, text.replace(', "value": 1', '')],
    [['facts', 0, 'id'], undefined, text.replace('"id": "a", ', '')],
    [['facts', 1, 'notes'], undefined, text],
  ])('%j becomes %j, and all else stays', (path, value, expected) => {
    expect(withField(json(text), path, value).text).toBe(expected);
  });

  test('is found behind a byte order mark', () => {
    expect(withField(json('\uFEFF{"a": 1}'), ['a'], 2).text).toBe('\uFEFF{"a": 2}');
  });

  test('must have a record', () => {
    expect(() => withField(json(text), ['facts', 7, 'value'], 1)).toThrow();
  });
});

describe('a field of front matter', () => {
  const text = '---\ntitle: 甲站\nstrands: # 注\n  - one\n  - two\nstatus: draft\n---\n\n正文。\n';

  test.each([
    ['status', 'published', text.replace('draft', 'published')],
    ['title', '乙：站', text.replace('甲站', '"乙：站"')],
    ['strands', ['three'], text.replace('- one\n  - two', '[three]')],
    ['period', { in: '2024' }, text.replace('draft\n', 'draft\nperiod: {in: "2024"}\n')],
    ['title', undefined, text.replace('title: 甲站\n', '')],
  ])('%s becomes %j, and all else stays', (name, value, expected) => {
    const edited = withField(head(text), [name], value);
    expect(edited.text).toBe(expected);
    expect((edited.data as Record<string, unknown>)[name]).toEqual(value);
  });
});
