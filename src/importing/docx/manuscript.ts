/** A document as it is read, before anything of it is recorded: words, numbers not yet looked for. */
export interface Manuscript {
  title: string | undefined;
  blocks: Block[];
  /** Footnotes and endnotes, in the order of their marks. */
  notes: Run[][];
  pictures: Picture[];
  /** Numbers typed with blanks inside them (1 200), as they are after the blanks are gone. */
  spaced: ReadonlySet<string>;
  /** What is not in the text, or not as it was: Chinese sentences for the person who wrote it. */
  remarks: string[];
}

export type Block =
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  /** Items follow one another; `level` counts from 0. */
  | { kind: 'item'; level: number; ordered: boolean; runs: Run[] }
  | Table;

export interface Table {
  kind: 'table';
  rows: Run[][][];
  /** Of each place, the place of the cell that reaches over it. */
  covering: Place[][];
  /** Whether a cell holds a table. */
  isNested: boolean;
}

/** A paragraph as it is set, before anyone knows whether it is a heading. */
export interface Paragraph {
  kind: 'paragraph';
  runs: Run[];
  /** The name of its style; empty where it has none. */
  style: string;
  /** Of which list it is an item: its level, from 0, and whether the items are counted. */
  list: { level: number; ordered: boolean } | undefined;
  isCentred: boolean;
  /** Of its largest words, in points. */
  size: number;
}

/** Gathers the words of every paragraph, cell and note. */
export function allRuns({ blocks, notes }: Manuscript): Run[][] {
  const said = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat() : [block.runs],
  );
  return [...said, ...notes];
}

/** A row and a column, from 0. */
export type Place = readonly [row: number, column: number];

/** How words are set; what is absent is plain. */
export interface Style {
  bold?: true;
  italic?: true;
  script?: 'sub' | 'sup';
  href?: string;
}

export type Run =
  | ({ kind: 'text'; text: string } & Style)
  | { kind: 'break' }
  /** Between two numbers: words were left out here, or only a tab or a line end stands here. */
  | { kind: 'parted' | 'seam' }
  /** Counts from 0. */
  | { kind: 'note'; note: number }
  | { kind: 'picture'; picture: number }
  /** Words that are written by naming a fact. */
  | ({ kind: 'fact'; id: string; text: string; show: 'full' | 'number' } & Style);

/** A picture of the document, wherever it stands in it. */
export interface Picture {
  /** “图1” and so on, in the order of the document. */
  name: string;
  /** What the document itself says for those who cannot see it; often nothing, or a file's name. */
  alt: string;
  /** Empty where the picture lies outside of the document. */
  bytes: Uint8Array;
}
