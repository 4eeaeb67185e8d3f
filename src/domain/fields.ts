import { z } from 'zod';

/** One thing an author may declare, for the handbook. */
export interface Option {
  /** The path of the field: `groups[].facts`. */
  name: string;
  required: boolean;
  description: string;
  /** The only values allowed; none where any will do. */
  values: string[];
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** @returns what a schema of declarations knows, nested fields after the field that holds them. */
export function optionsOf(schema: z.ZodType): Option[] {
  return optionsAt(z.toJSONSchema(schema, { io: 'input' }), '');
}

function optionsAt({ properties = {}, required = [] }: JsonSchema, before: string): Option[] {
  return Object.entries(properties).flatMap(([key, field]) => {
    if (typeof field === 'boolean' || key === '$schema') return [];
    const name = before + key;
    const { item, path } = itemOf(field, name);
    const option = {
      name,
      required: required.includes(key),
      description: field.description ?? item.description ?? '',
      values: [field.const ?? [], field.enum ?? item.enum ?? []].flat().map(String),
    };
    return [option, ...optionsAt(item, `${path}.`)];
  });
}

/** What a list holds, however deep; a field that is no list is its own. */
function itemOf(field: JsonSchema, path: string): { item: JsonSchema; path: string } {
  const { items } = field;
  return typeof items === 'object' && !Array.isArray(items)
    ? itemOf(items, `${path}[]`)
    : { item: field, path };
}
