import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import { SCHEMAS, type SchemaKind } from '../records.ts';
import type { Rule } from '../rule.ts';

type Issue = z.core.$ZodIssue;

/** Every file can be read and has the fields its kind asks for, and no others. */
export const schema: Rule = {
  id: 'schema',
  title: '字段齐全，没有多余',
  severity: 'error',
  check({ documents }, report) {
    for (const document of documents) {
      const { file } = document;
      for (const { message, position } of document.faults) {
        report({ file, position, message, fix: '改好这一处再检查一遍。' });
      }
      if (document.faults.length > 0) continue;
      if (document.kind === 'unknown') {
        report({
          file,
          position: 'unavailable',
          message: '这个文件不在约定的位置，网站不会用到它。',
          fix: '案例放在 cases/编号/index.mdx，数据放在 facts/分组.json；不用的文件请移走。',
        });
        continue;
      }
      const result = SCHEMAS[document.kind as SchemaKind].safeParse(document.data, {
        reportInput: true,
      });
      for (const issue of (result.error?.issues ?? []).flatMap(unfold)) {
        for (const { path, message, fix } of explain(issue)) {
          report({ file, position: document.locate(path), message, fix });
        }
      }
    }
  },
};

interface Explained {
  path: (string | number)[];
  message: string;
  fix: string;
}

/** A union reports every branch; the one that got furthest is what the author meant. */
function unfold(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) =>
    branch.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] } as Issue)),
  );
  const unknownKeys = (branch: Issue[]) =>
    branch.filter(({ code }) => code === 'unrecognized_keys').length;
  return branches.sort((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length)[0]!;
}

function explain(issue: Issue): Explained[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const name = path.length > 0 ? `“${path.join('.')}”` : '这个文件';
  const missing = [{ path, message: `缺少${name}。`, fix: `补上${name}。` }];
  switch (issue.code) {
    case 'invalid_union': {
      // No branch to choose: the field that tells them apart is missing or unknown.
      const typed = (issue.input as Record<string, unknown>)[String(path.at(-1))];
      const { options = [] } = issue as { options?: string[] };
      return typed === undefined ? missing : notAmong(path, typed, options);
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `没有“${key}”这个字段。`,
        fix: '检查拼写；不需要的字段请删去。',
      }));
    case 'invalid_type':
      return issue.input === undefined
        ? missing
        : [
            {
              path,
              message: `${name}应当是${TYPES[issue.expected] ?? issue.expected}。`,
              fix: `改成${TYPES[issue.expected] ?? issue.expected}。`,
            },
          ];
    case 'invalid_value':
      return issue.input === undefined
        ? missing
        : notAmong(path, issue.input, issue.values.map(String));
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
    default:
      return [{ path, message: `${name}：${issue.message}。`, fix: '照提示改写。' }];
  }
}

function notAmong(path: Explained['path'], typed: unknown, values: string[]): Explained[] {
  const close = nearest(String(typed), values);
  return [
    {
      path,
      message: `“${path.join('.')}”的取值不在允许的范围里。`,
      fix: `${close ? `是不是“${close}”？` : ''}可以填：${values.join('、')}。`,
    },
  ];
}

const TYPES: Record<string, string> = {
  string: '文字，用半角双引号括起来',
  number: '数字，不加引号',
  int: '整数，不加引号',
  boolean: 'true（是）或 false（否）',
  array: '列表，写在 [ ] 里',
  object: '一组字段，写在 { } 里',
};
