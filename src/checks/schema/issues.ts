import type { z } from 'zod';
import type { DataPath } from '../../content/documents/document.ts';
import { explainIssue, isMissing, pathOf, type Explained, type Issue, type Told } from './mends.ts';
import { meaningOf } from './meanings.ts';
import { fieldsAt, kindsAt, schemaAt } from '../../content/fields.ts';
import { nearest } from '../../content/nearest.ts';

export type { Explained } from './mends.ts';

/** @returns every issue explained; a field under a wrong name is not missing as well. */
export function explainIssues(
  issues: readonly Issue[],
  schema: z.ZodType,
  data: unknown,
  told: Told = { syntax: 'json' },
): Explained[] {
  const unfolded = issues.flatMap((issue) => unfold(issue, schema));
  const { merged, left: plain } = misplacedFields(unfolded, schema, data);
  const renamed = new Set<string>();
  const unknown = plain.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const path = pathOf(issue);
    const fields = fieldsAt(schema, path);
    const present = recordAt(data, path);
    const absent = fields.filter((name) => !Object.hasOwn(present, name));
    return issue.keys.map((key) => {
      const meant = fieldMeant(key, schema, path, absent);
      if (meant !== undefined) renamed.add(JSON.stringify([...path, meant]));
      return unknownField([...path, key], fields, meant);
    });
  });
  // What is said of a record as a whole is looked at again once its fields have their names.
  const upset = new Set([...renamed].map((path) => JSON.stringify(recordOf(JSON.parse(path)))));
  const others = plain.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return [];
    if (isMissing(issue) && renamed.has(JSON.stringify(pathOf(issue)))) return [];
    if (issue.code === 'custom' && upset.has(JSON.stringify(recordOf(pathOf(issue))))) return [];
    return explainIssue(issue, schema, told);
  });
  return [...merged, ...unknown, ...others];
}

/** The record in which a field stands, or which is itself meant. */
function recordOf(path: DataPath): DataPath {
  return typeof path.at(-1) === 'string' ? path.slice(0, -1) : path;
}

/** @returns the one field whose name is near, or whose meaning begins so: 单位 is unit. */
function fieldMeant(
  word: string,
  schema: z.ZodType,
  path: DataPath,
  fields: readonly string[],
): string | undefined {
  if (!/^\p{Script=Han}+$/u.test(word)) return nearest(word, fields);
  const called = fields.filter((name) =>
    meaningOf(schemaAt(schema, [...path, name]))
      ?.split(/[，；：。（]/)[0]!
      .includes(word),
  );
  return called.length === 1 ? called[0] : undefined;
}

/** A union reports every branch; the one that got furthest is what the author meant. */
function unfold(issue: Issue, schema: z.ZodType): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const inner = issue.errors.map((branch) =>
    branch.flatMap((one) =>
      unfold({ ...one, path: [...issue.path, ...one.path] } as Issue, schema),
    ),
  );
  const weigh = (branch: Issue[]) => faults(branch, schema, pathOf(issue));
  return inner.sort((a, b) => unknownKeys(a) - unknownKeys(b) || weigh(a) - weigh(b))[0]!;
}

function unknownKeys(branch: Issue[]): number {
  return branch.filter(({ code }) => code === 'unrecognized_keys').length;
}

/** Counts a missing field together with the misspelt one that was meant for it. */
function faults(branch: Issue[], schema: z.ZodType, path: DataPath): number {
  const missing = branch.filter(isMissing).map((issue) => String(issue.path.at(-1)));
  const typed = branch.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const meant = typed.filter((key) => fieldMeant(key, schema, path, missing) !== undefined);
  return branch.length - Math.min(meant.length, missing.length);
}

function recordAt(data: unknown, path: DataPath): Record<string, unknown> {
  let value = data;
  for (const key of path) value = (value as Record<string | number, unknown> | undefined)?.[key];
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function unknownField(path: DataPath, fields: string[], meant: string | undefined): Explained {
  const key = String(path.at(-1));
  if (fields.includes(key)) {
    const message = `“${key}”不能和这一条的其他字段同时写。`;
    const fix = `删去“${key}”，或检查 status、type 等决定种类的字段。`;
    return { path, atKey: true, message, fix };
  }
  const written = meant === undefined ? nearest(key, fields) : undefined;
  const other = written
    ? `删去这一项：“${written}”已经写了。`
    : '删去这一项，或检查拼写；能写的项见手册。';
  const fix = meant ? `是不是“${meant}”？` : other;
  return { path, atKey: true, message: `没有“${key}”这个字段。`, fix };
}

/**
 * Where several fields of a record belong to another kind of it, the field that says the kind is
 * what is wrong: one finding at it instead of one for each.
 */
function misplacedFields(
  issues: readonly Issue[],
  schema: z.ZodType,
  data: unknown,
): { merged: Explained[]; left: Issue[] } {
  const merged: Explained[] = [];
  const paths = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const path = pathOf(issue);
    const kinds = kindsAt(schema, path);
    const fields = fieldsAt(schema, path);
    const foreign = issue.keys.filter((key) => fields.includes(key));
    if (!kinds || foreign.length < 2) continue;
    const record = recordAt(data, path);
    const { field, options, accepts } = kinds;
    const fitting = options.find((option) => accepts({ ...record, [field]: option }));
    if (fitting === undefined) continue;
    paths.add(JSON.stringify(path));
    merged.push({
      path: [...path, field],
      message: `${field} 写的是“${String(record[field])}”，不能同时写 ${foreign.join('、')}。`,
      fix: `是不是“${fitting}”？不然删去 ${foreign.join('、')}。`,
    });
  }
  const left = issues.filter((issue) => {
    const path = pathOf(issue);
    const owner = isMissing(issue) ? path.slice(0, -1) : path;
    return !paths.has(JSON.stringify(owner));
  });
  return { merged, left };
}
