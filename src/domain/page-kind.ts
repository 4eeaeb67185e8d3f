import type { Library } from './library.ts';
import type { WriteUp } from './mentions.ts';

/** What a page shows. Ids may name records that do not exist yet. */
export interface Shown {
  /** Its own sentences with numbers as `{id}`; left out where it only lists what others say. */
  texts?: string[];
  /** What has a text in MDX. */
  writeUp?: WriteUp;
  facts?: string[];
  figures?: string[];
  terms?: string[];
  sources?: string[];
}

/** The ids from which pages make anchors, by the files they stand in; records with faults count. */
export interface Outline {
  site: { home: string[]; overview: string[] };
  facts: { id: string; file: string; group: unknown; sources: unknown[]; until: unknown[] }[];
  glossary: string[];
  discrepancies: string[];
  /** The strands are listed with their items. */
  taxonomy: { strands: string[]; comparisons: string[] };
  /** The groups of series whose points may be compared. */
  series: unknown[];
  figures: { id: string; theme: unknown }[];
  /** Published cases, with the figures in them. */
  case: { id: string; kind: unknown; isRelated: boolean; figures: string[] }[];
}

/** A kind of page. `T` is the record that a page of the kind is about. */
export interface PageOf<T> {
  /** What readers and reviewers call such a page; also its title where there is no other. */
  label: string;
  title?: string | ((record: T) => string);
  /** Its kind in the site's search. Pages without one repeat others and are not found. */
  facet?: string | ((record: T) => string);
  /** What readers say for it besides its title. */
  asked?: readonly string[] | ((record: T) => readonly string[]);
  /** Whether it repeats others, so that it is found by its names and its head alone. */
  lists?: boolean;
  /** The records that have a page each, by id; there is one page where this is left out. */
  records?: (library: Library) => Iterable<[string, T]>;
  shows?: (library: Library, record: T) => Shown;
  /** Anchors besides `main`, and besides the headings and figures of a text. */
  anchors?: (outline: Outline, id: string) => string[];
  /** The files that those anchors come from. */
  from?: (keyof Outline)[];
}
