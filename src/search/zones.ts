import type { SearchRecord } from './record.ts';
import { PAD } from './symbols.ts';
import { isHan, runs, tokens } from './tokenizer.ts';

/** Where the zones of a token text end, in tokens; the body follows. */
export const ZONES = { title: 32, alias: 64, heading: 128 } as const;

export type Zone = keyof typeof ZONES | 'body';

/**
 * The token text that Pagefind is given for one record. Each zone has a fixed length, so that the
 * position of a hit says where it stands; what does not fit a zone is in the body. Single units,
 * for queries of one character, stand in their zone as far as there is room and else at the end.
 * @param extra tokens found by no text, such as those of pinyin; a `PAD` among them keeps two apart
 */
export function indexContent(record: SearchRecord, extra: readonly string[] = []): string {
  const headings = record.sections.map(({ heading }) => heading).filter(Boolean);
  const zones = [
    zone([record.title], ZONES.title),
    zone(record.aliases, ZONES.alias - ZONES.title),
    zone(headings, ZONES.heading - ZONES.alias),
  ];
  const body = [
    ...zones.flatMap(({ left }) => left),
    ...record.sections.flatMap(({ paragraphs }) => paragraphs),
  ];
  const list = [...zones.flatMap((each) => each.tokens), ...body.flatMap(tokens)];
  const have = new Set(list);
  const tail = units([record.title, ...record.aliases, ...headings, ...body])
    .filter((unit) => !have.has(unit))
    .sort();
  const rest = [...tail.flatMap((unit) => [PAD, unit]), ...(extra.length > 0 ? [PAD, PAD] : [])];
  return [...list, ...rest, ...extra].join(' ');
}

/** @param position of a hit, in tokens from 0 */
export function zoneOf(position: number): Zone {
  if (position < ZONES.title) return 'title';
  if (position < ZONES.alias) return 'alias';
  return position < ZONES.heading ? 'heading' : 'body';
}

/** @returns exactly `size` tokens, and the texts that have no room. */
function zone(texts: readonly string[], size: number): { tokens: string[]; left: string[] } {
  const list: string[] = [];
  const left: string[] = [];
  for (const text of texts) {
    const next = tokens(text);
    if (list.length + next.length > size) left.push(text);
    if (list.length < size) list.push(...next.slice(0, size - list.length));
  }
  // Numbers and Latin words first: they are asked for by themselves, single characters seldom.
  const singles = units(texts)
    .filter((unit) => !list.includes(unit))
    .sort((a, b) => Number(isHan(a)) - Number(isHan(b)));
  // A pad before and behind them at the least, so that they continue no phrase.
  const room = size - list.length - 2;
  if (room > 0) list.push(PAD, ...singles.slice(0, room));
  while (list.length < size) list.push(PAD);
  return { tokens: list, left };
}

/** @returns distinct units of texts. */
function units(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(runs).flatMap((run) => run.map(({ text }) => text)))];
}

/** What the order of results is made of. */
export interface Ranked {
  /** The query is the whole of a name: of the title, or of another name. */
  exact: 'title' | 'alias' | undefined;
  /** The title begins with the first term. */
  titleStart: boolean;
  /** Worst zone of the terms, 0 for the title to 3 for the body. */
  worst: number;
  /** Sum over the terms. */
  sum: number;
  /** ISO date; empty where unknown, which stands last in an order by date. */
  date: string;
  /** Whether it is written for authors, so that readers get it last. */
  forAuthors: boolean;
  /** How well it answers, where pages need not have all words; else 0. */
  score: number;
  /** Units of the title. */
  title: number;
  /** Order of adding, which is by kind, then the newest first. */
  page: number;
}

const ORDER: Record<Zone, number> = { title: 0, alias: 1, heading: 2, body: 3 };

/** @param positions of the first hit of each term, in the order of the query */
export function zonesOf(
  positions: readonly number[],
): Pick<Ranked, 'titleStart' | 'worst' | 'sum'> {
  const zones = positions.map((position) => ORDER[zoneOf(position)]);
  return {
    titleStart: positions[0] === 0,
    worst: Math.max(0, ...zones),
    sum: zones.reduce((all, zone) => all + zone, 0),
  };
}

const WHOLE = { title: 0, alias: 1, none: 2 } as const;

/** Order by relevance: whole names, title, alias, heading, body; of those alike, what is headed by it, in as few words as can be. */
export function compare(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    WHOLE[a.exact ?? 'none'] - WHOLE[b.exact ?? 'none'] ||
    Number(a.forAuthors) - Number(b.forAuthors) ||
    a.worst - b.worst ||
    a.sum - b.sum ||
    Number(b.titleStart) - Number(a.titleStart) ||
    lengthOf(a) - lengthOf(b) ||
    a.page - b.page
  );
}

/** Titles that are about as long stand in the order of adding. */
function lengthOf({ title }: Ranked): number {
  return Math.ceil(title / 8);
}

/** The newest first, what has no date last; by relevance within a day. */
export function compareByDate(a: Ranked, b: Ranked): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return compare(a, b);
}
