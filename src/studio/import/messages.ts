import type { Field } from '../../authoring/form.ts';
import type { PlacedFiles } from '../../authoring/write-plan.ts';
import type { DecisionRow } from '../../importing/decision-row.ts';
import type { Changes } from '../messages.ts';

/** A number of a file as the page offers it. */
export interface ShownOffer {
  /** Tells it from the other numbers of the file, whatever is answered. */
  key: string;
  /** What it would be recorded as, and the sentence in which it stands. */
  row: DecisionRow;
  /** Offsets of the number in that sentence. */
  mark: readonly [start: number, end: number] | undefined;
  /** What somebody has to look at before it is taken, each a Chinese sentence. */
  doubts: readonly string[];
  /** Which record stands for it already, in Chinese; then nothing of it can be edited. */
  known: string | undefined;
}

/** What became of the numbers on the page, by the keys of the offers. */
export type Choices = ReadonlyMap<string, Choice>;

interface Choice {
  /** As it was offered, with what was edited. */
  row: DecisionRow;
  /** The doubts that somebody has looked into. */
  confirmed: readonly string[];
}

/** A file that was opened to be imported. */
export interface OpenedImport {
  name: string;
  /** What is left out of it or was assumed, as Chinese sentences. */
  remarks: readonly string[];
  /** The pictures that come along, by the field that asks what is to be seen in them. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** What is asked and offered, as far as has been answered. */
export interface AskedImport {
  fields: Field[];
  offers: ShownOffer[];
}

/** What is wrong, by the field or the number that it is about. */
export interface ImportProblem {
  name: string | undefined;
  message: string;
}

/** What came of it. */
export interface DoneImport {
  /** The case that was made; none of a table. */
  slug: string | undefined;
  files: PlacedFiles;
  /** What was done, and what is to be looked at, as Chinese sentences. */
  said: string[];
}

/** What was in the place of an import before it, and after it. */
export interface ImportStep {
  before: Changes;
  after: Changes;
}
