import { ascending } from 'd3';
import { formatPeriod, periodBounds } from '../../domain/period.ts';
import type { Datum, FigureData } from '../data.ts';

/** What happened over one stretch of time. */
export interface Event {
  /** In milliseconds; a month or less is a point, which ends where it begins. */
  start: number;
  end: number;
  point: boolean;
  /** The group of the figure that it stands in, from 0. */
  group: number;
  fact: string;
  entries: Entry[];
}

/** A date and what is said of it. */
export interface Entry {
  date: string;
  /** The fact that the date itself states: “1997年7月”. */
  dateFact?: string;
  said: { label: string; datum: Datum }[];
}

const DAY = 86_400_000;
const LONGEST_POINT = 31 * DAY;
/** A record that is a date in words, and nothing besides. */
const DATE = /^\d{4}年[\d年月日初末底上中下半旬度季第一二三四—至]*$/;

/** @returns the dated facts of a figure, earliest first; those of one period and group together. */
export function eventsOf({ groups }: FigureData): Event[] {
  const events = new Map<string, Event>();
  for (const [group, { label: heading, data, total }] of groups.entries()) {
    const prefix = heading && groups.length > 1 ? `${heading}：` : '';
    for (const datum of total ? [...data, total] : data) {
      const bounds = periodBounds(datum.fact.period);
      if (!bounds) continue;
      const start = Date.parse(`${bounds.start}T00:00:00Z`);
      const until = Date.parse(`${bounds.end}T00:00:00Z`) + DAY;
      const point = until - start <= LONGEST_POINT;
      const end = point ? start : until;
      const key = `${start} ${until} ${group}`;
      const made: Event = { start, end, point, group, fact: datum.fact.id, entries: [] };
      const event = events.get(key) ?? made;
      events.set(key, event);
      add(event, datum, prefix);
    }
  }
  return [...events.values()].sort(
    (one, other) => ascending(one.start, other.start) || ascending(one.end, other.end),
  );
}

function add({ entries }: Event, datum: Datum, prefix: string): void {
  if (isDate(datum)) {
    const said = [{ label: prefix + datum.label, datum }];
    entries.push({ date: datum.shown, dateFact: datum.fact.id, said });
    return;
  }
  const date = formatPeriod(datum.fact.period);
  // The points of a series are named by their periods already.
  const label = prefix + (datum.label === date ? '' : datum.label);
  const last = entries.at(-1);
  if (last?.date === date && last.dateFact === undefined) last.said.push({ label, datum });
  else entries.push({ date, said: [{ label, datum }] });
}

/** @returns whether a fact is a date: what it is the date of stands in its label. */
function isDate({ fact }: Datum): boolean {
  return fact.value === undefined && DATE.test(fact.text ?? '');
}

/** @returns what happened when, earliest first; what has no period is left out, as in the drawing. */
export function summariseTimeline(data: FigureData): string {
  const entries = eventsOf(data).flatMap((event) => event.entries);
  if (entries.length === 0) return '没有可以画出的数据。';
  const said = entries.map(({ date, dateFact, said: texts }) => {
    const pairs = texts.map(({ label, datum }) =>
      datum.fact.id === dateFact ? label : label + datum.shown,
    );
    return [date, ...pairs].filter(Boolean).join('，');
  });
  return `${said.join('；')}。`;
}
