import type { Reporter } from './reporter.ts';

/** Every format of a report, by the name that `--format` takes; only the one asked for is loaded. */
export const REPORTERS = {
  terminal: async () => (await import('./terminal.ts')).renderTerminal,
  line: async () => (await import('./line.ts')).renderLine,
  github: async () => (await import('./github.ts')).renderGithub,
  json: async () => (await import('./json.ts')).renderJson,
  sarif: async () => (await import('./sarif.ts')).renderSarif,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type Format = keyof typeof REPORTERS;

/** @returns whether a word names a format. */
export function isFormat(word: string): word is Format {
  return Object.hasOwn(REPORTERS, word);
}
