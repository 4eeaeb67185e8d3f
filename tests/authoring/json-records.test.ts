import fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { formatJson } from '../../src/authoring/json-format.ts';
import { addRecords, UneditableError } from '../../src/authoring/json-records.ts';

const prettier = (text: string) => format(text, { parser: 'json', printWidth: 100 });
const added = { id: 'b', list: ['甲', '乙'], period: { in: '2024' } };

/** Records as a ledger holds them: words, numbers, lists of words, records within. */
const words = fc.oneof(fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom(...'甲乙丙“”，'));
const field = fc.oneof(
  fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.array(fc.string({ unit: fc.constantFrom(...'甲乙丙丁ab，'), maxLength: 30 })),
);
const record = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), field, { minKeys: 1 });
const nested = fc.tuple(record, record, fc.array(record, { maxLength: 3 })).map(([a, b, list]) => ({
  ...a,
  period: b,
  list,
}));

describe('addRecords', () => {
  test('adds after the last record and leaves every other byte alone', () => {
    const text = '\uFEFF{ "title" : "甲",\r\n  "facts": [\r\n    {"id":"a"}\r\n  ],"x":[ ] }';
    const after = addRecords(text, ['facts'], [{ id: 'b' }]);
    expect(after).toBe(
      '\uFEFF{ "title" : "甲",\r\n  "facts": [\r\n    {"id":"a"},\r\n    {\r\n      "id": "b"\r\n    }\r\n  ],"x":[ ] }',
    );
  });

  test('opens a list that is empty or stands on one line', () => {
    for (const facts of ['[]', '[ ]', '[{ "id": "a" }]', '[\n  ]']) {
      const after = addRecords(`{\n  "facts": ${facts}\n}\n`, ['facts'], [added]);
      const { facts: list } = JSON.parse(after) as { facts: unknown[] };
      expect(list.at(-1)).toEqual(added);
      expect(after).toMatch(/\n {4}\{\n {6}"id": "b"[^]*\n {4}\}\n {2}\]\n\}\n$/);
    }
  });

  test('says in Chinese why a file cannot be added to', () => {
    expect(() => addRecords('{"facts": [1,]}', ['facts'], [added])).toThrow(UneditableError);
    expect(() => addRecords('{"facts": {}}', ['facts'], [added])).toThrow('没有“facts”这个列表');
  });

  test('leaves a file as prettier would, whatever is added', async () => {
    const start = await prettier('{"title":"甲","facts":[{\n"id":"a"}]}');
    await fc.assert(
      fc.asyncProperty(fc.array(nested, { minLength: 1, maxLength: 3 }), async (records) => {
        const after = addRecords(start, ['facts'], records);
        expect(after).toBe(await prettier(after));
        expect((JSON.parse(after) as { facts: unknown[] }).facts.slice(1)).toEqual(
          JSON.parse(JSON.stringify(records)),
        );
      }),
    );
  });
});

test('formatJson writes a file as prettier would', async () => {
  await fc.assert(
    fc.asyncProperty(nested, async (value) => {
      expect(formatJson(value)).toBe(await prettier(formatJson(value)));
    }),
  );
});
