import { classesOf } from './classes.ts';

/** Where a part of a passage stands in its file. */
export interface Place {
  start: number;
  end: number;
  /** Whether the file holds there what the passage shows, and nothing else, such as markup. */
  exact: boolean;
}

/**
 * Words that readers see as one: a paragraph, a heading, a cell, a string of JSON. What is no text
 * (a component, code, an address) is one stand-in each.
 */
export interface Passage {
  text: string;
  place: (start: number, end: number) => Place;
  /** Whether nothing here may be changed by a program, as what is around cannot be read. */
  frozen: boolean;
}

export type FaultKind =
  | 'punctuation-halfwidth'
  | 'quotes-straight'
  | 'space-han-latin'
  | 'punctuation-doubled'
  | 'ellipsis'
  | 'digits-fullwidth'
  | 'range-sign'
  | 'dash';

/** Offsets count units of the passage. */
export interface Fault {
  kind: FaultKind;
  start: number;
  end: number;
  /** What to type instead; undefined where several answers may be right. */
  text: string | undefined;
  /** What is probably meant where `text` is undefined. */
  hint?: string;
}

/** A passage while it is being read: its text, what each unit is, and what was found so far. */
export class Sheet {
  readonly text: string;
  /** As if what was found had been put right, so that what depends on it is found at once. */
  readonly classes: Uint8Array;
  readonly faults: Fault[] = [];
  readonly #taken: Uint8Array;

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
    this.faults.push(clear ? fault : { ...fault, text: undefined, ...(hint && { hint }) });
    this.#taken.fill(1, start, end);
    if (clear && becomes !== undefined) this.classes.fill(becomes, start, end);
  }

  isTaken(start: number, end = start + 1): boolean {
    return this.#taken.subarray(start, end).includes(1);
  }
}
