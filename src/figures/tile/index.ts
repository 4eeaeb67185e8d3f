import { max } from 'd3';
import { textBlock } from '../blocks.ts';
import type { FigureDrawing } from '../contract.ts';
import type { FigureData } from '../data.ts';
import { labelMarks, labelOf, widthOf, type LabelPart } from '../label.ts';
import { lineMark, type Mark, type Scene } from '../scene.ts';
import { summariseTiles, tilesOf, type Tile } from './content.ts';
import { tileExamples } from './examples.ts';
import { numberBlock, numberWidth } from './number.ts';
import type { TileSpec } from './spec.ts';

export const tile = {
  narrowest: 150,
  layout: layoutTiles,
  summary: (_spec, data) => summariseTiles(data),
  examples: tileExamples,
} satisfies FigureDrawing<TileSpec>;

/** The narrowest tile of several side by side, and the space between them, with its rule. */
const NARROWEST = 150;
const GUTTER = 28;
const ROW_GAP = 34;
const NUMBER_GAP = 5;
const TEXT_GAP = 8;
/** A label of more lines than these wants a wider tile. */
const MOST_LINES = 3;

/** Numbers set large, a tile a group, side by side where they fit; hairlines between them. */
function layoutTiles(_spec: TileSpec, data: FigureData, width: number): Scene {
  const { tiles, period } = tilesOf(data);
  const marks: Mark[] = [];
  let bottom = 0;
  for (const [at, row] of rowsOf(tiles, width).entries()) {
    const column = columnWidth(row.length, width);
    const top = at === 0 ? 0 : bottom + ROW_GAP;
    if (at > 0) marks.push(lineMark(0, top - ROW_GAP / 2, width, top - ROW_GAP / 2, 'rule'));
    const block = rowBlock(row, { top, column });
    marks.push(...block.marks);
    bottom = block.bottom;
    for (let index = 1; index < row.length; index += 1) {
      const x = index * (column + GUTTER) - GUTTER / 2;
      marks.push(lineMark(x, top, x, bottom, 'rule'));
    }
  }
  if (period !== undefined) {
    const line = bottom + ROW_GAP / 2;
    const place = { x: 0, top: line + 8, width, voice: 'quiet' as const };
    const note = textBlock(period, place);
    marks.push(lineMark(0, line, width, line, 'rule'), ...note.marks);
    bottom = note.bottom;
  }
  return { width, height: bottom, marks };
}

/**
 * As many side by side as the width holds, fewer where a text is long. Each row fills the width, and
 * no row has more than one tile less than another; the first ones have fewer, so that none is left
 * over at the end.
 */
function rowsOf(tiles: Tile[], width: number): Tile[][] {
  const most = Math.max(1, Math.floor((width + GUTTER) / (NARROWEST + GUTTER)));
  let fitting = Math.max(1, Math.min(most, tiles.length));
  while (fitting > 1 && !tiles.every((tile) => fits(tile, columnWidth(fitting, width)))) {
    fitting -= 1;
  }
  const rows: Tile[][] = [];
  for (let start = 0; start < tiles.length; start += rows.at(-1)!.length) {
    const rest = Math.ceil(tiles.length / fitting) - rows.length;
    rows.push(tiles.slice(start, start + Math.floor((tiles.length - start) / rest)));
  }
  return rows;
}

function columnWidth(columns: number, width: number): number {
  return (width - GUTTER * (columns - 1)) / columns;
}

function fits(tile: Tile, width: number): boolean {
  const lines = [...textsUnder(tile, width).flat(), heading(tile)].map(
    (part) => labelOf([part], width).lines,
  );
  return numberWidth(tile.number) <= width && lines.every(({ length }) => length <= MOST_LINES);
}

/** Headings, numbers and labels stand level in the tiles of a row. */
function rowBlock(row: Tile[], { top, column }: { top: number; column: number }) {
  const headings = row.map((tile) => labelOf([heading(tile)], column));
  const highest = max(headings, ({ height }) => height) ?? 0;
  const numbersTop = highest > 0 ? top + highest + NUMBER_GAP : top;
  const marks: Mark[] = [];
  let labelsTop = 0;
  for (const [index, tile] of row.entries()) {
    const x = index * (column + GUTTER);
    marks.push(...labelMarks(headings[index]!, { x, top }));
    const number = numberBlock(tile.number, { x, top: numbersTop, width: column });
    marks.push(...number.marks);
    labelsTop = Math.max(labelsTop, number.bottom);
  }
  let bottom = labelsTop;
  for (const [index, tile] of row.entries()) {
    let under = labelsTop;
    for (const label of textsUnder(tile, column).map((parts) => labelOf(parts, column))) {
      if (label.lines.length === 0) continue;
      const place = { x: index * (column + GUTTER), top: under };
      marks.push(...labelMarks(label, place));
      under += label.height + TEXT_GAP;
    }
    bottom = Math.max(bottom, under - TEXT_GAP);
  }
  return { marks, bottom };
}

function heading(tile: Tile): LabelPart {
  return { text: tile.heading, voice: 'quiet' };
}

/** What the number is and when it holds, then what it is to be seen with. */
function textsUnder({ number, further, period = '' }: Tile, width: number): LabelPart[][] {
  const named: LabelPart = { text: number.label, voice: 'strong' };
  const when: LabelPart = { text: period, voice: 'quiet' };
  const said = further.map(({ text, datum }): LabelPart => ({
    text,
    voice: 'label',
    fact: datum.fact.id,
  }));
  return [[named, ...unbracketed(when, width)], said.flatMap((part) => unbracketed(part, width))];
}

/** What stands in brackets goes to a line of its own rather than over two. */
function unbracketed(part: LabelPart, width: number): LabelPart[] {
  if (widthOf(part.text, part.voice) <= width) return [part];
  return part.text.split(/(?=（)/).map((text) => ({ ...part, text }));
}
