import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from './files.ts';

/**
 * What was worked out of each page, for as long as the page and the code stay as they are. It holds
 * only what this build asked for or worked out: what is no longer built is forgotten.
 */
export class KeptByPage<Value> {
  readonly #before: ReadonlyMap<string, { of: string; value: Value }>;
  readonly #now = new Map<string, { of: string; value: Value }>();
  readonly #file: string;
  readonly #code: string;

  /**
   * @param file where it is kept; one that cannot be read counts as empty
   * @param code the version of what works it out
   */
  constructor(file: string, code: string) {
    this.#file = file;
    this.#code = code;
    this.#before = readLines(file, code);
  }

  /** @returns what was worked out of the same texts at a place. */
  find(place: string, ...texts: string[]): Value | undefined {
    const kept = this.#before.get(place);
    return kept?.of === digestOf(...texts) ? kept.value : undefined;
  }

  keep(value: Value, place: string, ...texts: string[]): void {
    this.#now.set(place, { of: digestOf(...texts), value });
  }

  /** Keeps it for the next build. */
  write(): void {
    const lines = [this.#code, ...[...this.#now].map((entry) => JSON.stringify(entry))];
    writeWhole(this.#file, lines.join('\n'));
  }
}

/** A line for the code and one for each page: no text of all pages is parsed at once. */
function readLines<Value>(file: string, code: string): Map<string, { of: string; value: Value }> {
  try {
    const [head, ...lines] = readFileSync(file, 'utf8').split('\n');
    if (head !== code) return new Map();
    return new Map(lines.map((line) => JSON.parse(line) as [string, { of: string; value: Value }]));
  } catch {
    return new Map();
  }
}

export function digestOf(...contents: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('base64url');
}
