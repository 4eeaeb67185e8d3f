import { renderGithub } from './github.ts';
import { renderJson } from './json.ts';
import { renderLine } from './line.ts';
import type { Reporter } from './reporter.ts';
import { renderSarif } from './sarif.ts';
import { renderTerminal } from './terminal.ts';

/** Every format of a report, by the name that `--format` takes. */
export const REPORTERS = {
  terminal: renderTerminal,
  line: renderLine,
  github: renderGithub,
  json: renderJson,
  sarif: renderSarif,
} as const satisfies Record<string, Reporter>;

export type Format = keyof typeof REPORTERS;

/** @returns whether a word names a format. */
export function isFormat(word: string): word is Format {
  return Object.hasOwn(REPORTERS, word);
}
