import { parse, type Marked } from './markup.ts';

export const PROGRAMS = ['word', 'word-online', 'wps', 'libreoffice'] as const;
export type Program = (typeof PROGRAMS)[number];

export interface TextBlock {
  kind: 'title' | 'heading' | 'paragraph' | 'item' | 'box' | 'contents';
  level: number;
  ordered: boolean;
  marked: Marked;
}

export interface CellSource {
  marked: Marked;
  /** Covered by the cell above or on the left. */
  covered?: 'down' | 'across';
  /** For workbooks: number format, stored value, formula. */
  format?: string;
  stored?: number;
  formula?: string;
  isText?: true;
}

export interface TableBlock {
  kind: 'table';
  /** Hidden by a height of nothing where `flat`, else by name. */
  rows: { cells: CellSource[]; hidden: boolean; flat?: boolean; head: boolean }[];
}

export type Block = TextBlock | TableBlock;

export interface CorpusDocument {
  name: string;
  program: Program;
  blocks: Block[];
  /** Footnotes, in the order of their marks. */
  notes: Marked[];
  header?: string;
  footer?: string;
  comment?: string;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  table: TableBlock;
  hiddenColumns: number[];
}

export interface CorpusWorkbook {
  name: string;
  program: Program;
  sheets: Sheet[];
  /** Words that the report must hold. */
  told: string[];
}

export interface DocumentParts {
  notes?: string[];
  header?: string;
  footer?: string;
  comment?: string;
  /** What holds for every number unless it says otherwise: `@2024?`. */
  spec?: string;
}

/** The words before the blocks of a document that is being written; one at a time. */
let inherited: string[] = [];

/** @param blocks a function, so that what holds for the whole document is known to its parts */
export function doc(
  name: string,
  program: Program,
  { spec = '', notes = [], ...parts }: DocumentParts,
  blocks: () => Block[],
): CorpusDocument {
  inherited = words(spec);
  return { name, program, blocks: blocks(), notes: notes.map((note) => read(note)), ...parts };
}

function words(spec: string): string[] {
  return spec.split(/\s+/).filter((one) => one !== '');
}

/** `@2024 + 建成…`: what stands before the text holds for all its numbers. */
function read(source: string): Marked {
  const [, lead = '', text = ''] = /^((?:(?:@\S+|\+|!)\s)*)([^]*)$/.exec(source)!;
  return parse(text, { spec: [...words(lead), ...inherited] });
}

function text(kind: TextBlock['kind'], source: string, level = 0, ordered = false): TextBlock {
  return { kind, level, ordered, marked: read(source) };
}

export const title = (source: string) => text('title', source);
export const h = (source: string, level = 1) => text('heading', source, level);
export const p = (source: string) => text('paragraph', source);
export const li = (source: string, level = 0) => text('item', source, level);
export const ol = (source: string, level = 0) => text('item', source, level, true);
/** A text box beside a paragraph. */
export const box = (source: string) => text('box', source);
/** A line of a table of contents: words, then the page. */
export const toc = (source: string) => text('contents', source);

/**
 * @param columns what holds for the numbers of each column: unit, then as in braces
 * @param rows cells between `|`; `^` is covered from above, `<` from the left; after `||` stands
 *   what holds for the row instead of the words of its first cell. `~head`, `~hidden`, `~flat` before a row.
 */
export function table(columns: readonly string[], rows: readonly string[]): TableBlock {
  return { kind: 'table', rows: rows.map((row, index) => rowOf(row, index, columns)) };
}

function rowOf(source: string, index: number, columns: readonly string[]): TableBlock['rows'][0] {
  const [, flags = '', rest = ''] = /^((?:~(?:head|hidden|flat)\s)*)([^]*)$/.exec(source)!;
  const [line = '', said] = rest.split('||');
  // A pipe within braces is an alternative.
  const sources = (line.match(/(?:\{[^}]*\}|[^|])+/g) ?? []).map((cell) => cell.trim());
  const own = words(said ?? '');
  const first = parse(sources[0]!.replace(/«[^»]*»/, '')).pieces;
  const named = first.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  const name = named.replace(/[（(].*?[）)]|\s|^其中[：:]/g, '');
  const labels = said === undefined && name !== '' ? [name] : [];
  return {
    head: flags.includes('head'),
    hidden: /hidden|flat/.test(flags),
    flat: flags.includes('flat'),
    cells: sources.map((cell, column): CellSource => {
      const [unit, ...spec] = words(columns[column] ?? '');
      const defaults = { unit, spec: [...own, ...labels, ...spec, ...inherited] };
      return cellOf(cell, defaults, `${String.fromCharCode(65 + column)}${index + 1}`);
    }),
  };
}

function cellOf(source: string, defaults: Parameters<typeof parse>[1], place: string): CellSource {
  if (source === '^') return { marked: parse(''), covered: 'down' };
  if (source === '<') return { marked: parse(''), covered: 'across' };
  const [, quoted = '', inner = '', more = ''] = /^(')?([^«]*)(?:«(.*)»)?$/.exec(source)!;
  const marked = parse(inner.trim(), defaults);
  for (const one of marked.expected) one.cell = place;
  const options = new Map(more.split('¦').map((one) => one.split(/:(.*)/s) as [string, string]));
  const stored = options.get('v');
  return {
    marked,
    ...(options.has('fmt') && { format: options.get('fmt')! }),
    ...(stored !== undefined && { stored: Number(stored) }),
    ...(options.has('f') && { formula: options.get('f')! }),
    ...(quoted && { isText: true as const }),
  };
}

export function workbook(
  name: string,
  program: Program,
  told: string[],
  sheets: () => Sheet[],
): CorpusWorkbook {
  inherited = [];
  return { name, program, told, sheets: sheets() };
}

export function sheet(
  name: string,
  columns: readonly string[],
  rows: readonly string[],
  { hidden = false, hiddenColumns = [] }: Partial<Pick<Sheet, 'hidden' | 'hiddenColumns'>> = {},
): Sheet {
  return { name, hidden, hiddenColumns, table: table(columns, rows) };
}
