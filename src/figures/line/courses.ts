import { pairs, quantileSorted } from 'd3';
import { measureOf } from '../../domain/comparability.ts';
import type { Fact } from '../../domain/fact.ts';
import { isDate, lengthOf, type Span } from './spans.ts';

/** A gap of this part of a period has room for one that is not there; months differ by days. */
const MISSING = 0.9;
/** Counts are due at even distances; beyond this many of them one is not there. */
const SKIPPED = 1.5;

/**
 * @param spans in order of time
 * @returns the stretches in which each span follows on the one before, none missing between them
 */
export function coursesOf(spans: Span[]): Span[][] {
  const courses: Span[][] = spans.slice(0, 1).map((first) => [first]);
  const distance = usualDistance(spans);
  for (const [before, after] of pairs(spans)) {
    if (followsOn(before, after, distance)) courses.at(-1)!.push(after);
    else courses.push([after]);
  }
  return courses;
}

/** @returns whether a period begins where one of its kind ends. */
export function adjoins(before: Span, after: Span): boolean {
  const periods = !isDate(before) && !isDate(after);
  return periods && Number(before.end) === Number(after.start) && isComparable(before, after);
}

function followsOn(before: Span, after: Span, distance: number): boolean {
  if (!isComparable(before, after)) return false;
  if (isDate(before)) return apart(before, after) <= distance * SKIPPED;
  const longest = Math.max(lengthOf(before), lengthOf(after));
  return Number(after.start) - Number(before.end) < longest * MISSING;
}

function isComparable(before: Span, after: Span): boolean {
  return isCourse([before.datum.fact, after.datum.fact]);
}

/** The lower median, so that a single gap does not count as usual. */
function usualDistance(spans: Span[]): number {
  const distances = pairs(spans, apart).sort((a, b) => a - b);
  return quantileSorted(distances.slice(0, Math.floor(distances.length / 2) + 1), 1) ?? 0;
}

function apart(before: Span, after: Span): number {
  return Number(after.start) - Number(before.start);
}

/** @returns whether numbers differ in time alone: one unit, one scope, periods of one measure. */
function isCourse(facts: readonly Fact[]): boolean {
  const [first, ...others] = facts;
  return others.every(
    (fact) =>
      fact.unit === first!.unit &&
      fact.scope === first!.scope &&
      measureOf(fact.period) === measureOf(first!.period),
  );
}
