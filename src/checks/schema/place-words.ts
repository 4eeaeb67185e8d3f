import type { z } from 'zod';
import type { DataPath } from '../../content/documents/document.ts';
import { once } from '../../domain/once.ts';
import { fieldsOf } from '../../domain/fields.ts';

/** The lists that a file is there for; their name need not be said. */
const RECORDS = new Set(['facts', 'terms', 'discrepancies']);

/** @returns a place in a record as staff count, from one: `facts.6.locator` is “第7条的 locator”. */
export function placeWords(path: DataPath): string {
  let words = '';
  for (const [at, key] of path.entries()) {
    if (typeof key === 'number') {
      const isRecord = at === 1 && RECORDS.has(String(path[0]));
      words = isRecord ? `第${key + 1}条` : `${words} 第${key + 1}项`.trimStart();
    } else if (words === '') words = key;
    else words += /[条项]$/.test(words) ? `的 ${key}` : `.${key}`;
  }
  return words;
}

const depthOf = ({ name }: { name: string }) => name.split('.').length;

/** What staff call the fields of a schema: how the description of each begins; the outer ones first. */
const labelsOf = once((schema: z.ZodType): readonly { path: string; label: string }[] =>
  fieldsOf(schema)
    .sort((a, b) => depthOf(a) - depthOf(b))
    .flatMap(({ name, description, values }) => {
      const said = description.split('；');
      const [label = ''] = description.split(/[；，：。（]/);
      // What says of which kind a record is has a description for each kind.
      const isKind = values.length > 1 && said.length >= values.length;
      const path = name.replace(/(?:\[\])+$/, '');
      return /^[^a-z]{1,11}$/.test(label) && !RECORDS.has(path) && !isKind ? { path, label } : [];
    }),
);

/** @returns what a field is called that is named with the way to it: “scopes 第1项的 note”. */
function labelOf(schema: z.ZodType, words: string): string | undefined {
  const way = words
    .replace(/^第\d+条(?:的 ?)?/, '')
    .replace(/ 第\d+项$/, '')
    .replace(/ ?第\d+项(?:的 ?)?/g, '[].');
  const own = labelsOf(schema).filter(({ path }) => path === way || path.endsWith(`.${way}`));
  const alike = own.filter(
    (one) => depthOf({ name: one.path }) === depthOf({ name: own[0]!.path }),
  );
  // Of two that a name alone may mean, neither is said.
  return new Set(alike.map(({ label }) => label)).size === 1 ? own[0]!.label : undefined;
}

/** Where a sentence names a field: “第2条的 asOf”, or between its own words; other words in quotes are an author's. */
const NAMED = new RegExp(
  [
    String.raw`(?<!是不是)“(?:第\d+[条项](?:的 ?)?|[a-z]\w*(?:\.| (?=第)))*(?<quoted>[a-z]\w*)(?: 第\d+项)?”(?!（) ?`,
    '“[^”]*”',
    String.raw`(?<![\w"'./<=\u0024{-]|(?:改[成为回]|写[作成]?|填)\s?)(?:\w+\.)*(?<plain>[a-z]\w{2,})(?![\w"'./=:({-]|（) ?`,
  ].join('|'),
  'gi',
);

/** Says in Chinese, too, what fields a finding names, each the first time: “asOf”（统计截止的年、月或日）. */
export function labelled(
  { message, fix }: { message: string; fix: string },
  schema: z.ZodType,
): { message: string; fix: string } {
  const said = new Set<string>();
  const told = (words: string) =>
    words.replace(NAMED, (written, ...rest) => {
      const { quoted, plain } = rest.at(-1) as Record<string, string | undefined>;
      const name = quoted ?? plain ?? '';
      const label = labelOf(schema, quoted ? /“([^”]*)”/.exec(written)![1]! : name);
      if (label === undefined || said.has(name)) return written;
      said.add(name);
      return `${written.trimEnd()}（${label}）`;
    });
  return { message: told(message), fix: told(fix) };
}
