import { formatPeriod, periodBounds } from '../../domain/period.ts';
import type { FigureDrawing } from '../contract.ts';
import { isDrawable, type DataGroup, type Datum, type FigureData } from '../data.ts';
import { mayCompare, nameBefore, partsSentence } from '../sentences.ts';
import { slopeExamples } from './examples.ts';
import { slopeExtent } from './items.ts';
import { layoutSlope } from './layout.ts';
import type { SlopeSpec } from './spec.ts';

export const slope = {
  narrowest: 200,
  layout: layoutSlope,
  extent: slopeExtent,
  summary: slopeSummary,
  examples: slopeExamples,
} satisfies FigureDrawing<SlopeSpec>;

/** @returns each item before and after, and whether it rose or fell where the two compare. */
function slopeSummary(spec: SlopeSpec, { groups }: FigureData): string {
  if (groups.length === 0) return partsSentence([]);
  return groups.map((group) => itemSentence(spec, group)).join('');
}

function itemSentence({ order }: SlopeSpec, { label, data }: DataGroup): string {
  if (data.length === 0) return nameBefore({ label }) + partsSentence(data);
  const [before, after] = [data[0]!, data.at(-1)!];
  const alike = data.length > 1 && data.every((datum) => datum.label === before.label);
  const parts = data.map((datum) => `${alike ? timeOf(datum) : ''}${datum.label}${datum.written}`);
  const change = data.length > 1 ? changeOf(before, after, order === 'rank') : '';
  return `${nameBefore({ label })}${parts.join('，')}${change && `，${change}`}。`;
}

/** Nothing where the numbers differ in more than their time, or may differ by what is not known. */
function changeOf(before: Datum, after: Datum, isRank: boolean): string {
  if (!isDrawable(before) || !isDrawable(after)) return '';
  if (!mayCompare([before, after])) return '';
  const change = Math.sign(after.value - before.value);
  if (change === 0) {
    if (before.written !== after.written) return '';
    return isRank ? '位次不变' : '持平';
  }
  if (isRank) return change < 0 ? '位次上升' : '位次下降';
  return change > 0 ? '上升' : '下降';
}

function timeOf({ fact }: Datum): string {
  return periodBounds(fact.period) ? formatPeriod(fact.period) : '';
}
