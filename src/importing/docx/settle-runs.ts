import type { Appearance, Appearances } from './appearance.ts';
import { childOf, element, wordsWithin, type XmlElement, type XmlNode } from './xml-tree.ts';
import { NUMERAL } from '../../domain/numbers/numerals.ts';
import { SEAM, type Line, type Why, PARTED, type LeftOut } from './left-out.ts';

/** What is around some words. */
export interface Around {
  line: Line;
  place: string;
  paragraph?: XmlElement | undefined;
  table?: XmlElement | undefined;
  /** In a table or a box there is a colour behind white words. */
  isFilled: boolean;
}

/** Reads runs, one after another: the words that are seen, with marks where a number must end. */
export class Runs {
  readonly left: LeftOut[] = [];
  /** What the fields of the document are told to do. */
  readonly fields: string[] = [];
  readonly #appearances: Appearances;
  readonly #others: (part: XmlElement, around: Around) => XmlNode[];
  /** Of each open field, whether its code or its words are read. */
  readonly #open: ('code' | 'words')[] = [];

  /** @param others settles what is more than words: pictures, boxes */
  constructor(appearances: Appearances, others: (part: XmlElement, around: Around) => XmlNode[]) {
    this.#appearances = appearances;
    this.#others = others;
  }

  /** @returns a run with what is read of it */
  run(element: XmlElement, around: Around): XmlElement[] {
    const own = childOf(element, 'w:rPr');
    const set = this.#appearances.of(own, around.paragraph, around.table);
    const why = whyLeft(set, wordsIn(element), around);
    const power =
      why === undefined && set.script === 'sup'
        ? powerOf(wordsIn(element), around.line.said)
        : undefined;
    const children = element.children.flatMap((child) =>
      typeof child === 'string' ? [] : this.#inRun(child, around, why, power),
    );
    if (set.script && why === undefined && /\p{N}/u.test(wordsIn(element))) {
      around.line.parted = PARTED;
    }
    return [{ ...element, children }];
  }

  #inRun(
    child: XmlElement,
    around: Around,
    why: Why | undefined,
    power: string | undefined,
  ): XmlNode[] {
    const { line } = around;
    switch (child.name) {
      case 'w:rPr':
        if (power === undefined) return [child];
        return [{ ...child, children: child.children.filter((one) => !isScript(one)) }];
      case 'w:fldChar': {
        const type = child.attributes['w:fldCharType'];
        if (type === 'begin') this.#open.push('code');
        if (type === 'separate') this.#open[this.#open.length - 1] = 'words';
        if (type === 'end') this.#open.pop();
        return [child];
      }
      case 'w:instrText':
        this.fields.push(wordsWithin(child, /^w:instrText$/));
        return [child];
    }
    if (this.#open.includes('code')) return [];
    if (why !== undefined) {
      const words = wordsIn(child, true);
      this.leave(why, words, around);
      line.parted ??= SEAM;
      const isExponent = why === 'sup' && /^[\d+\-−.]+$/.test(words) && /\p{N}$/u.test(line.said);
      if (isExponent) line.isCut = true;
      return why === 'struck' && /^w:(?:drawing|pict)$/.test(child.name) ? [child] : [];
    }
    switch (child.name) {
      case 'w:t': {
        const words = wordsIn(child, true);
        const isKept = child.attributes['xml:space'] === 'preserve';
        return this.#said(power ?? (isKept ? words : words.trim()), line);
      }
      case 'w:noBreakHyphen':
        return this.#said('\u2011', line);
      case 'w:tab':
      case 'w:ptab':
      case 'w:br':
      case 'w:cr': {
        const isTab = /tab$/.test(child.name);
        line.said += ' ';
        line.parted ??= SEAM;
        return [isTab ? element('w:tab') : child.name === 'w:br' ? child : element('w:br')];
      }
      case 'w:sym':
        line.parted ??= SEAM;
        return [child];
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        line.parted = undefined;
        line.said += '\uFFFC';
        return [child];
      case 'w:ruby': {
        const spoken = childOf(child, 'w:rt');
        if (spoken) this.leave('ruby', wordsIn(spoken), around, false);
        const base = childOf(child, 'w:rubyBase');
        return base ? this.#others(base, around) : [];
      }
      default:
        return this.#others(child, around);
    }
  }

  /** Words that are seen; a mark before them where they would lengthen a number. */
  #said(words: string, line: Line): XmlNode[] {
    if (words === '') return [];
    const joins = wouldJoin(line.said, words);
    const parted = line.parted !== undefined && (line.isCut || joins) ? [mark(line.parted)] : [];
    line.said += words;
    if (joins || !isWithinNumber(words)) delete line.parted;
    delete line.isCut;
    return [...parted, { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [words] }];
  }

  /** @param parts whether what is left out parts the words beside it */
  leave(why: Why, words: string, { line, place }: Around, parts = true): void {
    if (words === '') return;
    const last = this.left.at(-1);
    const at = line.said.length;
    if (last?.line === line && last.at === at && last.why === why) last.words += words;
    else this.left.push({ why, words, place, line, at });
    if (parts) line.parted = PARTED;
  }
}

function whyLeft(set: Appearance, words: string, { line, isFilled }: Around): Why | undefined {
  if (set.hidden) return 'hidden';
  if (set.struck) return 'struck';
  if (set.white && !isFilled) return 'white';
  return set.script && /\p{N}/u.test(words) && !isOfFormula(line.said) ? set.script : undefined;
}

/** @returns the mark of a place at which a number must not go on. */
export function mark(name: string): XmlElement {
  return { ...element('w:bookmarkStart'), attributes: { 'w:name': name } };
}

/**
 * @param exactly with the blanks that XML may have around
 * @returns the words of a part, deleted ones too
 */
export function wordsIn(part: XmlElement, exactly = false): string {
  const words = wordsWithin(part, /^(?:w|m|a):(?:t|delText)$/);
  return exactly ? words : words.trim();
}

function isScript(node: XmlNode): boolean {
  return typeof node !== 'string' && /^w:(?:vertAlign|position|rStyle)$/.test(node.name);
}

const DIGIT = String.raw`[\p{N}${NUMERAL}]`;
const BETWEEN = String.raw`[\s.,:/%．，、：％‰’'+\-−—–~～至到]`;
const ENDS_IN_NUMBER = new RegExp(`${DIGIT}${BETWEEN}{0,2}$`, 'u');
const GOES_ON = new RegExp(`^${BETWEEN}{0,2}${DIGIT}`, 'u');
const IS_BETWEEN = new RegExp(`^${BETWEEN}+$`);

function wouldJoin(said: string, words: string): boolean {
  return ENDS_IN_NUMBER.test(said) && GOES_ON.test(words);
}

/** @returns whether words are only what may stand within a number */
function isWithinNumber(words: string): boolean {
  return IS_BETWEEN.test(words);
}

/** @returns whether digits above or below the line belong to a formula or a unit: CO₂, m² */
function isOfFormula(said: string): boolean {
  return /[A-Za-zμΩ]\)?\d*$/.test(said);
}

/** @returns ² or ³ after a unit of length; undefined for any other raised words */
function powerOf(raised: string, said: string): string | undefined {
  const power = { 2: '²', 3: '³' }[raised];
  return power && /(?<![A-Za-z])[kcdhmnμ]?m$/.test(said) ? power : undefined;
}
