import type { FieldChange } from './change.ts';

/** A field of a record: its name for a reader, and how its value is written; undefined for none. */
export type Fields<T> = Record<string, (record: T) => string | undefined>;

/** @returns what differs between two records, each written as its own side has it. */
export function fieldChanges<T>(
  before: { record: T; fields: Fields<T> },
  after: { record: T; fields: Fields<T> },
): FieldChange[] {
  return Object.keys(after.fields).flatMap((name) => {
    const from = before.fields[name]?.(before.record);
    const to = after.fields[name]?.(after.record);
    if (from === to) return [];
    return [{ name, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}

/** @returns a list as a reader reads it; undefined where it is empty. */
export function listed(items: readonly string[], between = '、'): string | undefined {
  return items.length > 0 ? items.join(between) : undefined;
}
