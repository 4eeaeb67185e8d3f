import { z } from 'zod';

/** One thing that may be filled in, for the handbook. */
export interface Field {
  /** Its path: `groups[].facts`. */
  name: string;
  required: boolean;
  description: string;
  /** The only values allowed; none where any will do. */
  values: string[];
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * @returns what a schema knows, nested fields after the field that holds them. A field that only
 *   some of its forms have, or that one of them may go without, is not required.
 */
export function fieldsOf(schema: z.ZodType): Field[] {
  return fieldsAt(z.toJSONSchema(schema, { io: 'input' }), '');
}

function fieldsAt(schema: JsonSchema, before: string): Field[] {
  const forms = formsOf(schema).map((form) => fieldsOfForm(form, before));
  const merged = new Map<string, Field>();
  for (const field of forms.flat()) {
    const known = merged.get(field.name);
    const values = [...new Set([...(known?.values ?? []), ...field.values])];
    const said = [...new Set([known?.description, field.description].filter(Boolean))];
    merged.set(field.name, { ...field, values, description: said.join('；') });
  }
  return [...merged.values()].map((field) => ({
    ...field,
    required: forms.every((form) =>
      form.some(({ name, required }) => name === field.name && required),
    ),
  }));
}

/** A union is read form by form. */
function formsOf({ anyOf, oneOf, ...schema }: JsonSchema): JsonSchema[] {
  const forms = anyOf ?? oneOf;
  return forms
    ? forms.flatMap((form) => (typeof form === 'object' ? formsOf(form) : []))
    : [schema];
}

function fieldsOfForm({ properties = {}, required = [] }: JsonSchema, before: string): Field[] {
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
    return [option, ...fieldsAt(item, `${path}.`)];
  });
}

/** What a list holds, however deep; a field that is no list is its own. */
function itemOf(field: JsonSchema, path: string): { item: JsonSchema; path: string } {
  const { items } = field;
  return typeof items === 'object' && !Array.isArray(items)
    ? itemOf(items, `${path}[]`)
    : { item: field, path };
}
