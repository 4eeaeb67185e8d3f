import { ID_PATTERN } from '../../domain/id.ts';
import { dateSchema } from '../../domain/period.ts';

/** @returns the ISO date that a date written otherwise stands for, if it is on the calendar. */
export function dateMeant(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').trim();
  const parts =
    /^(\d{4})(?:\s*[-./年—–]\s*(\d{1,2}))?(?:\s*[-./月—–]\s*(\d{1,2}))?\s*[日号月年]?$/.exec(plain);
  const whole = /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  const [, year, month, day] = parts ?? whole ?? [];
  if (!year) return undefined;
  const date = [year, ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])].join('-');
  return dateSchema.safeParse(date).success ? date : undefined;
}

/** @returns the period that words stand for. */
export function periodMeant(typed: string): Record<string, string> {
  const ends = typed.split(/\s*(?:—+|–|~|～|至|到)\s*/).map(dateMeant);
  const [from, to] = ends;
  if (ends.length === 2 && from && to && from <= to) return { from, to };
  const asOf = /^截[至止到]+(.*?)底?$/.exec(typed)?.[1];
  const counted = asOf === undefined ? undefined : dateMeant(asOf);
  if (counted) return { asOf: counted };
  const date = dateMeant(typed);
  return date ? { in: date } : { unstated: typed };
}

/** @returns the place in a source that words stand for. */
export function locatorMeant(typed: string): Record<string, unknown> {
  const number = numberMeant(typed);
  if (number !== undefined && /段/.test(typed)) return { paragraph: number };
  if (number !== undefined && /页|^p/i.test(typed)) return { page: number };
  return { section: typed };
}

/** @returns the number that is written with other words, unless those multiply it. */
export function numberMeant(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace(/(\d),(?=\d{3})/g, '$1');
  const found = /^\D*?(-?\d+(?:\.\d+)?)(?![\d.]*\s*[万亿千百])\D*$/.exec(plain)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** @returns whether words say yes or no. */
export function booleanMeant(typed: unknown): boolean | undefined {
  const word = String(typed).trim().toLowerCase();
  if (/^(?:是|对|有|用了|yes|y|true|真|1)$/.test(word)) return true;
  if (/^(?:否|不|不是|没有|无|未用|no|n|false|假|0)$/.test(word)) return false;
  return undefined;
}

/** @returns the items that are written in a row; one, if they are no ids. */
export function listMeant(typed: string): string[] {
  const items = typed.split(/[\s,，、;；]+/).filter((item) => item !== '');
  return items.every((item) => ID_PATTERN.test(item)) ? items : [typed];
}

/** @returns a word as an id, if it is only spelt otherwise: `Red_Stations`, `ＲＥＤ stations`. */
export function idMeant(typed: string): string | undefined {
  const id = typed
    .normalize('NFKC')
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_./—–-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return ID_PATTERN.test(id) ? id : undefined;
}

/**
 * @param most how many characters are left
 * @returns part of a quotation, word for word, with the number that stands in it
 */
export function quoteCut(quote: string, most: number): string {
  const size = (text: string) => [...text].length;
  const digit = quote.search(/\d|[一二三四五六七八九十百千]+[个家名人项户]/);
  const clauses = quote.split(/(?<=[，。；：、])/);
  let at = 0;
  for (const clause of clauses) {
    const bare = clause.replace(/[，。；：、]$/, '');
    if (digit >= at && digit < at + clause.length && size(bare) <= most) return bare;
    at += clause.length;
  }
  // Half of what is left stands before the number, as far as there is so much.
  const all = [...quote];
  const found = size(quote.slice(0, Math.max(0, digit)));
  const start = Math.max(0, Math.min(found - Math.floor(most / 2), all.length - most));
  return all.slice(start, start + most).join('');
}
