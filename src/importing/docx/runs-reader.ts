import dingbats from 'dingbat-to-unicode';
import { Fields } from './fields.ts';
import { isSample, LeftOut, powerOf, whyLeft, type Why } from './left-out.ts';
import type { Line } from './line.ts';
import type { Paragraph, Picture, Style, Table } from './manuscript.ts';
import type { Package } from './open.ts';
import { isSet, type Styles } from './styles.ts';
import {
  childOf,
  elementsOf,
  valueOf,
  within,
  wordsIn,
  wordsWithin,
  type XmlElement,
} from './xml.ts';

/** What is around some words. */
interface Around {
  line: Line;
  place: string;
  /** The properties of the paragraph and of the table. */
  paragraph?: XmlElement | undefined;
  table?: XmlElement | undefined;
  /** In a table or a box there is a colour behind white words. */
  isFilled: boolean;
  style: Style;
  /** What is said of a picture for those who cannot see it. */
  alt?: string;
}

/** Shows nothing, and parts nothing. */
export const NOTHING =
  /^w:(?:bookmark(?:Start|End)|proofErr|comment(?:Range.+|Reference)|perm(?:Start|End)|move\w+Range\w+|customXml\w+Range\w+|softHyphen|delText|delInstrText|lastRenderedPageBreak|\w+Pr|tblGrid)$/;

type Boxes = (box: XmlElement) => (Paragraph | Table)[];

/** Reads what stands in paragraphs: the words that are seen, and what they point at. */
export class RunsReader {
  readonly left = new LeftOut();
  /** Words that only a person can read: formulas, words in drawings. */
  readonly lost: string[] = [];
  readonly pictures: Picture[] = [];
  /** The notes that are pointed at, in order: “w:footnote 2”. */
  readonly noted: string[] = [];
  readonly fields = new Fields();
  /** How many signs of special fonts could not be told. */
  signs = 0;
  readonly #opened: Package;
  readonly #styles: Styles;
  readonly #boxes: Boxes;

  /** Takes what reads the paragraphs of a box. */
  constructor(opened: Package, styles: Styles, boxes: Boxes) {
    this.#opened = opened;
    this.#styles = styles;
    this.#boxes = boxes;
  }

  /** Reads all that stands within an element. */
  all(part: XmlElement | undefined, around: Around): void {
    for (const child of part ? elementsOf(part) : []) this.#one(child, around);
  }

  #one(part: XmlElement, around: Around): void {
    const { name, attributes } = part;
    const { line } = around;
    if (NOTHING.test(name)) return;
    switch (name) {
      case 'w:r':
        return this.#run(part, around);
      case 'w:del':
        return this.left.part('deleted', wordsIn(part), around);
      case 'w:moveFrom':
        // What was moved is read in its new place.
        return line.part();
      case 'w:bdo':
        if (attributes['w:val'] === 'rtl') return this.left.part('reversed', wordsIn(part), around);
        break;
      case 'w:fldSimple':
        this.fields.codes.push(attributes['w:instr'] ?? '');
        break;
      case 'w:hyperlink':
        return this.all(part, { ...around, style: this.#linked(attributes, around.style) });
      case 'w:sdt':
        return this.#control(part, around);
      case 'm:oMath':
        line.part();
        return this.lose(part);
      case 'a:p':
      case 'w:t':
        return this.lose(part);
      case 'mc:AlternateContent':
        return this.all(chosen(part), around);
      case 'w:txbxContent':
        line.boxed.push(...this.#boxes(part));
        return;
      case 'wp:inline':
      case 'wp:anchor': {
        const { descr = '', title = '' } = childOf(part, 'wp:docPr')?.attributes ?? {};
        return this.all(part, { ...around, alt: descr.trim() || title.trim() });
      }
      case 'pic:blipFill':
        return this.#picture(childOf(part, 'a:blip')?.attributes['r:embed'], around);
      case 'v:imagedata':
        return this.#picture(attributes['r:id'], around);
    }
    this.all(part, around);
  }

  lose(part: XmlElement): void {
    const words = wordsWithin(part).trim();
    if (words !== '') this.lost.push(words);
  }

  #linked({ 'r:id': id, 'w:anchor': anchor }: Record<string, string>, style: Style): Style {
    const target = this.#opened.relations.find((one) => one.id === id)?.target;
    if (target === undefined) return style;
    return { ...style, href: anchor ? `${target.replace(/#.*$/s, '')}#${anchor}` : target };
  }

  /** A content control; one that is a box to tick shows its state, whatever sign stands in it. */
  #control(part: XmlElement, around: Around): void {
    const { runs } = around.line;
    const before = runs.length;
    if (isSample(part)) return this.left.part('sample', wordsIn(part), around);
    this.all(childOf(part, 'w:sdtContent'), around);
    const box = childOf(part, 'w:sdtPr', 'w14:checkbox');
    const sign = box && runs.slice(before).find((run) => run.kind === 'text');
    if (!sign) return;
    const state = childOf(box, 'w14:checked')?.attributes['w14:val'] ?? '0';
    sign.text = tick(!/^(?:0|false)$/.test(state));
  }

