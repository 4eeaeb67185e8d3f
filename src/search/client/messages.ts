import type { FacetId } from '../facets.ts';
import type { FactAnswer } from '../record.ts';

/** What the page asks its worker; a newer turn makes an older one void. */
export interface Ask {
  turn: number;
  query: string;
  chosen: Record<FacetId, string[]>;
  /** Whether a result must have any or all of the values chosen in one facet. */
  match: 'any' | 'all';
  sort: 'relevance' | 'date';
  /** How many results to send, from the first. */
  count: number;
  /** Whether names are offered that go on from the query. */
  complete?: boolean;
  /** Facets that readers do not want to be taken from the query. */
  free?: boolean;
  /** The words as typed: no other reading is tried. */
  literal?: boolean;
}

/** A place in a text, in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

/** A paragraph in which the words stand. */
export interface Excerpt {
  anchor: string;
  heading: string;
  text: string;
  marks: Mark[];
}

export interface Hit {
  url: string;
  title: string;
  titleMarks: Mark[];
  kind: string;
  date: string;
  /** The site it is from, where that is another one. */
  site?: string;
  excerpts: Excerpt[];
}

/** An answer in a few words, above the results. */
export type Card =
  | ({
      kind: 'fact';
      url: string;
      /** Words of the question that the record does not have. */
      missing: string[];
    } & FactAnswer)
  | { kind: 'term' | 'unknown'; url: string; label: string; text: string };

export interface Answer {
  turn: number;
  total: number;
  hits: Hit[];
  /** How many results each value would leave, by facet. */
  counts: Record<FacetId, Record<string, number>>;
  /** What answers the query in a few words; none where nothing does so. */
  cards: Card[];
  /** Names that go on from the query, where they were asked for. */
  completions?: string[];
  /** Facets that the query itself named, and by which the results were narrowed. */
  implied?: Ask['chosen'];
  /** How the query was understood, where not as typed: “按拼音首字母找到“红色驿站””. */
  reading?: string;
  /** Names that come near, for a query that finds nothing. */
  near: string[];
}

/** `alive` says that something has come from the network. */
export type Reply = Answer | { turn: number; failed: string } | { alive: true };
