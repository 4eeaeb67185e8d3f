import type { Finding } from '../checks/finding.ts';
import type { Change } from './change.ts';

/**
 * @param moved what became of a path under the content root
 * @returns which findings a change brings and which it mends; a finding that only moved down its
 *   file, or went along with it, is neither
 */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  moved: (file: string) => string,
): Change['findings'] {
  const had = counted(before.map((finding) => keyOf({ ...finding, file: moved(finding.file) })));
  const fresh = after.filter((finding) => !take(had, keyOf(finding)));
  const has = counted(after.map(keyOf));
  const mended = before.filter(
    (finding) => !take(has, keyOf({ ...finding, file: moved(finding.file) })),
  );
  const errors = after.filter(({ severity }) => severity === 'error').length;
  return { fresh, mended, errors, warnings: after.length - errors };
}

function keyOf({ rule, file, message }: Finding): string {
  return JSON.stringify([rule, file, message]);
}

function counted(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}