  #picture(id: string | undefined, { line, alt = '' }: Around): void {
    // A picture that lies elsewhere is not fetched; its place stays empty.
    const bytes = this.#opened.target(id) ?? new Uint8Array();
    const picture = this.pictures.length;
    this.pictures.push({ name: `图${picture + 1}`, alt, bytes });
    line.runs.push({ kind: 'picture', picture });
  }

  #run(run: XmlElement, around: Around): void {
    const own = childOf(run, 'w:rPr');
    const { line } = around;
    const set = this.#styles.of(own, around.paragraph, around.table);
    const words = wordsIn(run);
    const why = whyLeft(set, words, around);
    const power = why === undefined && set.script === 'sup' ? powerOf(words, line.said) : undefined;
    const style: Style = {
      ...around.style,
      ...(isSet(childOf(own, 'w:b')) && { bold: true }),
      ...(isSet(childOf(own, 'w:i')) && { italic: true }),
      ...(set.script && power === undefined && { script: set.script }),
    };
    line.size = Math.max(line.size, Number(valueOf(own, 'w:sz') ?? 0) / 2);
    for (const child of elementsOf(run)) {
      if (child.name === 'w:fldChar') this.#field(child, line, style);
      else if (child.name === 'w:instrText') this.fields.tell(child);
      else if (NOTHING.test(child.name) || this.fields.isCode) continue;
      // A line through words goes through no picture among them.
      else if (why === undefined || (why === 'struck' && /^w:(?:drawing|pict)$/.test(child.name))) {
        this.#inRun(child, { ...around, style: this.#withLink(style) }, power);
      } else this.#leaveInRun(child, around, why);
    }
    if (set.script && why === undefined && /\p{N}/u.test(words)) line.part();
  }

  #withLink(style: Style): Style {
    const { href } = this.fields;
    return href === undefined ? style : { ...style, href };
  }

  #field(sign: XmlElement, line: Line, style: Style): void {
    const ended = this.fields.mark(sign);
    if (ended && 'formula' in ended) {
      line.part();
      this.lost.push(ended.formula);
    } else if (ended) line.show(tick(ended.isTicked), style);
  }

  #leaveInRun(child: XmlElement, around: Around, why: Why): void {
    const { line } = around;
    const words = wordsIn(child, true);
    if (words !== '') this.left.part(why, words, around);
    line.seam();
    const isExponent = why === 'sup' && /^[\d+\-−.]+$/.test(words) && /\p{N}$/u.test(line.said);
    if (isExponent) line.cut();
  }

  #inRun(child: XmlElement, around: Around, power: string | undefined): void {
    const { line, style } = around;
    switch (child.name) {
      case 'w:t': {
        const words = wordsIn(child, child.attributes['xml:space'] === 'preserve');
        return line.say(power ?? words, style);
      }
      case 'w:noBreakHyphen':
        return line.say('\u2011', style);
      case 'w:tab':
      case 'w:ptab':
        return line.space({ kind: 'text', text: ' ', ...style });
      case 'w:br':
      case 'w:cr':
        return line.space({ kind: 'break' });
      case 'w:sym':
        line.seam();
        return this.#sign(child.attributes, line, style);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return line.note(this.#note(child));
      case 'w:ruby': {
        const spoken = childOf(child, 'w:rt');
        if (spoken) this.left.keep('ruby', wordsIn(spoken), around);
        return this.all(childOf(child, 'w:rubyBase'), around);
      }
      default:
        this.#one(child, around);
    }
  }

  #sign(attributes: Record<string, string>, line: Line, style: Style): void {
    const { 'w:font': font = '', 'w:char': code = '' } = attributes;
    const sign = dingbats.hex(font, code) ?? dingbats.hex(font, code.replace(/^F0(?=..$)/, ''));
    if (sign) line.show(sign.string, style);
    else this.signs += 1;
  }

  /** Finds which note a mark points at, from 0; undefined where there is none. */
  #note({ name, attributes }: XmlElement): number | undefined {
    const id = `${name.replace('Reference', '')} ${attributes['w:id']}`;
    if (!this.#opened.notes.has(id)) return undefined;
    if (!this.noted.includes(id)) this.noted.push(id);
    return this.noted.indexOf(id);
  }
}

/** A box has its words twice, for new programs and for old ones. */
export function chosen(part: XmlElement): XmlElement | undefined {
  const choice = childOf(part, 'mc:Choice');
  const fallback = childOf(part, 'mc:Fallback');
  const hasBox = choice !== undefined && within(choice, 'w:txbxContent').length > 0;
  return hasBox || !fallback ? choice : fallback;
}

function tick(isOn: boolean): string {
  return isOn ? '☑' : '☐';
}
