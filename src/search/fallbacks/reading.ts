import type { Fragment } from '../record.ts';
import { phrase } from '../tokenizer.ts';

/** Another way to understand a query that finds nothing as typed. */
export interface Reading {
  /** Words to search instead; a page must hold all of them. They are also what is marked. */
  terms?: string[];
  /**
   * Exact phrases of tokens, without quotes; a page must have one of them. Where there are phrases
   * they choose the pages, and `terms` only say what to mark.
   */
  phrases?: string[];
  /** How the query was understood, in Chinese: “按拼音首字母找到“红色驿站””. */
  says: string;
  /** The whole query in Simplified characters, where it is in others and is found under neither as it is. */
  spelt?: string;
  /** Names that come near; on a reading without terms and phrases this is all it offers. */
  near?: string[];
}

/** @returns a reading of a query as one of these names. */
export function anyOf(names: readonly string[], says: string): Reading {
  const reading = { terms: [...names], says };
  if (names.length === 1) return reading;
  return { ...reading, phrases: names.map((name) => phrase(name).join(' ')) };
}

/** What a fallback may ask of the index. */
export interface Tools {
  /** How many pages hold a term, as typed. */
  count(term: string): Promise<number>;
  /**
   * Pages that have any of these token phrases, without quotes; in index order of the first phrase
   * that finds them. `words` are positions in the token text, rising: see `zoneOf`.
   */
  pagesOf(phrases: string[]): Promise<{ id: string; words: number[] }[]>;
  /** Pages with a word that begins so. */
  beginning(word: string): Promise<{ id: string }[]>;
  /**
   * The readable text of a page that was named.
   * @throws if it was not named, or does not load
   */
  fragment(id: string): Promise<Fragment>;
}

/** All readings in order; the first that finds something, or undefined. */
export type Fallbacks = (query: string, tools: Tools) => Promise<Reading | undefined>;
