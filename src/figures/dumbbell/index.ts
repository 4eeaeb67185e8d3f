import { max, min } from 'd3';
import type { FigureDrawing } from '../contract.ts';
import { isDrawable, type DataGroup, type FigureData } from '../data.ts';
import { mayCompare, nameBefore, partsSentence } from '../sentences.ts';
import { dumbbellExamples } from './examples.ts';
import { layoutDumbbell } from './layout.ts';
import { dumbbellExtent } from './rows.ts';
import type { DumbbellSpec } from './spec.ts';

export const dumbbell = {
  narrowest: 150,
  layout: layoutDumbbell,
  extent: dumbbellExtent,
  summary: dumbbellSummary,
  examples: dumbbellExamples,
} satisfies FigureDrawing<DumbbellSpec>;

/** Differences of decimals are off by less than this part of themselves. */
const DIGITS = 9;

/** @returns each row with its numbers, then which of them are farthest apart. */
function dumbbellSummary({ mode }: DumbbellSpec, { groups }: FigureData): string {
  if (groups.length === 0) return partsSentence([]);
  const rows = groups.map((group) => nameBefore(group) + partsSentence(group.data));
  const widest = widestOf(groups);
  const noun = mode === 'range' ? '跨度' : '差距';
  return rows.join('') + (widest.length > 0 ? `${noun}最大的是${widest.join('、')}。` : '');
}

/** Nothing where a row has no name, all gaps are equal, or the numbers do not compare. */
function widestOf(groups: DataGroup[]): string[] {
  const gaps = groups.flatMap(({ label, data }) => {
    const [first, second] = data;
    if (!first || !second || !isDrawable(first) || !isDrawable(second)) return [];
    return [{ label, gap: Number(Math.abs(first.value - second.value).toPrecision(DIGITS)) }];
  });
  const [least, most] = [min(gaps, ({ gap }) => gap), max(gaps, ({ gap }) => gap)];
  if (least === most || groups.some(({ label }) => !label)) return [];
  if (!mayCompare(groups.flatMap(({ data }) => data.filter(isDrawable)))) return [];
  return gaps.flatMap(({ label, gap }) => (gap === most && label ? [label] : []));
}
