import { Appearances } from './appearance.ts';
import { mark, Runs, wordsIn, type Around } from './settle-runs.ts';
import { PARTED, type Line } from './left-out.ts';
import {
  childOf,
  element,
  outermost,
  within,
  without,
  type XmlElement,
  type XmlNode,
  elementsOf,
} from './xml-tree.ts';

/** Shows nothing, and parts nothing. */
const NOTHING =
  /^w:(?:bookmark(?:Start|End)|proofErr|comment(?:Range.+|Reference)|perm(?:Start|End)|move\w+Range\w+|(?:customXml\w+Range\w+)|softHyphen|delText|delInstrText|lastRenderedPageBreak)$/;
/** Around words that are read as if it were not there. */
const AROUND = /^w:(?:ins|moveTo|smartTag|customXml|fldSimple|dir|rubyBase)$/;
const PROPERTIES = /^w:(?:\w+Pr|tblGrid|sdtEndPr)$/;

/**
 * Settles a document before it is read: what its reader does not see goes, and what shows next to
 * a number without being part of it. Where that would join two numbers, a mark keeps them apart.
 */
export class Settler {
  revisions = 0;
  readonly runs: Runs;
  #tables = 0;
  /** A paragraph whose end was deleted goes on in the next one. */
  #unended: Line | undefined;

  constructor(styles: XmlElement | undefined) {
    this.runs = new Runs(new Appearances(styles), (part, around) => this.#one(part, around));
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
    if (attributes['w:instr'] !== undefined) this.runs.fields.push(attributes['w:instr']);
    switch (name) {
      case 'w:p':
        return this.#paragraph(element, around);
      case 'w:r':
        return this.runs.run(element, around);
      case 'w:tbl':
        return this.#table(element, around);
      case 'w:del':
      case 'w:moveFrom':
        // What was moved is read in its new place.
        if (name === 'w:del') this.runs.leave('deleted', wordsIn(element), around);
        around.line.parted = PARTED;
        return [];
      case 'w:bdo':
        if (attributes['w:val'] !== 'rtl') return this.#all(element.children, around);
        this.runs.leave('reversed', wordsIn(element), around);
        return [];
      case 'm:oMath':
      case 'm:oMathPara':
        around.line.parted = PARTED;
        return [element];
      case 'mc:AlternateContent':
        return this.#chosen(element, around);
      case 'w:drawing':
        return [without(element, 'w:txbxContent'), ...this.#boxes(element)];
      case 'wps:txbx':
        return this.#boxes(element);
      case 'w:txbxContent':
        return this.#inside(element, { line: { said: '' }, place: '文本框，', isFilled: true });
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
    const gone = settleRow(row, lost);
    if (gone) {
      const cells = cellsOf(row).map((cell) => wordsIn(cell));
      this.runs.leave(gone, cells.join('｜'), around);
      return [];
    }
    for (const cell of cellsOf(row)) {
      if (!childOf(cell, 'w:tcPr', 'w:cellDel')) continue;
      this.runs.leave('deleted', wordsIn(cell), around);
      cell.children = [element('w:p')];
    }
    return this.#inside(row, around);
  }
}

/**
 * Puts the cells of a row where they are seen: those that reached down from a row that goes begin
 * anew in the next one, and a row that begins further right gets a cell before it.
 * @param lost columns of which the cell that reaches down went with its row; it is kept up to date
 * @returns why the row goes, if it does
 */
function settleRow(row: XmlElement, lost: Set<number>): 'deleted' | 'hidden' | undefined {
  const having = childOf(row, 'w:trPr');
  const hides = childOf(having, 'w:hidden') ? 'hidden' : undefined;
  const gone = childOf(having, 'w:del') ? 'deleted' : hides;
  const before = Number(childOf(having, 'w:gridBefore')?.attributes['w:val'] ?? 0);
  let column = before;
  for (const cell of cellsOf(row)) {
    const reach = childOf(cell, 'w:tcPr', 'w:vMerge');
    const begins = reach?.attributes['w:val'] === 'restart';
    if (gone && begins) lost.add(column);
    if (!gone && lost.delete(column) && reach) reach.attributes['w:val'] = 'restart';
    column += Number(childOf(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
  }
  if (before > 0) {
    const width = element('w:gridSpan');
    width.attributes['w:val'] = String(Math.min(before, 60));
    row.children.unshift(element('w:tc', element('w:tcPr', width), element('w:p')));
  }
  return gone;
}

/** @returns the cells of a row, in content controls too. */
function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((child) =>
    child.name === 'w:tc'
      ? [child]
      : /^w:(?:sdt|sdtContent|customXml|ins)$/.test(child.name)
        ? cellsOf(child)
        : [],
  );
}
