import type { Fact } from '../domain/fact.ts';
import type { Locator } from '../domain/locator.ts';
import type { Period } from '../domain/period.ts';
import type { QualifierId } from '../domain/qualifier.ts';

interface Offered {
  /** The id it would have in the ledger; free there and among the proposals of one document. */
  id: string;
  /** What it counts, guessed from the words before it; never holds the number. */
  label: string;
  qualifier: QualifierId;
  /** Undefined where the document does not say; `unstated` is a thing a document says. */
  period: Period | undefined;
  comparison?: NonNullable<Fact['comparison']>;
  /** The document's own words, at most 20 characters, with the number as it is written there. */
  quote: string;
  /** The whole sentence or row in which it stands. */
  sentence: string;
  /** Where it stands, for the ledger. */
  locator: Locator;
  /** Where it stands, for people: “第3段”, “表1 B5”. */
  where: string;
  /** What a person has to look at before it is recorded, each a sentence; none if nothing. */
  doubts: string[];
}

/**
 * A number found in a document, offered as a fact and nothing more until someone accepts it. What
 * states no single number has a text: a range, a ratio, a sum such as “1+1+3”.
 */
export type Proposal = Offered &
  ({ value: number; unit: string; text?: never } | { text: string; value?: never; unit?: never });

/** Why a document, or a place in it, cannot be read as it stands. */
export interface ImportFault {
  /** In words: “第3段”, “表1 B5”, or the file's name for a fault of the whole. */
  where: string;
  /** What is wrong, a Chinese sentence with its full stop. */
  message: string;
  /** What to do or type instead, likewise. */
  fix: string;
}
