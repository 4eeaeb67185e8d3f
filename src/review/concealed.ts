import type { Finding } from '../checks/finding.ts';
import type { Workspace } from '../checks/workspace.ts';

const STANDS_FOR = '＊＊＊';

/**
 * Takes what is private out of a report: a telephone number that a change brings must not be copied
 * to every reviewer’s mail box.
 * @param value texts, lists and records of them
 */
export function conceal<T>(value: T, secrets: readonly string[]): T {
  if (secrets.length === 0) return value;
  return hide(value, secrets) as T;
}

function hide(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') {
    return secrets.reduce((text, secret) => text.replaceAll(secret, STANDS_FOR), value);
  }
  if (Array.isArray(value)) return value.map((item) => hide(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hide(item, secrets)]));
}

/** @returns the texts that findings mark as private, longest first. */
export function secretsIn({ documents }: Workspace, findings: readonly Finding[]): string[] {
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  const found = findings.flatMap(({ conceal, file, position }) => {
    if (!conceal || position === 'unavailable' || position.line !== position.endLine) return [];
    const line = texts
      .get(file)
      ?.replace(/^\uFEFF/, '')
      .split(/\r?\n/)[position.line - 1];
    const secret = line?.slice(position.column - 1, position.endColumn - 1).trim();
    return secret ? [secret] : [];
  });
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}
