import { ascending } from 'd3';
import { isDrawable, type Datum, type FigureData } from '../data.ts';
import { labelMarks, labelOf } from '../label.ts';
import { seriesTone, type Tone, type Mark } from '../scene.ts';
import { lineHeight, TYPE_SIZE } from '../text.ts';
import type { DumbbellMode } from './spec.ts';

/** One number of a row. */
export interface End {
  datum: Datum;
  /** Its place among the facts of its group, from 0: the first is drawn hollow. */
  order: number;
}

/** A group as one row of the drawing. */
export interface Row {
  label: string | undefined;
  /** By their values, lowest first. */
  ends: End[];
}

/** @returns a row for each group that has a number; facts that are none are left out. */
export function rowsOf({ groups }: FigureData): Row[] {
  return groups
    .map(({ label, data }) => ({
      label,
      ends: data
        .map((datum, order) => ({ datum, order }))
        .filter(({ datum }) => isDrawable(datum))
        .sort((a, b) => ascending(a.datum.value, b.datum.value) || a.order - b.order),
    }))
    .filter(({ ends }) => ends.length > 0);
}

/**
 * @returns the tone of the nth number of a row: one for the two that are compared; on the bar of a
 * range others than the bar's own
 */
export function toneOf(order: number, mode: DumbbellMode): Tone {
  return seriesTone(Math.max(0, mode === 'range' ? (order - 2) * 2 : order - 1));
}

/** What the nth numbers of all rows are, in their order. */
type Key = string[];

const SWATCH = 18;
const GAP = 18;
const LINE = lineHeight(TYPE_SIZE.label);

/**
 * @returns the labels that can be said once for all rows, or nothing where they differ from row to
 * row, or do not tell the ends of a row apart
 */
export function keyOf(rows: Row[], mode: DumbbellMode): Key | undefined {
  if (rows.length < 2) return undefined;
  const key: Key = [];
  for (const { datum, order } of rows.flatMap(({ ends }) => ends)) {
    if ((key[order] ??= datum.label) !== datum.label) return undefined;
  }
  const labels = key.filter((label) => label !== undefined);
  const isDistinct = new Set(labels).size === labels.length;
  if (labels.includes('') || labels.length < 2 || !isDistinct) return undefined;
  return mode === 'range' && rows.some(isReversed) ? undefined : key;
}

/** @returns the key above a drawing: a swatch and what it stands for, flowing over lines. */
export function keyMarks(
  key: Key,
  mode: DumbbellMode,
  width: number,
): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  let [x, top, bottom] = [0, 0, 0];
  for (const { text, order } of entriesOf(key, mode)) {
    const label = labelOf([{ text, voice: 'label' }], width - SWATCH);
    if (x > 0 && x + SWATCH + label.width > width) [x, top] = [0, bottom];
    marks.push(swatch(order, mode, { x, y: top + 9 }));
    marks.push(...labelMarks(label, { x: x + SWATCH, top }));
    bottom = Math.max(bottom, top + label.lines.length * LINE);
    x += SWATCH + label.width + GAP;
  }
  return { marks, bottom };
}

function entriesOf(key: Key, mode: DumbbellMode): { text: string; order: number }[] {
  const entries = key.flatMap((text, order) => (text === undefined ? [] : [{ text, order }]));
  const [low, high] = key;
  if (mode !== 'range' || low === undefined || high === undefined) return entries;
  return [{ text: `${low}—${high}`, order: 0 }, ...entries.filter(({ order }) => order > 1)];
}

function swatch(order: number, mode: DumbbellMode, { x, y }: { x: number; y: number }): Mark {
  const tone = toneOf(order, mode);
  if (mode === 'range' && order < 2) {
    return { kind: 'rect', x, y: y - 4, width: 13, height: 8, tone: 'series-2' };
  }
  return { kind: 'circle', x: x + 6.5, y, r: 5, tone, hollow: order === 0 || undefined };
}

/** Whether the first number of a row is the higher one. */
function isReversed({ ends }: Row): boolean {
  const compared = ends.filter(({ order }) => order < 2);
  return compared[0]?.order === 1 && compared.length === 2;
}
