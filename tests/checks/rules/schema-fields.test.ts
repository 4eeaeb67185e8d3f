import { describe, expect, test } from 'vitest';
import { schema } from '../../../src/checks/rules/schema.ts';
import { contentFiles, json, writeUp } from '../../support/content.ts';
import { caseRecord, fact, factFile, source, without } from '../../support/records.ts';
import { findingsOf, reportOf } from '../../support/workspace.ts';

const sourceFile = (record: object) => ({ 'sources/herald.json': JSON.stringify(record) });
const oneFact = (record: Record<string, unknown>) => ({ 'facts/a.json': factFile(record) });
const messages = (files: Record<string, string>) =>
  findingsOf(schema, files).map(({ message }) => message);

describe('schema names what is missing', () => {
  test.each(Object.keys(without(without(fact(), 'value'), 'unit')))(
    'a fact without %s',
    (field) => {
      expect(messages(oneFact(without(fact(), field)))).toEqual([`缺少“第1条的 ${field}”。`]);
    },
  );

  test.each(['title', 'publisher', 'kind', 'status', 'relevance'])(
    'a source without %s',
    (field) => {
      expect(messages(sourceFile(without(source(), field)))).toContain(`缺少“${field}”。`);
    },
  );

  test.each(Object.keys(caseRecord()))('a case without %s', (field) => {
    const text = writeUp(without(caseRecord(), field));
    expect(messages({ 'cases/a/index.mdx': text })).toEqual([`缺少“${field}”。`]);
  });

  test.each(['site.json', 'facts/a.json', 'figures/a.json', 'cases/a/index.mdx'])(
    'everything, where %s is empty',
    (place) => {
      const empty = place.endsWith('.json') ? '{}' : '---\n{}\n---\n';
      expect(findingsOf(schema, { [place]: empty })).not.toEqual([]);
    },
  );

  test('at the opening character of the record', () => {
    const text = '{\r\n  "title": "𠮷",\r\n  "facts": [{"status": "single"}]\r\n}';
    const first = reportOf(schema, { 'facts/a.json': text }).split('\n').slice(0, 3).join('\n');
    expect(first).toMatchInlineSnapshot(`
      "content/facts/a.json 3:13–3:14 ⟦{⟧
        缺少“第1条的 id”。
        加上一行 "id": "编号"，内容换成实际的（数据编号，全站唯一，发布后不再改）。"
    `);
  });
});

const files = Object.entries(contentFiles()).filter(([file]) => file.endsWith('.json'));

test.each(files)('schema says in Chinese whatever is wrong with %s', (file, text) => {
  for (const [place, record] of spoiled(JSON.parse(text))) {
    for (const message of messages({ [file]: json(record) })) {
      expect(message.replace(/“[^”]*”/g, ''), `${file} ${place}`).not.toMatch(/[a-z]{3,} [a-z]/i);
    }
  }
});

/** @returns the record with each of its values, at any depth, replaced by each of several others. */
function* spoiled(record: unknown, key = ''): Generator<[string, unknown]> {
  for (const other of [null, 3, 'x', '', [], {}, true]) yield [key, other];
  if (typeof record !== 'object' || record === null) return;
  for (const [name, value] of Object.entries(record)) {
    for (const [place, changed] of spoiled(value, `${key}.${name}`)) {
      const copy = structuredClone(record) as Record<string, unknown>;
      copy[name] = changed;
      yield [place, copy];
    }
  }
}
