import type { z } from 'zod';
import type { DataPath } from './document.ts';
import { fieldsAt } from './fields.ts';
import { nearest } from '../nearest.ts';

type Issue = z.core.$ZodIssue;

/** What a schema says of a record, in the words of its author. */
export interface Explained {
  path: DataPath;
  /** Whether the name of the field is at fault, not its value. */
  atKey?: boolean;
  message: string;
  fix: string;
}

/** @returns every issue explained; a field under a wrong name is not missing as well. */
export function explainIssues(
  issues: readonly Issue[],
  schema: z.ZodType,
  data: unknown,
): Explained[] {
  const plain = issues.flatMap(unfold);
  const renamed = new Set<string>();
  const unknown = plain.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const path = pathOf(issue);
    const fields = fieldsAt(schema, path);
    const present = recordAt(data, path);
    const absent = fields.filter((name) => !Object.hasOwn(present, name));
    return issue.keys.map((key) => {
      const meant = nearest(key, absent);
      if (meant !== undefined) renamed.add(JSON.stringify([...path, meant]));
      return unknownField([...path, key], fields, meant);
    });
  });
  const others = plain.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return [];
    if (isMissing(issue) && renamed.has(JSON.stringify(pathOf(issue)))) return [];
    return explain(issue);
  });
  return [...unknown, ...others];
}

/** A union reports every branch; the one that got furthest is what the author meant. */
function unfold(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const inner = issue.errors.map((branch) =>
    branch.flatMap((one) => unfold({ ...one, path: [...issue.path, ...one.path] } as Issue)),
  );
  return inner.sort((a, b) => unknownKeys(a) - unknownKeys(b) || faults(a) - faults(b))[0]!;
}

function unknownKeys(branch: Issue[]): number {
  return branch.filter(({ code }) => code === 'unrecognized_keys').length;
}

/** Counts a missing field together with the misspelt one that was meant for it. */
function faults(branch: Issue[]): number {
  const missing = branch.filter(isMissing).map((issue) => String(issue.path.at(-1)));
  const typed = branch.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const meant = typed.filter((key) => nearest(key, missing) !== undefined);
  return branch.length - Math.min(meant.length, missing.length);
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined && issue.code !== 'unrecognized_keys';
}

function pathOf({ path }: Issue): DataPath {
  return path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

function recordAt(data: unknown, path: DataPath): object {
  let value = data;
  for (const key of path) value = (value as Record<string | number, unknown> | undefined)?.[key];
  return typeof value === 'object' && value !== null ? value : {};
}

function unknownField(path: DataPath, fields: string[], meant: string | undefined): Explained {
  const key = String(path.at(-1));
  if (fields.includes(key)) {
    const message = `“${key}”不能和这一条的其他字段同时写。`;
    const fix = `删去“${key}”，或检查 status、type 等决定种类的字段。`;
    return { path, atKey: true, message, fix };
  }
  const written = meant === undefined ? nearest(key, fields) : undefined;
  const other = written ? `“${written}”已经写了，删去“${key}”。` : '检查拼写；不需要的字段请删去。';
  const fix = meant ? `是不是“${meant}”？` : other;
  return { path, atKey: true, message: `没有“${key}”这个字段。`, fix };
}

function explain(issue: Issue): Explained[] {
  const path = pathOf(issue);
  const name = path.length > 0 ? `“${path.join('.')}”` : '这个文件';
  const missing = [{ path, message: `缺少${name}。`, fix: `补上${name}。` }];
  switch (issue.code) {
    case 'invalid_union': {
      // No branch to choose: the field that tells them apart is missing or unknown.
      const typed = (issue.input as Record<string, unknown> | undefined)?.[String(path.at(-1))];
      const { options = [] } = issue as { options?: string[] };
      return typed === undefined ? missing : [notAmong(path, typed, options)];
    }
    case 'invalid_type': {
      if (issue.input === undefined) return missing;
      const type = TYPES[issue.expected] ?? '另一种值';
      return [{ path, message: `${name}应当是${type}。`, fix: `改成${type}。` }];
    }
    case 'invalid_value':
      if (issue.input === undefined) return missing;
      return [notAmong(path, issue.input, issue.values.map(String))];
    case 'too_small': {
      const least = Number(issue.minimum);
      if (issue.origin === 'number') {
        const limit = issue.inclusive ? `不能小于${least}` : `应当大于${least}`;
        return [{ path, message: `${name}${limit}。`, fix: '改成符合要求的数。' }];
      }
      return least > 1
        ? [{ path, message: `${name}至少要有${least}项。`, fix: '补足，或删去这一条。' }]
        : [{ path, message: `${name}不能为空。`, fix: `填上${name}。` }];
    }
    case 'too_big':
      return [{ path, message: `${name}不能大于${issue.maximum}。`, fix: '改成符合要求的数。' }];
    default:
      return [{ path, message: `${name}：${issue.message}。`, fix: '照提示改写。' }];
  }
}

function notAmong(path: DataPath, typed: unknown, values: string[]): Explained {
  const close = nearest(String(typed), values);
  return {
    path,
    message: `“${path.join('.')}”的取值不在允许的范围里。`,
    fix: `${close ? `是不是“${close}”？` : ''}可以填：${values.join('、')}。`,
  };
}

const TYPES: Record<string, string> = {
  string: '文字，用半角双引号括起来',
  number: '数字，不加引号',
  int: '整数，不加引号',
  boolean: 'true（是）或 false（否）',
  array: '列表，写在 [ ] 里',
  object: '一组字段，写在 { } 里',
  record: '一组字段，写在 { } 里',
};
