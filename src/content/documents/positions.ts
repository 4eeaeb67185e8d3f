import { bisectRight } from 'd3-array';

/** One-based, as editors count; columns count UTF-16 units. The end is exclusive. */
export interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A change of a file's text; offsets count UTF-16 units. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** Whether digits in it belong to names and addresses, not to numbers. */
  names?: true;
}

/** Turns offsets of a text into the lines and columns that an editor shows. */
export class Positions {
  readonly #starts: number[];

  constructor(text: string) {
    // Editors do not count a byte order mark.
    this.#starts = [text.startsWith('\uFEFF') ? 1 : 0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  /**
   * @param start offset in UTF-16 units
   * @param end offset after the last unit; by default one unit is marked
   */
  range(start: number, end = start + 1): Range {
    const from = this.#point(start);
    const to = this.#point(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** Gives the offset of a place that `range` gave. */
  offset(line: number, column: number): number {
    return this.#starts[line - 1]! + column - 1;
  }

  #point(offset: number): { line: number; column: number } {
    const line = Math.max(1, bisectRight(this.#starts, offset));
    return { line, column: offset - this.#starts[line - 1]! + 1 };
  }
}

const ESCAPES: Record<string, string> = {
  ...{ '0': '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1B' },
  ...{ ' ': ' ', '"': '"', '/': '/', '\\': '\\', N: '\x85', _: '\xA0', L: '\u2028', P: '\u2029' },
};

/**
 * @param raw a JSON string or YAML scalar as it is typed, with its quotation marks
 * @returns for each unit of `value`, and for its end, the offset in `raw`; undefined where the two
 * cannot be matched.
 */
export function scalarOffsets(raw: string, value: string): number[] | undefined {
  const quote = raw.startsWith('"') || raw.startsWith("'") ? raw[0]! : '';
  const end = raw.length - quote.length;
  const offsets: number[] = [];
  let at = quote ? 1 : (/^[|>][^\n]*\n[ \t]*/.exec(raw)?.[0].length ?? 0);
  while (offsets.length < value.length) {
    const next = value[offsets.length]!;
    const sign = raw[at];
    if (sign === undefined || at >= end) return undefined;
    if (quote === '"' && sign === '\\') {
      const { text, length } = escapeAt(raw, at);
      if (!value.startsWith(text, offsets.length)) return undefined;
      offsets.push(...Array.from({ length: text.length }, () => at));
      at += length;
    } else if (sign === next) {
      offsets.push(at);
      at += quote === "'" && sign === "'" ? 2 : 1;
    } else if (/\s/.test(sign)) {
      // YAML folds a line break, and the indent after it, to one space or to nothing.
      for (let unit = offsets.length; /[ \n]/.test(value[unit] ?? ''); unit += 1) offsets.push(at);
      while (at < end && /\s/.test(raw[at]!)) at += 1;
    } else return undefined;
  }
  if (raw.slice(at, end).trim() !== '') return undefined;
  return [...offsets, at];
}

/** @returns what an escape of JSON or YAML shows, and how long it is as it is typed. */
export function escapeAt(raw: string, at: number): { text: string; length: number } {
  const code = /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/.exec(
    raw.slice(at, at + 10),
  );
  const digits = code?.[1] ?? code?.[2] ?? code?.[3];
  if (code && digits) {
    const point = Number.parseInt(digits, 16);
    return point > 0x10ffff
      ? { text: '\0', length: 1 }
      : { text: String.fromCodePoint(point), length: code[0].length };
  }
  const fold = /^\\\r?\n[ \t]*/.exec(raw.slice(at));
  if (fold) return { text: '', length: fold[0].length };
  return { text: ESCAPES[raw[at + 1] ?? ''] ?? '\0', length: 2 };
}
