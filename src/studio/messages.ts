import type { NumberToRecord } from './number-to-record.ts';
import type { PlacedFiles } from '../authoring/write-plan.ts';
import type { Finding } from '../checks/finding.ts';
import type { Case } from '../domain/case.ts';
import type { Show } from '../domain/mentions.ts';

/** A case as the list of the studio shows it. */
export interface ListedCase {
  slug: string;
  title: string;
  status: Case['status'] | undefined;
}

/** A finding beside the words that it means. */
export interface ShownFinding {
  rule: string;
  severity: Finding['severity'];
  /** Path under the content root. */
  place: string;
  /** Offsets in the file, in UTF-16 units; undefined for the file as a whole. */
  span: { start: number; end: number } | undefined;
  /** The line, as the command says it. */
  line: number | undefined;
  message: string;
  fix: string;
  /** What a click makes of the file: the words that come instead, a picture without its data, or none. */
  mend: { text: string } | { strip: true } | { remove: true } | undefined;
  /** The number without a record that is meant, where one can take its place. */
  number?: NumberToRecord | undefined;
}

/** What was found: in what is being written, and everywhere else. */
export interface Findings {
  here: ShownFinding[];
  elsewhere: ShownFinding[];
  errors: number;
}

/** What a content root holds, as far as the page lists it. */
export interface Opened {
  cases: ListedCase[];
  files: number;
}

/** Files by their path under the content root. */
export type Files = Map<string, Uint8Array>;

/** Files that are otherwise than before; undefined is one that is gone. */
export type Changes = ReadonlyMap<string, Uint8Array | undefined>;

/** A record: a fact of the ledger, a figure or a term, which a text can name, or another. */
export interface Known {
  kind: 'fact' | 'figure' | 'term' | 'source' | 'series' | 'discrepancy';
  id: string;
  label: string;
  /** As a text shows it: “15万余元” and the like. */
  shown: string;
  /** Of a fact, as a text shows it that asks for another form. */
  forms?: Record<Exclude<Show, 'full'>, string>;
  /** Where it is from, or what it says. */
  about: string;
}

/** What came of making something new: files, or what to answer otherwise. */
export type Made =
  | { id: string; files: PlacedFiles; notes: string[] }
  | { faults: { name: string | undefined; message: string }[] };
