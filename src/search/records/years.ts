import { periodBounds } from '../../domain/calendar.ts';
import type { Period } from '../../domain/period.ts';

/** A span over more years than this says nothing of any one of them. */
const MOST = 12;

/** @returns the years that a period touches, newest first; of a period not stated, the year of its report. */
export function yearsOf(period: Period): string[] {
  const bounds = periodBounds(period);
  if (!bounds) return 'near' in period && period.near ? [period.near.slice(0, 4)] : [];
  const [from, to] = [bounds.start, bounds.end].map((day) => Number(day.slice(0, 4)));
  if (from === undefined || to === undefined || to - from >= MOST) return to ? [String(to)] : [];
  return Array.from({ length: to - from + 1 }, (_, back) => String(to - back));
}

/** @returns the last day of a period, as an ISO date; empty where none is known. */
export function dateOf(period: Period): string {
  return periodBounds(period)?.end ?? ('near' in period ? (period.near ?? '') : '');
}
