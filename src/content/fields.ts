import { z } from 'zod';
import type { DataPath } from './documents/document.ts';

/** @returns the names of the fields that a schema knows at a path, of every branch of a union. */
export function fieldsAt(schema: z.core.$ZodType, path: DataPath): string[] {
  let level = branches(schema);
  for (const key of path) level = level.flatMap((branch) => inside(branch, key));
  return [...new Set(level.flatMap((branch) => Object.keys(shapeOf(branch))))];
}

/** @returns the schema of the value at a path, of the first branch of a union that knows it. */
export function schemaAt(schema: z.core.$ZodType, path: DataPath): z.core.$ZodType | undefined {
  let level = branches(schema);
  for (const key of path.slice(0, -1)) level = level.flatMap((branch) => inside(branch, key));
  const name = path.at(-1);
  if (typeof name !== 'string') return undefined;
  const shape = level.map(shapeOf).find((fields) => Object.hasOwn(fields, name));
  return shape?.[name];
}

/** The field that tells apart the kinds of a record, its values, and whether a record is of one. */
export interface Kinds {
  field: string;
  options: readonly string[];
  accepts: (record: unknown) => boolean;
}

/** @returns the kinds that a record at a path may be of; undefined where there is but one. */
export function kindsAt(schema: z.core.$ZodType, path: DataPath): Kinds | undefined {
  let level: z.core.$ZodType[] = [schema];
  for (const key of path) level = level.flatMap(branches).flatMap((branch) => direct(branch, key));
  const union = level.find((one) => one instanceof z.ZodDiscriminatedUnion);
  if (!union) return undefined;
  const field = union.def.discriminator;
  const values = union.options.flatMap((option) => {
    const kind = shapeOf(option)[field];
    if (kind instanceof z.ZodEnum) return kind.options.map(String);
    return kind instanceof z.ZodLiteral ? [...kind.values].map(String) : [];
  });
  return { field, options: values, accepts: (record) => union.safeParse(record).success };
}

/** Finds the schema of a field as it is declared, a union undivided. */
function direct(schema: z.core.$ZodType, key: string | number): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  const shape = shapeOf(schema);
  const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
  return field ? [field] : [];
}

function branches(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return branches(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(branches);
  return [schema];
}

function inside(schema: z.core.$ZodType, key: string | number): z.core.$ZodType[] {
  return direct(schema, key).flatMap(branches);
}

function shapeOf(schema: z.core.$ZodType): Record<string, z.core.$ZodType> {
  return schema instanceof z.ZodObject ? schema.shape : {};
}
