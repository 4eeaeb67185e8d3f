import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkExample } from '../../../src/checks/example.ts';
import { numberFields } from '../../../src/checks/numbers/number-scan.ts';
import { SCHEMAS, type SchemaKind } from '../../../src/content/records.ts';
import { documentOf } from '../../../src/content/workspace.ts';
import { json, SMALL_CONTENT } from '../../../src/checks/small-content.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** The texts in which a number needs no record, each kind with its reason. */
const OTHERS: Record<string, RegExp> = {
  'names of what others named':
    /^(?:site (?:name|zone|peers\.\*\.name)|taxonomy entities\.\*\.(?:label|aliases\.\*)|glossary terms\.\*\.(?:term|english|aliases\.\*)|sources (?:title|publisher))$/,
  'what a source says, word for word': /(?: |\.)(?:quote|enumerated\.\*|unstated|section)$/,
  'the record itself, and its sum': /^facts facts\.\*\.(?:text|derivation)$/,
  'held by its schema to have no digit': /^facts facts\.\*\.unit$/,
  'words to search for': /^(?:site home\.searches|synonyms synonyms\.\*\.(?:says|means))\.\*$/,
  'numbers under which a site is registered': /^site registration\./,
  'not shown': /(?:^| )(?:\$schema|exceptions\.\*\.(?:text|reason))$/,
};

/** @returns the paths of the strings that a schema leaves to their author. */
function* stringsIn(schema: Schema, path: string): Generator<string> {
  const inner = (key: string) => (path === '' ? key : `${path}.${key}`);
  for (const form of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    yield* stringsIn(form as Schema, path);
  }
  if (typeof schema.items === 'object') yield* stringsIn(schema.items as Schema, inner('*'));
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    yield* stringsIn(field as Schema, inner(key));
  }
  if (typeof schema.additionalProperties === 'object') {
    yield* stringsIn(schema.additionalProperties, inner('+'));
  }
  const isFree = !schema.enum && schema.const === undefined && !schema.pattern && !schema.format;
  if (schema.type === 'string' && isFree) yield path;
}

const PLACES: Record<SchemaKind, string> = {
  ...{ site: 'site.json', taxonomy: 'taxonomy.json', glossary: 'glossary.json' },
  ...{ discrepancies: 'discrepancies.json', permalinks: 'permalinks.json' },
  ...{ synonyms: 'synonyms.json' },
  ...{ facts: 'facts/a.json', series: 'series/a.json', sources: 'sources/a.json' },
  ...{ figures: 'figures/a.json', case: 'cases/a/index.mdx', page: 'pages/a.mdx' },
};

/** @returns whether a number in a field of a document is looked for. */
function isRead(kind: SchemaKind, path: string): boolean {
  const value = path
    .split('.')
    .reduceRight<unknown>(
      (inner, key) => (key === '*' ? [inner] : { [key === '+' ? 'stations' : key]: inner }),
      '15个',
    );
  const text = PLACES[kind].endsWith('.json')
    ? json(value)
    : `---\n${JSON.stringify(value)}\n---\n`;
  return [...numberFields(documentOf('content', PLACES[kind], text))].length === 1;
}

const fields = (Object.keys(SCHEMAS) as SchemaKind[]).flatMap((kind) => {
  const schema = z.toJSONSchema(SCHEMAS[kind], { io: 'input' });
  return [...new Set(stringsIn(schema, ''))].map((path) => [kind, path] as const);
});

test.each(fields)('%s: %s is read for numbers, or is known not to need it', (kind, path) => {
  const reasons = Object.entries(OTHERS).filter(([, known]) => known.test(`${kind} ${path}`));
  expect({ read: isRead(kind, path), reasons: reasons.map(([reason]) => reason) }).toEqual(
    reasons.length > 0
      ? { read: false, reasons: [expect.any(String)] }
      : { read: true, reasons: [] },
  );
});

test('every reason is needed', () => {
  for (const [reason, known] of Object.entries(OTHERS)) {
    expect(
      fields.some(([kind, path]) => known.test(`${kind} ${path}`)),
      reason,
    ).toBe(true);
  }
});

const small = JSON.parse(SMALL_CONTENT['facts/stations.json']!) as { facts: object[] };
const withUnit = (unit: string) => ({
  place: 'facts/stations.json',
  text: json({ ...small, facts: [{ ...small.facts[0], unit }] }),
});

test.each([
  ...['0处', '①处', '𝟗处', '９处', '٩处', '⁹处', '½处', '㈨处', 'Ⅸ处', '〇处', '九处', '两处'],
  ...['㏠', '🄂处', '1'],
])('the unit %j holds a digit and is refused', (unit) => {
  const found = checkExample(withUnit(unit)).filter(({ rule }) => rule === 'schema');
  expect(found.map(({ message }) => message)).toEqual([
    '“第1条的 unit”（单位或量词）：单位里不能有数字，数字写在 value（数值）里。',
  ]);
  expect(found[0]!.fix).toMatch(/^只留单位.*数字核对后写在 value 里。$/);
});

test.each(['处', '万元', '%', '百分点', '千瓦', '两', '平方公里'])('the unit %j is one', (unit) => {
  const found = checkExample(withUnit(unit)).filter(({ rule }) => rule === 'schema');
  expect(found).toEqual([]);
});
