import { lineMark, seriesTone, type Mark } from '../scene.ts';
import type { Event } from './events.ts';
import { HALF_BREAK, type TimeScale } from './scale.ts';

export const RADIUS = 5;
/** From the top of a text to the middle of its first line, where its mark stands. */
export const MIDDLE = 8;
const WIDTH = 6;
/** A line is never as short as a dot. */
const SHORTEST = 14;
const HAIRLINE = 2;
/** What a cut leaves of a line must be long enough to be seen as one. */
const SHORTEST_PIECE = 5;

/** @returns the levels between which the mark of an event stands, in user units. */
export function levelsOf({ start, end, point }: Event, { y }: TimeScale) {
  const top = y(start) + MIDDLE - RADIUS;
  if (point) return { top, bottom: top + RADIUS * 2 };
  return { top, bottom: Math.max(top + SHORTEST, y(end) + MIDDLE - RADIUS - HAIRLINE) };
}

/** @returns the mark of an event at `x`: a dot, or for a longer time a line, cut where the scale is. */
export function eventMarks(event: Event, scale: TimeScale, x: number): Mark[] {
  const { top, bottom } = levelsOf(event, scale);
  const tone = seriesTone(event.group);
  const { fact } = event;
  if (event.point) {
    const hollow = event.group % 2 === 1 || undefined;
    return [{ kind: 'circle', x, y: top + RADIUS, r: RADIUS, tone, hollow, fact }];
  }
  return piecesOf(top, bottom, scale).map(([from, to]): Mark => {
    const place = { x: x - WIDTH / 2, y: from, width: WIDTH, height: to - from };
    return { kind: 'rect', ...place, tone, texture: true, fact };
  });
}

/** @returns the axis from one level to another, a zigzag in each of its cuts. */
export function axisMarks(from: number, to: number, scale: TimeScale, x: number): Mark[] {
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    lineMark(x + x1, y1, x + x2, y2, 'axis');
  const zigzags = scale.breaks.flatMap((middle) => {
    const [top, bottom] = [middle - HALF_BREAK, middle + HALF_BREAK];
    if (top < from || bottom > to) return [];
    const [high, low] = [middle - HALF_BREAK / 2, middle + HALF_BREAK / 2];
    return [line(0, top, 4, high), line(4, high, -4, low), line(-4, low, 0, bottom)];
  });
  const straight = piecesOf(from, to, scale).map(([y1, y2]) => line(0, y1, 0, y2));
  return [...straight, ...zigzags];
}

/** @returns the stretches of a level line that the cuts of its scale leave. */
function piecesOf(top: number, bottom: number, { breaks }: TimeScale): [number, number][] {
  const pieces: [number, number][] = [];
  let from = top;
  for (const middle of breaks) {
    if (middle + HALF_BREAK <= from || middle - HALF_BREAK >= bottom) continue;
    pieces.push([from, middle - HALF_BREAK]);
    from = middle + HALF_BREAK;
  }
  pieces.push([from, bottom]);
  return pieces.filter(([start, end]) => end - start >= SHORTEST_PIECE);
}
