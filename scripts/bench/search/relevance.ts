import type { SearchRecord } from '../../../src/search/record.ts';

/*
 * What is relevant, written apart from the tokenizer so that search does not prove itself.
 *
 * A text is folded: compatibility forms made plain (NFKC), lower case, no diacritics, no thousands
 * commas; white space, quotation marks, 《》, middle dots and dashes taken out; any other punctuation
 * and the end of a block is a border `|`. A page holds a query if one of its folded texts contains
 * the folded query, where neither end may cut a number or a Latin word: 46.6 is not in 146.6. A
 * query with spaces is held by pages that hold each of its parts.
 */

/** Signs that do not part what stands on either side. */
const SILENT = /[\s"'‘’“”「」『』《》〈〉【】·•‧・\-‐-―~～\u200b-\u200d\ufeff]+/gu;
const KEPT = /[\p{L}\p{N}%‰℃+&¥_]/u;

/** @returns the text in the form in which texts and queries are compared. */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  // Two Latin words or numbers beside each other stay two once the space between them is gone.
  const parted = plain
    .replace(/([a-z\d])[\s·\-–—~]+(?=[a-z\d])/gu, '$1_')
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/gu, '$1$2_')
    .replace(SILENT, '');
  const marked = [...parted].map((sign, at, all) => {
    const inNumber = sign === '.' && /\d/.test(all[at - 1] ?? '') && /\d/.test(all[at + 1] ?? '');
    return inNumber || KEPT.test(sign) ? sign : '|';
  });
  return marked.join('').replace(/\|+/g, '|');
}

/** @returns whether folded text contains a folded query, whole numbers and words only. */
export function contains(text: string, query: string): boolean {
  const wanted = query.replace(/^\|+|\|+$/g, '');
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!cuts(text, at) && !cuts(text, end)) return true;
  }
  return false;
}

function cuts(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  if (/[a-z]/.test(before) && /[a-z]/.test(after)) return true;
  if (/\d/.test(before) && /\d/.test(after)) return true;
  return (
    (before === '.' && /\d/.test(text[at - 2] ?? '')) ||
    (after === '.' && /\d/.test(text[at + 1] ?? ''))
  );
}

/** A page as the rule sees it. */
export interface Page {
  url: string;
  /** Title and aliases as written. */
  names: string[];
  title: string;
  foldedNames: string[];
  /** All of the page: names, headings and paragraphs, with borders between. */
  text: string;
}

export function pageOf(record: SearchRecord): Page {
  const names = [record.title, ...record.aliases];
  const blocks = [...names, ...record.sections.flatMap((s) => [s.heading, ...s.paragraphs])];
  return {
    url: record.url,
    names,
    title: fold(record.title),
    foldedNames: names.map(fold),
    text: `|${blocks.map(fold).join('|')}|`.replace(/\|+/g, '|'),
  };
}

/** What a page is worth to a query: its title 4, an alias 3, in a name 2, in its text 1, else 0. */
export function worth(page: Page, query: string): number {
  const parts = query.split(/\s+/).map(fold).filter(Boolean);
  if (parts.length === 0 || !parts.every((part) => contains(page.text, part))) return 0;
  const whole = fold(query);
  if (page.title === whole) return 4;
  if (page.foldedNames.includes(whole)) return 3;
  const named = parts.every((part) => page.foldedNames.some((name) => contains(name, part)));
  return named ? 2 : 1;
}
