import { ascending } from 'd3';
import type { Event } from './events.ts';

/** More than these would leave no room for the texts; later ones share the last. */
const MOST = 5;

/**
 * @returns for each event how many steps its mark stands off the axis: of those that overlap, the
 * longer stand further out
 */
export function lanesOf(events: readonly Event[]): number[] {
  const lanes: Event[][] = [[]];
  const places = new Map<Event, number>();
  const shortestFirst = events.toSorted((one, other) => ascending(length(one), length(other)));
  for (const event of shortestFirst) {
    const free = lanes.findIndex((taken) => !taken.some((other) => overlap(event, other)));
    const place = free >= 0 ? free : Math.min(lanes.length, MOST - 1);
    (lanes[place] ??= []).push(event);
    places.set(event, place);
  }
  return events.map((event) => places.get(event)!);
}

function length({ start, end }: Event): number {
  return end - start;
}

/** A point takes the moment at which it stands. */
function overlap(one: Event, other: Event): boolean {
  return one.start === other.start || (one.start < other.end && other.start < one.end);
}
