import { bisectRight, descending, scaleLinear, sum } from 'd3';

/** What begins at one time, and the height in user units that its texts take. */
interface Cluster {
  time: number;
  height: number;
}

/** A vertical scale of time; where nothing happens for long it is cut short, and says so. */
export interface TimeScale {
  y: (time: number) => number;
  /** The middle of each cut, in user units. */
  breaks: number[];
}

/** The time from one beginning to the next, or from the last to the end of all. */
interface Gap {
  until: number;
  time: number;
  /** The height of the texts that stand in it. */
  needed: number;
  least: number;
}

/** What a cut gap is wider than its texts, and what a gap must be wider to be cut. */
const SPARE = 52;
const LONGEST = 110;
/** What ends after the last beginning is seen to do so. */
const TAIL = 14;
/** Proportion may make a drawing so many times as high as its texts. */
const BUDGET = 1.8;
/** One gap in so many may be cut; more cuts would tell nothing of the time between. */
const CUT_SHARE = 1 / 4;
/** Half of the height that a cut takes on the axis. */
export const HALF_BREAK = 7;

/**
 * A scale on which the room between two times is in proportion to the time, in as many places as a
 * drawing of a sensible height allows: it is never less than the texts need, and what would be
 * much more is cut.
 * @param clusters earliest first, no two at one time
 * @param end the end of the last stretch of time, in milliseconds as the clusters are
 */
export function timeScale(clusters: readonly Cluster[], end: number): TimeScale {
  const [first] = clusters;
  if (!first) return { y: () => 0, breaks: [] };
  const gaps = gapsOf(clusters, end);
  const rate = rateOf(gaps);
  const breaks: number[] = [];
  const times = [first.time];
  const levels = [0];
  for (const gap of gaps) {
    const from = levels.at(-1)!;
    if (isCut(gap, rate)) breaks.push(from + gap.needed + SPARE / 2);
    times.push(gap.until);
    levels.push(from + sizeOf(gap, rate));
  }
  return { y: (time) => levelAt(time, times, levels), breaks };
}

function gapsOf(clusters: readonly Cluster[], end: number): Gap[] {
  const gaps = clusters.map(({ time: from, height: needed }, index): Gap => {
    const next = clusters[index + 1];
    const until = next?.time ?? end;
    return { until, time: until - from, needed, least: next ? needed : TAIL };
  });
  return gaps.filter(({ time }) => time > 0);
}

/** The most user units a millisecond for which the drawing keeps to its height and its few cuts. */
function rateOf(gaps: Gap[]): number {
  const budget = BUDGET * sum(gaps, ({ needed }) => needed);
  const cuts = Math.max(1, gaps.length * CUT_SHARE);
  const rates = gaps.map(({ needed, time }) => needed / time).sort(descending);
  const fitting = rates.find(
    (rate) =>
      sum(gaps, (gap) => sizeOf(gap, rate)) <= budget &&
      gaps.filter((gap) => isCut(gap, rate)).length <= cuts,
  );
  return fitting ?? rates.at(-1) ?? 0;
}

function sizeOf(gap: Gap, rate: number): number {
  if (isCut(gap, rate)) return gap.needed + SPARE;
  return Math.max(gap.least, gap.time * rate);
}

function isCut({ time, needed }: Gap, rate: number): boolean {
  return time * rate > needed + LONGEST;
}

function levelAt(time: number, times: number[], levels: number[]): number {
  if (times.length < 2) return levels[0]!;
  const after = Math.min(times.length - 1, Math.max(1, bisectRight(times, time)));
  const domain = [times[after - 1]!, times[after]!];
  return scaleLinear(domain, [levels[after - 1]!, levels[after]!]).clamp(true)(time);
}
