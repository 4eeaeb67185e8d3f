import type { SearchRecord } from '../../search/record.ts';

/** The characters and pairs of neighbouring characters that the texts of an index hold. */
export class Corpus {
  readonly #chars = new Set<string>();
  readonly #pairs = new Set<string>();

  constructor(records: readonly SearchRecord[]) {
    for (const { title, aliases, sections } of records) {
      this.#read(title);
      aliases.forEach((alias) => this.#read(alias));
      for (const { heading, paragraphs } of sections) {
        this.#read(heading);
        paragraphs.forEach((paragraph) => this.#read(paragraph));
      }
    }
  }

  hasChar(char: string): boolean {
    return this.#chars.has(char);
  }

  /** Whether a word may stand in the texts: all pairs of its neighbouring characters do. */
  mayHave(word: string): boolean {
    if (word.length < 2) return this.hasChar(word);
    return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).every(
      (pair) => this.#pairs.has(pair),
    );
  }

  #read(text: string): void {
    for (const char of text) this.#chars.add(char);
    for (let at = 0; at < text.length - 1; at += 1) this.#pairs.add(text.slice(at, at + 2));
  }
}
