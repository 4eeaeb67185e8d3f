import { z } from 'zod';
import type { DataPath } from '../../content/documents/document.ts';
import { schemaAt } from '../../content/fields.ts';

/** How a value is typed: as JSON, or as YAML in one line. */
export type Syntax = 'json' | 'yaml';

const DATE = '2024-05-27';
const ID = '编号';

/** @returns a line that adds a field, with a value that shows what belongs there, and what that is. */
export function sampleLine(
  schema: z.core.$ZodType,
  path: DataPath,
  syntax: Syntax,
): { line: string; meaning: string | undefined } | undefined {
  const field = schemaAt(schema, path);
  if (!field) return undefined;
  const value = typedAs(sampleOf(field), syntax);
  const name = String(path.at(-1));
  const line = syntax === 'json' ? `"${name}": ${value}` : `${name}: ${value}`;
  return { line, meaning: meaningOf(field) };
}

/** @returns a value as it is typed on one line. */
export function typedAs(value: unknown, syntax: Syntax): string {
  if (Array.isArray(value)) return `[${value.map((item) => typedAs(item, syntax)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const key = (name: string) => (syntax === 'json' ? JSON.stringify(name) : name);
    const fields = Object.entries(value).map(
      ([name, one]) => `${key(name)}: ${typedAs(one, syntax)}`,
    );
    return `{${fields.join(', ')}}`;
  }
  const isWord =
    typeof value === 'string' && /^(?:[a-z][a-z0-9-]*|[\p{Script=Han}]+)$/u.test(value);
  return syntax === 'yaml' && isWord ? value : JSON.stringify(value);
}

function sampleOf(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodOptional) return sampleOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return sampleOf(schema.options[0]!);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodBoolean) return false;
  if (schema instanceof z.ZodNumber) return 1;
  if (schema instanceof z.ZodArray) {
    return schema.safeParse([]).success ? [] : [sampleOf(schema.element)];
  }
  if (schema instanceof z.ZodObject) {
    const needed = Object.entries(schema.shape).filter(
      ([, one]) => !(one instanceof z.ZodOptional),
    );
    return Object.fromEntries(needed.map(([name, one]) => [name, sampleOf(one)]));
  }
  return sampleText(schema);
}

function sampleText(schema: z.core.$ZodType): string {
  const accepts = (text: string) => schema instanceof z.ZodType && schema.safeParse(text).success;
  if (accepts('文字')) return /^[^，；：。]*/.exec(meaningOf(schema) ?? '')?.[0] || '……';
  if (accepts('red-stations')) return ID;
  return accepts(DATE) ? DATE : '……';
}

function meaningOf(schema: z.core.$ZodType): string | undefined {
  return schema instanceof z.ZodType ? schema.description : undefined;
}
