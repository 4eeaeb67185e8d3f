import type { Edit } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { classesOf } from './classes.ts';

/** Offsets count units of the passage. */
export interface Fault {
  start: number;
  end: number;
  /** What to type instead; undefined where several answers may be right. */
  text: string | undefined;
  /** What is probably meant where `text` is undefined. */
  hint?: string;
}

/** A fault in its file, as it is explained; offsets count UTF-16 units of the file's text. */
export interface PlacedFault {
  start: number;
  end: number;
  /** What is typed there. */
  typed: string;
  hint: string | undefined;
  edit: Edit | undefined;
}

/** A rule that finds one kind of fault of typography. */
export interface TypographyRule extends Omit<Rule, 'severity' | 'check'> {
  find: (sheet: Sheet) => void;
  /** What is wrong and what to type, for one fault. */
  explain: (fault: PlacedFault) => { message: string; fix: string };
}

/** A passage while it is being read: its text, what each unit is, and what was found so far. */
export class Sheet {
  readonly text: string;
  /** As if what was found had been put right, so that what depends on it is found at once. */
  readonly classes: Uint8Array;
  readonly #taken: Uint8Array;
  #faults: Fault[] = [];

  constructor(text: string) {
    this.text = text;
    this.classes = classesOf(text);
    this.#taken = new Uint8Array(text.length);
  }

  /**
   * Notes a fault, unless another was found in the same place.
   * @param clear whether what is to be typed is known; otherwise it is but a hint
   */
  add(fault: Fault, becomes?: number, clear = true): void {
    const { start, end, text: hint } = fault;
    if (this.isTaken(start, end)) return;
    this.#faults.push(clear ? fault : { ...fault, text: undefined, ...(hint && { hint }) });
    this.#taken.fill(1, start, end);
    if (clear && becomes !== undefined) this.classes.fill(becomes, start, end);
  }

  isTaken(start: number, end = start + 1): boolean {
    return this.#taken.subarray(start, end).includes(1);
  }

  /** Hands over what one rule finds here. */
  faultsOf({ find }: Pick<TypographyRule, 'find'>): Fault[] {
    this.#faults = [];
    find(this);
    return this.#faults;
  }
}
