import { NUMERAL } from '../../domain/measures.ts';
import { shortened } from '../shortened.ts';
import { Appearances, type Appearance } from './appearance.ts';
import { childOf, elementsOf, within, wordsWithin } from './xml-tree.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** The name of the mark that stands where a number must not go on. */
export const PARTED = 'parted';
/** The same, where nothing was left out: at a tab, at the end of a line. */
export const SEAM = 'seam';

/** Why words of a document are not read, as the person who wrote it would say. */
const WHY = {
  struck: '有删除线',
  hidden: '设为隐藏',
  white: '白色的字',
  sup: '上标',
  sub: '下标',
  deleted: '修订里删去',
  ruby: '注音',
  reversed: '反向书写',
};
type Why = keyof typeof WHY;

/** A paragraph while it is read. */
interface Line {
  /** Its words so far. */
  said: string;
  /** Something stood between its last word and the next. */
  parted?: typeof PARTED | typeof SEAM | undefined;
  /** Whatever comes next, the number before ends here: it had an exponent. */
  isCut?: boolean;
}

interface LeftOut {
  why: Why;
  words: string;
  place: string;
  line: Line;
  /** How much of the line stood before it. */
  at: number;
}

/** What is around some words. */
interface Around {
  line: Line;
  place: string;
  paragraph?: XmlElement | undefined;
  table?: XmlElement | undefined;
  /** In a table or a box there is a colour behind white words. */
  isFilled: boolean;
}

/** Shows nothing, and parts nothing. */
const NOTHING =
  /^w:(?:bookmark(?:Start|End)|proofErr|comment(?:Range.+|Reference)|perm(?:Start|End)|move\w+Range\w+|(?:customXml\w+Range\w+)|softHyphen|delText|delInstrText|lastRenderedPageBreak)$/;
/** Around words that are read as if it were not there. */
const AROUND = /^w:(?:ins|moveTo|smartTag|customXml|fldSimple|dir|rubyBase)$/;
const PROPERTIES = /^w:(?:\w+Pr|tblGrid|sdtEndPr)$/;

const DIGIT = String.raw`[\p{N}${NUMERAL}]`;
const BETWEEN = String.raw`[\s.,:/%．，、：％‰’'+\-−—–~～至到]`;
const ENDS_IN_NUMBER = new RegExp(`${DIGIT}${BETWEEN}{0,2}$`, 'u');
const GOES_ON = new RegExp(`^${BETWEEN}{0,2}${DIGIT}`, 'u');
const IS_BETWEEN = new RegExp(`^${BETWEEN}+$`);

/**
 * Settles a document before it is read: what its reader does not see goes, and what shows next to
 * a number without being part of it. Where that would join two numbers, a mark keeps them apart.
 */
export class Settler {
  readonly left: LeftOut[] = [];
  /** What its fields are told to do. */
  readonly fields: string[] = [];
  revisions = 0;
  readonly #appearances: Appearances;
  /** Of each open field, whether its code or its words are read. */
  readonly #open: ('code' | 'words')[] = [];
  #tables = 0;
  /** A paragraph whose end was deleted goes on in the next one. */
  #unended: Line | undefined;

  constructor(styles: XmlElement | undefined) {
    this.#appearances = new Appearances(styles);
  }

  /** @returns Chinese sentences for the person who wrote it: what was left out, why, and where */
  remarks(): string[] {
    return this.left
      .filter(({ words }) => words.trim() !== '')
      .map(({ why, words, place, line, at }) => {
        const before = line.said.slice(0, at).trimEnd();
        const after = line.said.slice(at).trimStart();
        const beside = before
          ? `，在“${[...before].slice(-10).join('')}”之后`
          : after
            ? `，在“${shortened(after, 10)}”之前`
            : '';
        return `没有导入：“${shortened(words, 40)}”（${place}${WHY[why]}${beside}）。`;
      });
  }

  /** @param place how the part is called before a place in it; empty for the main part */
  settle(part: XmlElement, place = ''): void {
    const changes = ['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom'];
    this.revisions += changes.flatMap((name) => within(part, name)).length;
    part.children = this.#all(part.children, { line: { said: '' }, place, isFilled: false });
  }

