import { z } from 'zod';
import type { DataPath } from './document.ts';

/** @returns the names of the fields that a schema knows at a path, of every branch of a union. */
export function fieldsAt(schema: z.core.$ZodType, path: DataPath): string[] {
  let level = branches(schema);
  for (const key of path) level = level.flatMap((branch) => inside(branch, key));
  return [...new Set(level.flatMap((branch) => Object.keys(shapeOf(branch))))];
}

function branches(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return branches(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(branches);
  return [schema];
}

function inside(schema: z.core.$ZodType, key: string | number): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return branches(schema.element);
  if (schema instanceof z.ZodRecord) return branches(schema.valueType);
  const shape = shapeOf(schema);
  const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
  return field ? branches(field) : [];
}

function shapeOf(schema: z.core.$ZodType): Record<string, z.core.$ZodType> {
  return schema instanceof z.ZodObject ? schema.shape : {};
}
