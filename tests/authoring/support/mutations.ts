import type { z } from 'zod';

/** A record with one thing wrong in it. */
export interface Mutation {
  what: string;
  /** The same object every time, put right again before the next: to be used at once. */
  value: unknown;
}

type Node = Record<string, unknown>;

/** Longer lists repeat what their first items show. */
const MOST_ITEMS = 3;

/** @returns a record with each field left out, of another type, misspelt, and one too many. */
export function* mutations(record: unknown): Generator<Mutation> {
  const value = structuredClone(record);
  for (const [path, node] of nodesOf(value)) {
    const at = (name: string) => `${path}/${name}`;
    node['unknown-field'] = 'x';
    yield { what: `${at('unknown-field')} is one too many`, value };
    delete node['unknown-field'];
    for (const name of Object.keys(node)) {
      const was = node[name];
      Reflect.deleteProperty(node, name);
      yield { what: `${at(name)} is left out`, value };
      for (const wrong of [null, { x: 1 }, '', '不在其中', 7.5, []]) {
        node[name] = wrong;
        yield { what: `${at(name)} is ${JSON.stringify(wrong)}`, value };
      }
      node[name] = was;
    }
  }
}

function* nodesOf(value: unknown, path = ''): Generator<[string, Node]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Node];
  const inner = Array.isArray(value) ? value.slice(0, MOST_ITEMS) : value;
  for (const [key, item] of Object.entries(inner)) yield* nodesOf(item, `${path}/${key}`);
}

/** @returns whether an issue is one of shape; only code can tell what a refinement tells. */
export function isStructural(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'custom') return false;
  if (issue.code === 'invalid_format' && issue.format === 'url') return false;
  if (issue.code !== 'invalid_union') return true;
  return issue.errors.every((branch) => branch.some(isStructural));
}
