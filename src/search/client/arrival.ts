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

/** Keeps one arrival for the page to come, in this tab or a new one. */
export function keepArrival(arrival: Arrival): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(arrival));
  } catch {
    // A browser that keeps nothing shows no highlight.
  }
}

/** @returns the arrival meant for this address, which is forgotten with that. */
export function takeArrival(href: string): Arrival | undefined {
  const arrival = read();
  if (arrival?.href !== href || Date.now() - arrival.at > LIFETIME) return undefined;
  localStorage.removeItem(KEY);
  return arrival;
}

function read(): Arrival | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Arrival | undefined;
  } catch {
    return undefined;
  }
}

function wordsOf({ text, marks }: Excerpt): string[] {
  return marks.map(([start, end]) => text.slice(start, end));
}
