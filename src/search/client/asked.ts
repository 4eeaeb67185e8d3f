import type { Question } from '../question.ts';
import type { Word } from '../spoken.ts';
import type { Card } from './messages.ts';
import type { Weight } from './weigh.ts';

/** A result as far as it may be an answer; in the order of the list. */
export interface Candidate {
  id: string;
  number: number;
  /** Worst zone of the terms, 0 for the title. */
  worst: number;
}

export interface Asked {
  question?: Question;
  weights?: ReadonlyMap<string, Weight>;
  /** The words that a question asks about. */
  words?: readonly Word[];
  /** Results that are shown: of a query that asks nothing only they may answer. */
  count: number;
  /** What is looked for, in the words of the corpus. */
  terms: readonly string[];
  /** Words of the query that no page has. */
  unknown?: readonly string[];
  /** Where pages were found under other names: those that hold the query as typed. */
  typed?: ReadonlySet<string>;
  /** The other names of the same thing among those. */
  alike?: readonly string[];
}

export interface Answers {
  cards: Card[];
  /** Page numbers of the facts that have all that a question asks about: they head the list too. */
  first: number[];
}

/** Of what is asked about, what the names of a page of the handbook have where it answers a reader. */
export const NAMED = 0.6;

/** Of the words, what an answer must have at least. */
export const HALF = 0.5;
