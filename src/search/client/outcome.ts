import type { Fallbacks } from '../fallbacks/reading.ts';
import type { Question } from '../question.ts';
import type { Spoken, Word } from '../spoken.ts';
import type { Finder, Found } from './finder.ts';
import type { Ask } from './messages.ts';
import type { Pages } from './sites.ts';
import type { Weight } from './weigh.ts';

/** A way to read the query, and what it finds. */
export interface Outcome {
  found: Found;
  /** Those of them that hold the query as typed, where others were added. */
  typed?: ReadonlySet<string>;
  /** What is marked in the results. */
  terms: string[];
  /** Whether a result has one of the terms, not all. */
  either?: boolean;
  /** Pages that need not have all words, by how well they answer. */
  weights?: ReadonlyMap<string, Weight>;
  /** What the query asks, where it was answered as a question. */
  question?: Question;
  /** The words of the query, where pages need not have all. */
  words?: readonly Word[];
  /** Those of them that no page has. */
  unknown?: readonly string[];
  /** The other names under which pages were found, of the same thing and not of what it leads to. */
  alike?: readonly string[];
  /** Those whose whole title is one of these. */
  whole?: ReadonlySet<string>;
  /** Facets that the query itself names. */
  implied?: Ask['chosen'];
  says?: string;
  near: string[];
}

export interface Understanding {
  finder: Finder;
  pages: Pages;
  readings: Fallbacks;
  spoken: Spoken;
}
