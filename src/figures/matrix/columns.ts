import { cumsum, least, max, sum } from 'd3';
import { labelOf, widthOf } from '../label.ts';
import type { Voice } from '../scene.ts';
import type { MatrixSpec } from './spec.ts';

/** A column of a grid, in user units; its texts keep a padding off the rules on either side. */
export interface Column {
  left: number;
  width: number;
}

/** The mark of a filled cell, and the space between it and the words. */
export const MARK = 11;
export const MARK_GAP = 6;
export const PADDING = 8;

/** The words of a cell need room for four characters. */
const NARROWEST = MARK + MARK_GAP + 4 * 14 + 1;
/** The heads of the rows may take so much of the frame, less where that makes the grid lower. */
const HEAD_SHARES = [0.34, 0.26, 0.2];
/** Words of more lines than these are read more easily in a list. */
const MOST_LINES = 4;

/**
 * @param width of the frame, in user units
 * @returns the columns of the lowest grid, the heads of the rows first; none where the words do
 * not fit in one
 */
export function gridColumns(spec: MatrixSpec, width: number): Column[] | undefined {
  const drafts = HEAD_SHARES.flatMap((share) => draftOf(spec, width, share) ?? []);
  return least(drafts, ({ lines }) => lines)?.columns;
}

function draftOf(spec: MatrixSpec, width: number, share: number) {
  const { corner = '', columns, rows = [] } = spec;
  const heads = [corner, ...rows.map(({ label }) => label)].map((text) =>
    labelOf([{ text, voice: 'strong' }], width * share),
  );
  const head = max(heads, (label) => label.width) ?? 0;
  const words = columns.map((_, index) => rows.map(({ cells }) => cells[index] ?? ''));
  const wanted = columns.map((name, index) => {
    const cells = MARK + MARK_GAP + widest(words[index]!, 'label');
    return Math.max(NARROWEST, widest([name], 'strong'), cells);
  });
  const widths = sharedOut(wanted, width - head - columns.length * PADDING * 2);
  if (widths.some((each) => each < NARROWEST)) return undefined;
  const linesAcross = [columns, ...rows.map(({ cells }) => cells)].map((texts, row) => {
    const lines = widths.map((each, index) =>
      row === 0
        ? linesOf(texts[index] ?? '', 'strong', each)
        : linesOf(texts[index] ?? '', 'label', each - MARK - MARK_GAP),
    );
    return max([heads[row]!.lines.length, ...lines])!;
  });
  if (max(linesAcross)! > MOST_LINES) return undefined;
  const ends = cumsum(widths, (each) => each + PADDING * 2);
  const lefts = [0, ...ends].slice(0, -1).map((start) => head + start + PADDING * 2);
  const others = widths.map((each, index): Column => ({ left: lefts[index]!, width: each }));
  return { columns: [{ left: 0, width: head }, ...others], lines: sum(linesAcross) };
}

/** The widths that columns want, with what is left over shared out; the widest give way first. */
function sharedOut(wanted: number[], room: number): number[] {
  const spare = room - sum(wanted);
  if (spare >= 0) return wanted.map((each) => each + spare / wanted.length);
  let left = room;
  const narrowestFirst = wanted
    .map((each, index) => ({ each, index }))
    .sort((one, other) => one.each - other.each);
  const widths: number[] = [];
  for (const [order, { each, index }] of narrowestFirst.entries()) {
    const width = Math.min(each, left / (wanted.length - order));
    widths[index] = width;
    left -= width;
  }
  return widths;
}

function widest(texts: string[], voice: Voice): number {
  return Math.ceil(max(texts, (text) => widthOf(text, voice)) ?? 0);
}

function linesOf(text: string, voice: Voice, width: number): number {
  return labelOf([{ text, voice }], width).lines.length;
}
