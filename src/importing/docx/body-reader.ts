import { isSample } from './left-out.ts';
import { Line } from './line.ts';
import type { Paragraph, Place, Run, Table } from './manuscript.ts';
import type { Package } from './open.ts';
import { merged } from './runs.ts';
import { chosen, NOTHING, RunsReader } from './runs-reader.ts';
import { Styles } from './styles.ts';
import { childOf, elementsOf, valueOf, wordsIn, type XmlElement } from './xml.ts';

type Part = Paragraph | Table;

/** What is around some paragraphs. */
interface Around {
  /** How the place is called before “有删除线”: “注释，”, “表1第2行，”. */
  place: string;
  /** The properties of the table. */
  table?: XmlElement | undefined;
  isFilled: boolean;
}

/** In twentieths of a point: nothing shows of a row that is exactly so high. */
const LOWEST = 40;
/** A cell reaches over no more columns. */
const WIDEST = 100;

/**
 * Reads a document as its reader sees it with every change accepted: what is struck, hidden or
 * deleted goes, and where that would join two numbers, a mark keeps them apart.
 */
export class BodyReader {
  readonly runs: RunsReader;
  readonly parts: Part[];
  readonly notes: Run[][] = [];
  readonly #styles: Styles;
  #tables = 0;
  /** A paragraph whose end was deleted goes on in the next one. */
  #unended: Line | undefined;

  constructor(opened: Package) {
    this.#styles = new Styles(opened.styles, opened.numbering);
    this.runs = new RunsReader(opened, this.#styles, (box) =>
      this.#all(box, { place: '文本框，', isFilled: true }),
    );
    this.parts = this.#all(childOf(opened.main, 'w:body'), { place: '', isFilled: false });
    const { noted } = this.runs;
    // A note that points at another one adds to the list.
    for (const id of noted) {
      const note = this.#all(opened.notes.get(id), { place: '注释，', isFilled: false });
      this.notes.push(note.flatMap(linesOf));
    }
    for (const [id, note] of opened.notes) if (!noted.includes(id)) this.runs.lose(note);
  }

  #all(part: XmlElement | undefined, around: Around): Part[] {
    const parts = this.#within(part, around);
    if (this.#unended) parts.push(this.#ended(this.#unended, undefined));
    return parts;
  }

  #within(part: XmlElement | undefined, around: Around): Part[] {
    return part ? elementsOf(part).flatMap((child) => this.#one(child, around)) : [];
  }

  #one(part: XmlElement, around: Around): Part[] {
    if (NOTHING.test(part.name)) return [];
    switch (part.name) {
      case 'w:p':
        return this.#paragraph(part, around);
      case 'w:tbl':
        return [this.#table(part, around)];
      case 'w:del':
      case 'w:moveFrom':
        return [];
      case 'w:sdt':
        if (!isSample(part)) return this.#within(part, around);
        this.runs.left.part('sample', wordsIn(part), { line: new Line(), place: around.place });
        return [];
      case 'm:oMathPara':
        this.runs.lose(part);
        return [];
      case 'mc:AlternateContent':
        return this.#within(chosen(part), around);
      default:
        return this.#within(part, around);
    }
  }

  #paragraph(part: XmlElement, { place, table, isFilled }: Around): Part[] {
    const paragraph = childOf(part, 'w:pPr');
    const line = this.#unended ?? new Line();
    this.#unended = undefined;
    const filled = isFilled || childOf(paragraph, 'w:shd') !== undefined;
    this.runs.all(part, { line, place, paragraph, table, isFilled: filled, style: {} });
    const boxed = line.boxed.splice(0);
    if (!childOf(paragraph, 'w:rPr', 'w:del')) return [this.#ended(line, paragraph), ...boxed];
    line.part();
    this.#unended = line;
    return boxed;
  }

