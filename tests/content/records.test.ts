import { expect, test } from 'vitest';
import { locatedFacts, parsed, SCHEMAS, type SchemaKind } from '../../src/content/records.ts';
import { contentFiles } from '../support/content.ts';
import { corroboratedFact, fact, factFile, without } from '../support/records.ts';
import { workspaceOf } from '../support/workspace.ts';

test.each(Object.keys(SCHEMAS) as SchemaKind[])('{} is no valid %s', (kind) => {
  expect(SCHEMAS[kind].safeParse({}).success).toBe(false);
});

test.each(Object.keys(SCHEMAS) as SchemaKind[])(
  'parsed(workspace, "%s") has its records',
  (kind) => {
    const records = parsed(workspaceOf(contentFiles()), kind);
    expect(records).not.toEqual([]);
    for (const { document, value } of records) expect(value).toEqual(document.data);
  },
);

test('parsed(workspace, kind) passes over what its schema rejects', () => {
  const workspace = workspaceOf({ 'sources/good.json': '{}', 'sources/bad.json': '{"title": ' });
  expect(parsed(workspace, 'sources')).toEqual([]);
});

test('locatedFacts(workspace) has the facts of every file, each with the place of its record', () => {
  const workspace = workspaceOf({
    'facts/a.json': factFile(fact(), fact({ id: 'second' })),
    'facts/b.json': factFile(corroboratedFact({ id: 'third' })),
  });
  const located = locatedFacts(workspace).map(({ fact: { id }, document, path }) => [
    id,
    document.id,
    document.locate([...path, 'id']),
  ]);
  expect(located).toEqual([
    ['party-organisations', 'a', { line: 5, column: 13, endLine: 5, endColumn: 34 }],
    ['second', 'a', { line: 23, column: 13, endLine: 23, endColumn: 21 }],
    ['third', 'b', { line: 5, column: 13, endLine: 5, endColumn: 20 }],
  ]);
});

test('locatedFacts(workspace) has none of a file that the schema rejects', () => {
  const workspace = workspaceOf({ 'facts/a.json': factFile(without(fact(), 'scope')) });
  expect(locatedFacts(workspace)).toEqual([]);
});
