import { max, min } from 'd3';
import type { FigureData } from '../data.ts';
import type { Extent } from '../extent.ts';
import { runsOf } from './spans.ts';
import type { LineSpec } from './spec.ts';

/** Values that differ by less than this part of themselves would be a level line far above zero. */
const NEARLY_LEVEL = 0.1;

/** @returns what the scale must hold: every value and zero, which joined values may be far from. */
export function lineExtent(spec: LineSpec, data: FigureData): Extent {
  const values = runsOf(data).flatMap(({ spans }) => spans.map(({ datum }) => datum.value));
  const [low, high] = [min(values) ?? 0, max(values) ?? 0];
  const nearest = Math.min(Math.abs(low), Math.abs(high));
  const isFar = low * high > 0 && low < high && high - low < nearest * NEARLY_LEVEL;
  if (spec.join === 'line' && isFar) return [low, high];
  return [Math.min(0, low), Math.max(0, high)];
}