  #ended(line: Line, paragraph: XmlElement | undefined): Paragraph {
    line.end();
    this.#unended = undefined;
    return {
      kind: 'paragraph',
      runs: merged(line.runs),
      style: this.#styles.nameOf(paragraph).trim(),
      list: this.#styles.listOf(paragraph),
      isCentred: valueOf(paragraph, 'w:jc') === 'center',
      size: line.size,
    };
  }

  #table(part: XmlElement, { place }: Around): Table {
    this.#tables += 1;
    const name = `${place}表${this.#tables}`;
    const table: Table = { kind: 'table', rows: [], covering: [], isNested: false };
    /** Of each column, where the cell begins that may reach down. */
    const begun = new Map<number, Place>();
    for (const [index, row] of rowsOf(part).entries()) {
      this.#row(row, table, begun, {
        place: `${name}第${index + 1}行，`,
        table: childOf(part, 'w:tblPr'),
        isFilled: true,
      });
    }
    const width = Math.max(0, ...table.rows.map(({ length }) => length));
    for (const [index, cells] of table.rows.entries()) {
      for (let at = cells.length; at < width; at += 1) {
        cells.push([]);
        table.covering[index]!.push([index, at]);
      }
    }
    return table;
  }

  /** Reads a row to the end of a table; one that is hidden or deleted is left out. */
  #row(row: XmlElement, table: Table, begun: Map<number, Place>, around: Around): void {
    const having = childOf(row, 'w:trPr');
    const height = childOf(having, 'w:trHeight');
    const isLow = height?.attributes['w:hRule'] === 'exact' && Number(valueOf(height)) < LOWEST;
    const hides = childOf(having, 'w:hidden') ? 'hidden' : isLow ? 'low' : undefined;
    const gone = childOf(having, 'w:del') ? 'deleted' : hides;
    const outside = { line: new Line(), place: around.place };
    const words = cellsOf(row).map((cell) => wordsIn(cell));
    if (gone) this.runs.left.part(gone, words.join('｜'), outside);
    const index = table.rows.length;
    // A row that begins further right stands under its own heads.
    const before = Math.min(Number(valueOf(having, 'w:gridBefore') ?? 0), WIDEST);
    const cells = Array.from({ length: before }, (): Run[] => []);
    const covering = cells.map((): Place => [index, 0]);
    for (const cell of cellsOf(row)) {
      const column = cells.length;
      const span = Number(valueOf(cell, 'w:tcPr', 'w:gridSpan') ?? 1);
      const reach = childOf(cell, 'w:tcPr', 'w:vMerge');
      const goesOn = reach !== undefined && valueOf(reach) !== 'restart';
      // What reached down from a row that goes begins anew in the next one.
      if (gone && !goesOn) begun.delete(column);
      const above = goesOn ? begun.get(column) : undefined;
      const origin: Place = above ?? [index, column];
      if (!gone && !above) begun.set(column, origin);
      cells.push(gone ? [] : this.#cell(cell, table, above !== undefined, around, outside.line));
      covering.push(origin);
      for (let right = 1; right < Math.min(span, WIDEST); right += 1) {
        cells.push([]);
        covering.push(origin);
      }
    }
    if (gone) return;
    table.rows.push(cells);
    table.covering.push(covering);
  }

  #cell(cell: XmlElement, table: Table, isCovered: boolean, around: Around, line: Line): Run[] {
    if (childOf(cell, 'w:tcPr', 'w:cellDel')) {
      this.runs.left.part('deleted', wordsIn(cell), { line, place: around.place });
      return [];
    }
    if (isCovered) {
      this.runs.lose(cell);
      return [];
    }
    const parts = this.#all(cell, around);
    table.isNested ||= parts.some(({ kind }) => kind === 'table');
    return parts.flatMap(linesOf);
  }
}

/** The words of a paragraph, or of all cells of a table, with the ends of their lines. */
function linesOf(part: Part): Run[] {
  const said = part.kind === 'table' ? part.rows.flat() : [part.runs];
  return said.flatMap((runs): Run[] => [...runs, { kind: 'break' }]);
}

/** The rows of a table, in content controls too. */
function rowsOf(part: XmlElement): XmlElement[] {
  return elementsOf(part).flatMap((child) => {
    if (child.name === 'w:tr') return [child];
    return NOTHING.test(child.name) ? [] : rowsOf(child);
  });
}

/** The cells of a row, in content controls too. */
function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return /^w:(?:sdt|sdtContent|customXml|ins)$/.test(child.name) ? cellsOf(child) : [];
  });
}
