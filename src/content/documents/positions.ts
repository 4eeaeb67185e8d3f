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
