import { NUMERAL } from '../../domain/numbers/numerals.ts';
import type { Paragraph, Run, Style, Table } from './manuscript.ts';

const DIGIT = String.raw`[\p{N}${NUMERAL}]`;
const BETWEEN = String.raw`[\s.,:/%．，、：％‰’'+\-−—–~～至到]`;
const ENDS_IN_NUMBER = new RegExp(`${DIGIT}${BETWEEN}{0,2}$`, 'u');
const GOES_ON = new RegExp(`^${BETWEEN}{0,2}${DIGIT}`, 'u');
const MAY_BE_WITHIN = new RegExp(`^${BETWEEN}+$`);

/** A paragraph while it is read: its words, with marks where a number must end. */
export class Line {
  readonly runs: Run[] = [];
  /** Its words so far, as they are written. */
  said = '';
  /** What stands in its boxes; it is read after the paragraph. */
  boxed: (Paragraph | Table)[] = [];
  /** The size of its largest words, in points. */
  size = 0;
  /** Something stands between the last word and the next. */
  #parted: 'parted' | 'seam' | undefined;
  /** Whatever comes next, the number before ends here: it had an exponent. */
  #isCut = false;

  /** Adds words that are seen; a mark before them where they would lengthen a number. */
  say(words: string, style: Style): void {
    if (words === '') return;
    const joins = ENDS_IN_NUMBER.test(this.said) && GOES_ON.test(words);
    if (this.#parted && (this.#isCut || joins)) this.runs.push({ kind: this.#parted });
    this.said += words;
    if (joins || !MAY_BE_WITHIN.test(words)) this.#parted = undefined;
    this.#isCut = false;
    this.show(words, style);
  }

  /** Adds a sign that is seen and is no word: a box to tick, a sign of a font. */
  show(words: string, style: Style): void {
    this.runs.push({ kind: 'text', text: plain(words), ...style });
  }

  /** Adds a tab or the end of a line. */
  space(run: Run): void {
    this.said += ' ';
    this.seam();
    this.runs.push(run);
  }

  /** Adds the mark of a note, which parts no numbers by itself. */
  note(note: number | undefined): void {
    this.#parted = undefined;
    this.said += '\uFFFC';
    if (note !== undefined) this.runs.push({ kind: 'note', note });
  }

  /** Words were left out here. */
  part(): void {
    this.#parted = 'parted';
  }

  /** Something stands here that is no word. */
  seam(): void {
    this.#parted ??= 'seam';
  }

  /** An exponent was left out here. */
  cut(): void {
    this.#isCut = true;
  }

  end(): void {
    if (this.#isCut) this.runs.push({ kind: 'parted' });
  }
}

/** Blanks of every kind as one kind; signs that show nothing, and none that XML allows by mistake. */
function plain(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffc\0]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\t\r\n\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
}
