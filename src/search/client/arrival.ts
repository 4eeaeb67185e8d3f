import type { Excerpt, Hit } from './messages.ts';

/** What a reader was shown of a page, to be found again there. */
interface Arrival {
  /** Path, query and fragment of the link that was followed. */
  href: string;
  /** The words as they stand in the text. */
  words: string[];
  /** The paragraph, where a link led to one. */
  paragraph: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Also named in the header's script, which loads nothing more on pages reached otherwise. */
const KEY = 'search-arrival';

const LIFETIME = 60_000;

/** @returns what of a hit is worth finding again on its page. */
export function arrivalOf(hit: Hit, href: string, excerpt?: Excerpt): Arrival {
  const words = [
    ...hit.titleMarks.map(([start, end]) => hit.title.slice(start, end)),
    ...hit.excerpts.flatMap(wordsOf),
  ];
  return { href, words: [...new Set(words)], paragraph: excerpt?.text ?? '', at: Date.now() };
}

/** Links that may be followed before the first of their pages is there. */
const MOST = 8;

/** Keeps an arrival for the page to come, in this tab or a new one. */
export function keepArrival(arrival: Arrival): void {
  try {
    const others = read().filter(({ href }) => href !== arrival.href);
    write([...others, arrival].slice(-MOST));
  } catch {
    // A browser that keeps nothing shows no highlight.
  }
}

/** @returns the arrival meant for this address, which is forgotten with that. */
export function takeArrival(href: string): Arrival | undefined {
  const all = read();
  const arrival = all.find((each) => each.href === href);
  if (arrival) write(all.filter((each) => each !== arrival));
  return arrival;
}

/** @returns those that are not too old. */
function read(): Arrival[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown;
    if (!Array.isArray(kept)) return [];
    return (kept as Arrival[]).filter(({ at }) => Date.now() - at <= LIFETIME);
  } catch {
    return [];
  }
}

function write(arrivals: Arrival[]): void {
  if (arrivals.length === 0) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify(arrivals));
}

function wordsOf({ text, marks }: Excerpt): string[] {
  return marks.map(([start, end]) => text.slice(start, end));
}
