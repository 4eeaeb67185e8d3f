import { bisector } from 'd3-array';

/** Where a part of a text stands in its file; offsets count UTF-16 units. */
export interface Place {
  start: number;
  end: number;
  /** Whether the file holds there what the text shows, and nothing else, such as markup. */
  exact: boolean;
}

/** A stretch of the text: a copy of the file from `start` on, or words for all of a place. */
interface Part {
  /** Offset in the text. */
  at: number;
  start: number;
  end: number;
  copied: boolean;
}

/** A character reference, as Markdown reads it. */
export const REFERENCE = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{1,31});/;
const REFERENCE_HERE = new RegExp(REFERENCE, 'y');
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const ASTRAL = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/;

/** A text that is put together from parts of a file and knows where every part stands there. */
export class MappedText {
  text = '';
  readonly #parts: Part[] = [];

  /** Adds what stands at an offset of the file, as it is typed there. */
  copy(typed: string, start: number): void {
    if (typed === '') return;
    const last = this.#parts.at(-1);
    if (last?.copied && last.end === start) last.end += typed.length;
    else this.#add(start, start + typed.length, true);
    this.text += typed;
  }

  /** Adds words that stand for all of a place in the file. */
  stand(words: string, start: number, end: number): void {
    if (words !== '') this.#add(start, end, false);
    this.text += words;
  }

  /**
   * Adds a value that Markdown read between two offsets of the file, where it may be written with
   * escapes, character references, and the indentation and quote marks of further lines.
   */
  align(value: string, source: string, from: number, to: number): void {
    let at = from;
    for (let index = 0; index < value.length; index += 1) {
      const sign = value[index]!;
      const reference = source[at] === '&' ? referenceAt(source, at) : undefined;
      if (reference && !value.startsWith(reference, index)) {
        const pair = value.slice(index, index + 2);
        const shown = ASTRAL.test(pair) ? pair : sign;
        this.stand(shown, at, at + reference.length);
        index += shown.length - 1;
        at += reference.length;
      } else if (source[at] === '\\' && source[at + 1] === sign && ESCAPABLE.test(sign)) {
        this.stand(sign, at, at + 2);
        at += 2;
      } else {
        const found = source[at] === sign ? at : source.indexOf(sign, at);
        if (found >= 0 && found < to) at = found;
        this.copy(sign, at);
        at += 1;
      }
    }
  }

  /** Finds where a part of the text stands in the file. */
  place(start: number, end: number): Place {
    let exact = true;
    for (let at = start + 1; at < end; at += 1) {
      const [before, here] = [this.#unit(at - 1), this.#unit(at)];
      if (before.end !== here.start && before.start !== here.start) exact = false;
    }
    return { start: this.#unit(start).start, end: this.#unit(end - 1).end, exact };
  }

  /** Makes the same text with a sign, or nothing, for whatever matches; the sign has its place. */
  replace(pattern: RegExp, signFor: (match: string) => string = () => ''): MappedText {
    const made = new MappedText();
    let done = 0;
    for (const { 0: match, index } of this.text.matchAll(pattern)) {
      this.#appendTo(made, done, index);
      done = index + match.length;
      const { start, end } = this.place(index, done);
      made.stand(signFor(match), start, end);
    }
    if (done === 0) return this;
    this.#appendTo(made, done, this.text.length);
    return made;
  }

  #add(start: number, end: number, copied: boolean): void {
    this.#parts.push({ at: this.text.length, start, end, copied });
  }

  #appendTo(other: MappedText, from: number, to: number): void {
    for (let at = from; at < to;) {
      const index = this.#indexAt(at);
      const next = Math.min(to, this.#parts[index + 1]?.at ?? to);
      const words = this.text.slice(at, next);
      const { start, end } = this.#unit(at);
      if (this.#parts[index]!.copied) other.copy(words, start);
      else other.stand(words, start, end);
      at = next;
    }
  }

  #unit(at: number): { start: number; end: number } {
    const part = this.#parts[this.#indexAt(at)];
    if (!part) return { start: 0, end: 0 };
    if (!part.copied) return part;
    const start = part.start + at - part.at;
    return { start, end: start + 1 };
  }

  /** Finds the last part that begins at an offset of the text or before it. */
  #indexAt(at: number): number {
    return Math.max(1, byPlace.right(this.#parts, at)) - 1;
  }
}

const byPlace = bisector(({ at }: Part) => at);

function referenceAt(source: string, at: number): string | undefined {
  REFERENCE_HERE.lastIndex = at;
  return REFERENCE_HERE.exec(source)?.[0];
}
