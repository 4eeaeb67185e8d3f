import type { DataPath } from './documents/document.ts';
import { once } from '../domain/once.ts';

/** A text somewhere in a record. */
export interface TextValue {
  /** The path with an asterisk for every place in a list: `facts.*.id`. */
  pattern: string;
  path: DataPath;
  text: string;
}

/** @returns every text of a record, valid or not, in order; the names of fields are not among them. */
export function textsIn(value: unknown): readonly TextValue[] {
  return typeof value === 'object' && value !== null ? textsOf(value) : [...walk(value)];
}

/** @returns a value as a record, valid or not; an empty one for anything else. */
export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A dozen rules ask for the texts of the same records, after every edit anew. */
const textsOf = once((record: object) => [...walk(record)]);

function* walk(value: unknown, pattern = '', path: DataPath = []): Generator<TextValue, void> {
  if (typeof value === 'string') yield { pattern, path, text: value };
  else if (Array.isArray(value)) {
    const inner = pattern ? `${pattern}.*` : '*';
    for (const [index, item] of value.entries()) yield* walk(item, inner, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield* walk(item, pattern ? `${pattern}.${key}` : key, [...path, key]);
    }
  }
}
