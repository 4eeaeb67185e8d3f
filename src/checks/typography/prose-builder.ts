import { STAND_IN } from './classes.ts';
import type { Passage, Place } from './sheet.ts';

/** A stretch of a passage: a copy of the file from `start` on, or one unit for all of it. */
interface Stretch {
  at: number;
  start: number;
  end: number;
  copied: boolean;
}

const ENTITIES: Record<string, string> = { quot: '"', nbsp: '\u00a0', ensp: ' ', emsp: ' ' };

/** What in a file's text does not stand for itself. */
const NOT_ITSELF = new RegExp(
  [
    // A tag that is shown, and a link that Markdown cannot read: not words, whatever else they are.
    String.raw`\\?<[A-Za-z/][^<>\n]*>|\]\((?:[^()\n]|\([^()\n]*\))*\)?`,
    String.raw`\\(?<escaped>[!-/:-@[-\`{-~])`,
    String.raw`&(?<entity>#?\w{1,32});`,
    // A soft line break, with the indent or quotation marks of the next line.
    String.raw`(?<line>(?<![ \t])[ \t]*\r?\n[ \t>]*)`,
    String.raw`(?<anchor>(?<![ \t])[ \t]*\[#[a-z0-9-]+\][ \t]*$)`,
    String.raw`(?<address>https?://[\w./?#&=%+:@~-]+)`,
  ].join('|'),
  'g',
);

/** Puts a passage together from the inline nodes of a block, and knows where all of it stands. */
export class ProseBuilder {
  readonly source: string;
  readonly images: { start: number; end: number; alt: string }[] = [];
  #text = '';
  readonly #stretches: Stretch[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** Adds text as it is typed in the file. */
  copy(start: number, end: number): void {
    const raw = this.source.slice(start, end);
    let done = 0;
    for (const match of raw.matchAll(NOT_ITSELF)) {
      this.#same(start + done, start + match.index);
      done = match.index + match[0].length;
      this.stand(shown(match.groups ?? {}), start + match.index, start + done);
    }
    this.#same(start + done, end);
  }

  /** Adds one unit that stands for part of the file. */
  stand(sign: string, start: number, end: number): void {
    this.#stretches.push({ at: this.#text.length, start, end, copied: false });
    this.#text += sign;
  }

  finish(frozen: boolean): Passage {
    return { text: this.#text, place: (start, end) => this.#place(start, end), frozen };
  }

  #same(start: number, end: number): void {
    if (start >= end) return;
    this.#stretches.push({ at: this.#text.length, start, end, copied: true });
    this.#text += this.source.slice(start, end);
  }

  #place(start: number, end: number): Place {
    let exact = true;
    for (let at = start + 1; at < end; at += 1) {
      if (this.#unit(at - 1).end !== this.#unit(at).start) exact = false;
    }
    return { start: this.#unit(start).start, end: this.#unit(end - 1).end, exact };
  }

  #unit(at: number): { start: number; end: number } {
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#stretches[middle]!.at <= at) low = middle;
      else high = middle - 1;
    }
    const { at: first, start, end, copied } = this.#stretches[low]!;
    return copied ? { start: start + at - first, end: start + at - first + 1 } : { start, end };
  }
}

function shown({ escaped, entity, line, address }: Record<string, string | undefined>): string {
  if (escaped) return escaped;
  if (line) return '\n';
  if (address) return STAND_IN.address;
  return (entity && ENTITIES[entity]) || STAND_IN.other;
}