  #all(nodes: readonly XmlNode[], around: Around): XmlNode[] {
    return nodes.flatMap((node) => (typeof node === 'string' ? [] : this.#one(node, around)));
  }

  #inside(element: XmlElement, around: Around): XmlElement[] {
    return [{ ...element, children: this.#all(element.children, around) }];
  }

  #one(element: XmlElement, around: Around): XmlNode[] {
    const { name, attributes } = element;
    if (NOTHING.test(name)) return [];
    if (PROPERTIES.test(name)) return [element];
    if (attributes['w:instr'] !== undefined) this.fields.push(attributes['w:instr']);
    switch (name) {
      case 'w:p':
        return this.#paragraph(element, around);
      case 'w:r':
        return this.#run(element, around);
      case 'w:tbl':
        return this.#table(element, around);
      case 'w:del':
      case 'w:moveFrom':
        // What was moved is read in its new place.
        if (name === 'w:del') this.#leave('deleted', wordsIn(element), around);
        around.line.parted = PARTED;
        return [];
      case 'w:bdo':
        if (attributes['w:val'] !== 'rtl') return this.#all(element.children, around);
        this.#leave('reversed', wordsIn(element), around);
        return [];
      case 'm:oMath':
      case 'm:oMathPara':
        around.line.parted = PARTED;
        return [element];
      case 'mc:AlternateContent':
        return this.#chosen(element, around);
      case 'w:drawing':
        return [withoutBoxes(element), ...this.#boxes(element)];
      case 'wps:txbx':
        return this.#boxes(element);
      case 'w:txbxContent':
        return this.#inside(element, { line: { said: '' }, place: '文本框', isFilled: true });
      default:
        return AROUND.test(name)
          ? this.#all(element.children, around)
          : this.#inside(element, around);
    }
  }

  #paragraph(element: XmlElement, { place, table, isFilled }: Around): XmlElement[] {
    const paragraph = childOf(element, 'w:pPr');
    const line = this.#unended ?? { said: '' };
    const filled = isFilled || childOf(paragraph, 'w:shd') !== undefined;
    this.#unended = undefined;
    const [settled] = this.#inside(element, { line, place, paragraph, table, isFilled: filled });
    if (childOf(paragraph, 'w:rPr', 'w:del')) {
      line.parted = PARTED;
      this.#unended = line;
    } else if (line.isCut) settled!.children.push(mark(PARTED));
    return [settled!];
  }

  #run(element: XmlElement, around: Around): XmlElement[] {
    const own = childOf(element, 'w:rPr');
    const set = this.#appearances.of(own, around.paragraph, around.table);
    const why = this.#whyLeft(set, element, around);
    const power = why === undefined && set.script === 'sup' ? powerOf(element, around) : undefined;
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
      this.#leave(why, words, around);
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
        if (spoken) this.#leave('ruby', wordsIn(spoken), around, false);
        return this.#all(childOf(child, 'w:rubyBase')?.children ?? [], around);
      }
      default:
        return this.#one(child, around);
    }
  }

  /** Words that are seen; a mark before them where they would lengthen a number. */
  #said(words: string, line: Line): XmlNode[] {
    if (words === '') return [];
    const joins = ENDS_IN_NUMBER.test(line.said) && GOES_ON.test(words);
    const parted = line.parted !== undefined && (line.isCut || joins) ? [mark(line.parted)] : [];
    line.said += words;
    if (joins || !IS_BETWEEN.test(words)) delete line.parted;
    delete line.isCut;
    return [...parted, { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [words] }];
  }

  #whyLeft(set: Appearance, run: XmlElement, { line, isFilled }: Around): Why | undefined {
    if (set.hidden) return 'hidden';
    if (set.struck) return 'struck';
    if (set.white && !isFilled) return 'white';
    if (!set.script || !/\p{N}/u.test(wordsIn(run))) return undefined;
    // Part of a formula or of a unit: CO₂, m².
    return /[A-Za-zμΩ]$/.test(line.said) || /[A-Za-z)）]\d*$/.test(line.said)
      ? undefined
      : set.script;
  }

  #leave(why: Why, words: string, { line, place }: Around, parts = true): void {
    if (words === '') return;
    const last = this.left.at(-1);
    const at = line.said.length;
    if (last?.line === line && last.at === at && last.why === why) last.words += words;
    else this.left.push({ why, words, place, line, at });
    if (parts) line.parted = PARTED;
  }

  /** A box has its words twice, for new programs and for old ones. */
  #chosen(element: XmlElement, around: Around): XmlNode[] {
    const choice = childOf(element, 'mc:Choice');
    const fallback = childOf(element, 'mc:Fallback');
    const hasBox = choice !== undefined && within(choice, 'w:txbxContent').length > 0;
    const chosen = hasBox || !fallback ? choice : fallback;
    return chosen ? this.#all(chosen.children, around) : [];
  }

  /** The boxes of a drawing, in the form that the reader knows. */
  #boxes(drawing: XmlElement): XmlElement[] {
    return outermost(drawing, 'w:txbxContent').map((box) => {
      const [settled] = this.#one(box, { line: { said: '' }, place: '', isFilled: true });
      return element('w:pict', element('v:textbox', settled as XmlElement));
    });
  }

  #table(table: XmlElement, { place }: Around): XmlElement[] {
    this.#tables += 1;
    const name = `${place}表${this.#tables}`;
    const lost = new Set<number>();
    let count = 0;
    const rowsOf = (nodes: readonly XmlNode[]): XmlNode[] =>
      nodes.flatMap((node): XmlNode[] => {
        if (typeof node === 'string' || NOTHING.test(node.name)) return [];
        if (node.name !== 'w:tr') {
          return PROPERTIES.test(node.name)
            ? [node]
            : [{ ...node, children: rowsOf(node.children) }];
        }
        count += 1;
        return this.#row(node, lost, {
          line: { said: '' },
          place: `${name}第${count}行，`,
          table: childOf(table, 'w:tblPr'),
          isFilled: true,
        });
      });
    return [{ ...table, children: rowsOf(table.children) }];
  }

  /** @param lost columns of which the cell that reaches down went with its row */
  #row(row: XmlElement, lost: Set<number>, around: Around): XmlElement[] {
    const having = childOf(row, 'w:trPr');
    const gone = childOf(having, 'w:del') ? 'deleted' : childOf(having, 'w:hidden') && 'hidden';
    const before = Number(childOf(having, 'w:gridBefore')?.attributes['w:val'] ?? 0);
    let column = before;
    for (const cell of cellsOf(row)) {
      const reach = childOf(cell, 'w:tcPr', 'w:vMerge');
      const begins = reach?.attributes['w:val'] === 'restart';
      if (gone && begins) lost.add(column);
      if (!gone && lost.delete(column) && reach) reach.attributes['w:val'] = 'restart';
      column += Number(childOf(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
    }
    if (gone) {
      this.#leave(
        gone,
        cellsOf(row)
          .map((cell) => wordsIn(cell))
          .join('｜'),
        around,
      );
      return [];
    }
    for (const cell of cellsOf(row)) {
      if (!childOf(cell, 'w:tcPr', 'w:cellDel')) continue;
      this.#leave('deleted', wordsIn(cell), around);
      cell.children = [element('w:p')];
    }
    const [settled] = this.#inside(row, around);
    if (before > 0) {
      const width = element('w:gridSpan');
      width.attributes['w:val'] = String(Math.min(before, 60));
      settled!.children.unshift(element('w:tc', element('w:tcPr', width), element('w:p')));
    }
    return [settled!];
  }
}

