import type { Edit, Range } from '../content/documents/positions.ts';

export type { Edit, Range };

/** What is wrong, where, why, and what to type instead. */
export interface Finding {
  rule: string;
  severity: 'error' | 'warning';
  file: string;
  position: Range | 'unavailable';
  message: string;
  fix: string;
  /** Where only one answer is right, the change that `--fix` makes. */
  edit?: Edit;
  /** A picture out of which `--fix` takes what `strip-metadata.ts` finds. */
  strip?: true;
  /** What is underlined is private: no report may repeat it. */
  conceal?: true;
}

export const SEVERITY_LABELS = {
  error: '错误',
  warning: '提醒',
} as const satisfies Record<Finding['severity'], string>;

/** @returns `文件:行:列`, as terminals and editors follow it; the file alone where no place is known. */
export function placeOf({ file, position }: Pick<Finding, 'file' | 'position'>): string {
  return position === 'unavailable' ? file : `${file}:${position.line}:${position.column}`;
}

/** @returns findings by file and place, so that a report reads from top to bottom. */
export function sortFindings(findings: Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      (a.file === b.file ? 0 : a.file.localeCompare(b.file)) ||
      startOf(a) - startOf(b) ||
      a.rule.localeCompare(b.rule),
  );
}

/** Lists the findings without a counterpart among others; findings move with the lines before them. */
export function unmatched(
  findings: readonly Finding[],
  others: readonly Finding[],
  keyOf = ({ rule, file, message }: Finding) => JSON.stringify([rule, file, message]),
): Finding[] {
  const left = new Map<string, number>();
  for (const key of others.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  return findings.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

function startOf({ position }: Finding): number {
  return position === 'unavailable' ? 0 : position.line * 1e5 + position.column;
}
