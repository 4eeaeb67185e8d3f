import type { z } from 'zod';
import type { DataPath } from './document.ts';
import { fieldsAt, kindsAt } from './fields.ts';
import { isMissing, pathOf, type Explained, type Issue } from './issue.ts';

/**
 * Where several fields of a record belong to another kind of it, the field that says the kind is
 * what is wrong: one finding at it instead of one for each.
 */
export function misplacedFields(
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
    const record = valueAt(data, path) as Record<string, unknown>;
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

function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const key of path) value = (value as Record<string | number, unknown> | undefined)?.[key];
  return value;
}
