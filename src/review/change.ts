import type { Finding } from '../checks/finding.ts';
import type { Unread } from './edition.ts';
import type { Step } from './sequence.ts';

/** A field in words, before and after; a side without a value has none. */
export interface FieldChange {
  name: string;
  from?: string;
  to?: string;
}

/** A number as the site writes it, with what a reviewer needs to judge it. */
export interface StatedNumber {
  id: string;
  label: string;
  /** “15处”, “1.2万余人次”. */
  written: string;
  period: string;
  scope: string;
  status: string;
  /** Where sources state it, each with its words; none for a derived number. */
  evidence: { source: string; citation: string; quote: string }[];
  /** A derived number’s expression with the values of its operands. */
  formula?: string;
  /** Path under the content root, and the line. */
  place: string;
  line?: number;
}

/** A number whose record, or whose operands, are no longer the same. */
export interface NumberChange {
  id: string;
  before: StatedNumber;
  after: StatedNumber;
  fields: FieldChange[];
  /** The file that it stood in before, where it moved to another. */
  movedFrom?: string;
  /** Its record is as before; the numbers that it is worked out from are not. */
  onlyOperands: boolean;
  /** What its expression gives now, where the record says something else. */
  stale?: string;
  /** The number was corrected and its former value not kept for those who cited it. */
  formerLost: boolean;
  uses: UseOfNumber[];
}

/** A page that shows a number. */
export interface UseOfNumber {
  kind: string;
  title: string;
  path: string;
}

/** A case that was added or removed. */
export interface CaseNote {
  slug: string;
  title: string;
  status: 'published' | 'draft';
  summary: string;
}

/** A case of which fields or text were edited. */
export interface CaseChange {
  slug: string;
  title: string;
  status: 'published' | 'draft';
  fields: FieldChange[];
  /** Whether its text was edited, not only a number in it. */
  textEdited: boolean;
}

/** A source, a series, a term … that was added, changed or removed. */
export interface RecordChange {
  kind: string;
  id: string;
  title: string;
  fate: 'added' | 'changed' | 'removed';
  fields: FieldChange[];
  /** What still rests on it, in words; for one that was removed. */
  stillNamedBy: string[];
}

/** A page that a reader finds changed. */
export interface PageChange {
  kind: string;
  id: string;
  title: string;
  path: string;
  steps: Step[];
  /** Numbers, figures and sources behind the change, in words. */
  reasons: string[];
}

/** A figure that is drawn otherwise, or that only one side has. */
export interface FigureChange {
  id: string;
  title: string;
  fate: 'added' | 'changed' | 'removed';
  /** Cases and pages that show it. */
  shownIn: string[];
  /** The pictures, as files that stand alone; none where it cannot be drawn. */
  before?: string;
  after?: string;
}

/** An address that leads nowhere after the change. */
export interface LostAddress {
  path: string;
  /** Of a page, or of a place in one. */
  kind: 'page' | 'anchor';
  /** Where its content is now, if it was only moved. */
  movedTo?: string;
}

/** What a change of content does, as data. All texts are for readers, in Chinese. */
export interface Change {
  version: 1;
  /** Whether any file of the content differs. */
  any: boolean;
  files: { place: string; fate: 'added' | 'changed' | 'removed' }[];
  cases: {
    added: CaseNote[];
    removed: CaseNote[];
    renamed: {
      from: string;
      to: string;
      title: string;
      /** Whether readers knew it by its former address. */
      published: boolean;
      /** Whether that address leads on to the new one. */
      aliased: boolean;
    }[];
    changed: CaseChange[];
  };
  numbers: {
    added: (StatedNumber & { uses: UseOfNumber[] })[];
    removed: (StatedNumber & { uses: UseOfNumber[] })[];
    changed: NumberChange[];
  };
  records: RecordChange[];
  figures: FigureChange[];
  pages: PageChange[];
  findings: { fresh: Finding[]; mended: Finding[]; errors: number; warnings: number };
  addresses: LostAddress[];
  unread: Unread[];
}
