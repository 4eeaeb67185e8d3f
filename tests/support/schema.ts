import type { z } from 'zod';

/** @returns the issues a schema has with some data, each as “path: message”; none if it is valid. */
export function issuesOf(schema: z.ZodType, data: unknown): string[] {
  const { error } = schema.safeParse(data);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** @returns the top-level fields that a schema complains about, without repeats. */
export function faultyFields(schema: z.ZodType, data: unknown): string[] {
  const { error } = schema.safeParse(data);
  return [...new Set((error?.issues ?? []).map(({ path }) => String(path[0] ?? '')))];
}
