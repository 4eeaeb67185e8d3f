import { max, scaleLinear, type ScaleLinear } from 'd3';
import { formatFact, formatNumber } from '../domain/format.ts';
import { isDrawable, type FigureData } from './data.ts';
import type { Extent } from './extent.ts';
import type { Box } from './label-places.ts';
import { widthOf } from './label.ts';
import { lineMark, type Mark } from './scene.ts';

/** @returns whether a scale counts places, of which the first is the least number. */
export function isRank({ groups }: FigureData): boolean {
  const facts = groups.flatMap(({ data }) => data).filter(isDrawable);
  return facts.length > 0 && facts.every(({ fact }) => fact.qualifier === 'rank');
}

/** Says what a scale counts: “单位：公里”, “单位：%（同比）”. */
export function unitWords({ groups }: FigureData): string {
  const facts = groups.flatMap(({ data }) => data).filter(isDrawable);
  const isChange = facts.every(({ fact }) => fact.comparison?.basis === 'year-on-year');
  return `单位：${facts[0]?.fact.unit ?? '无'}${isChange ? '（同比）' : ''}`;
}

/** A vertical scale with its steps written on its left. */
export interface ValueAxis {
  y: ScaleLinear<number, number>;
  steps: { value: number; text: string }[];
  /** Where the plot begins, right of the steps' texts. */
  left: number;
}

/** About so many steps; more would crowd the numbers that stand in the plot. */
const STEPS = 3;
/** The ends of a scale are rounded to a step as fine as this many would be. */
const FINE_STEPS = 8;
/** What a rule keeps clear of the text that it runs behind. */
const CLEARANCE = 5;
/** A longer unit takes the plot's room, and a step of an axis is read at a glance. */
const LONGEST_UNIT = 6;

/**
 * @param extent what the scale must hold; ends are rounded outwards to steps
 * @param unit of the facts; left to the labels where it is too long to repeat
 * @param plot in user units; `width` is that of the whole frame
 */
export function valueAxis(
  [low, high]: Extent,
  unit: string,
  plot: { top: number; bottom: number; width: number },
): ValueAxis {
  const y = scaleLinear()
    .domain(low === 0 && high === 0 ? [0, 1] : [low, high])
    .nice(FINE_STEPS)
    .range([plot.bottom, plot.top]);
  const steps = stepTexts(y.ticks(STEPS), unit, plot.width);
  return { y, steps, left: (max(steps, ({ text }) => widthOf(text, 'quiet')) ?? 0) + 10 };
}

/** @returns the rules and the texts of an axis, the rules broken where they would cross a label. */
export function axisMarks({ y, steps, left }: ValueAxis, right: number, labels: Box[]): Mark[] {
  return steps.flatMap(({ value, text }): Mark[] => {
    const level = y(value);
    const tone = value === 0 ? ('axis' as const) : ('rule' as const);
    const rules = uncrossed([left, right], level, labels).map(([x1, x2]) =>
      lineMark(x1, level, x2, level, tone),
    );
    return [...rules, { kind: 'text', x: 0, y: level + 5, text, voice: 'quiet', scale: true }];
  });
}

/** @returns where the texts of an axis stand. */
export function stepBoxes({ y, steps }: ValueAxis): Box[] {
  return steps.map(({ value, text }) => {
    const level = y(value);
    return { left: 0, top: level - 10, right: widthOf(text, 'quiet'), bottom: level + 10 };
  });
}

/** Names the steps of a scale, with their unit where it is short. */
export function stepTexts(values: number[], unit: string, width: number): ValueAxis['steps'] {
  const written = values.map((value) => ({
    value,
    text: formatFact({ value, unit, qualifier: 'exact' }),
  }));
  const isShort = unit.length <= LONGEST_UNIT && !/[\d\s]/.test(unit);
  const fits = isShort && written.every(({ text }) => widthOf(text, 'quiet') <= width / 3);
  return fits ? written : values.map((value) => ({ value, text: formatNumber(value) }));
}

/** @returns the stretches of a level that no label lies on. */
function uncrossed([left, right]: Extent, level: number, labels: Box[]): [number, number][] {
  const crossing = labels
    .filter(({ top, bottom }) => top - 1 < level && level < bottom)
    .sort((a, b) => a.left - b.left);
  const stretches: [number, number][] = [];
  let from = left;
  for (const label of crossing) {
    stretches.push([from, Math.min(right, label.left - CLEARANCE)]);
    from = Math.max(from, label.right + CLEARANCE);
  }
  stretches.push([from, right]);
  return stretches.filter(([start, end]) => end - start > CLEARANCE);
}