function element(name: string, ...children: XmlElement[]): XmlElement {
  return { name, attributes: {}, children };
}

function mark(name: string): XmlElement {
  return { ...element('w:bookmarkStart'), attributes: { 'w:name': name } };
}

/** @param exactly without the blanks that XML may have around */
function wordsIn(part: XmlElement, exactly = false): string {
  const words = wordsWithin(part, /^(?:w|m|a):(?:t|delText)$/);
  return exactly ? words : words.trim();
}

function isScript(node: XmlNode): boolean {
  return typeof node !== 'string' && /^w:(?:vertAlign|position|rStyle)$/.test(node.name);
}

/** @returns ² or ³ after a unit of length; undefined for any other raised words */
function powerOf(run: XmlElement, { line }: Around): string | undefined {
  const power = { 2: '²', 3: '³' }[wordsIn(run)];
  return power && /(?<![A-Za-z])[kcdhmnμ]?m$/.test(line.said) ? power : undefined;
}

/** The cells of a row, in content controls too. */
function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((child) =>
    child.name === 'w:tc'
      ? [child]
      : /^w:(?:sdt|sdtContent|customXml|ins)$/.test(child.name)
        ? cellsOf(child)
        : [],
  );
}

function outermost(part: XmlElement, name: string): XmlElement[] {
  return elementsOf(part).flatMap((child) =>
    child.name === name ? [child] : outermost(child, name),
  );
}

function withoutBoxes(part: XmlElement): XmlElement {
  return {
    ...part,
    children: part.children.flatMap((child): XmlNode[] =>
      typeof child === 'string'
        ? [child]
        : child.name === 'w:txbxContent'
          ? []
          : [withoutBoxes(child)],
    ),
  };
}
