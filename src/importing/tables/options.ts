import type { Locator } from '../../domain/locator.ts';
import type { Period } from '../../domain/period.ts';
import type { ImportFault, Proposal } from '../proposal.ts';
import type { Role } from './roles.ts';

/** What whoever imports has said, and what the ledger knows already. */
export interface TableOptions {
  /** Which column plays a role: letters (B) or words of its header. */
  columns?: readonly { role: Role; column: string }[];
  /** Only this sheet. */
  sheet?: string;
  /** What the table is about, for numbers that neither row nor column names. */
  title?: string;
  /** For numbers to which the table gives none. */
  unit?: string;
  period?: Period;
  /** Where the table stands in its source; else each number's own cell is named. */
  locator?: Locator;
  /** For rows that name their scope or source, by id or by name. */
  scopes?: readonly { id: string; label: string }[];
  sources?: readonly { id: string; title: string }[];
  /** Ids of the ledger, which no new fact may have. */
  taken?: Iterable<string>;
}

/** A number of a table, with what its row says of it beyond what every document says. */
export type TableProposal = Proposal & {
  /** Ids, where the row names them. */
  scope?: string;
  source?: string;
  subject?: string;
  notes?: string;
  /** “合计” and the like: a sum of others. */
  isTotal?: true;
};

/** A cell that should hold a number and holds none. */
export interface Gap {
  where: string;
  label: string;
  period: Period | undefined;
}

/** A run of facts that may be read as a trend. */
export interface SeriesProposal {
  title: string;
  /** Ids of proposed facts, by time. */
  points: string[];
  /** What the table does not give, as sentences. */
  cautions: string[];
}

export interface TableImport {
  /** What the first table with numbers is about: its title, else its sheet's name; may be empty. */
  title: string;
  facts: TableProposal[];
  series: SeriesProposal[];
  /** Runs that are no trend, with the reasons in a Chinese sentence. */
  refused: { title: string; why: string }[];
  /** Numbers that are not proposed, with a Chinese phrase that says why: “序号”. */
  left: { where: string; written: string; why: string }[];
  gaps: Gap[];
  /** Cells that must be put right; while there are any, nothing should be written. */
  faults: ImportFault[];
  /** What was assumed and what was seen, as sentences. */
  notes: string[];
  /** It is no table, whatever is said of how to read it. */
  isUnread?: true;
}
