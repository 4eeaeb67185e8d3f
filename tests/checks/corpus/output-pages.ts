import { SMALL_ARTICLE, SMALL_FILES, smallPage } from '../../../src/checks/built/small-site.ts';
import type { BadCase, GoodCase } from './corpus.ts';

export const CASE = 'cases/station/index.html';
export const ABOUT = 'about/index.html';

/** @returns the page of a case; its text begins on line 11. */
export function article(text: string): string {
  return smallPage(`<article>\n<h1>驿站</h1>\n${text}\n</article>`);
}

/** @returns the write-up of the small site with one thing in it changed. */
export function swap(before: string, after: string): string {
  return changed(SMALL_ARTICLE, before, after);
}

/** @returns a file of the small site with one thing in it changed. */
export function file(place: string, before: string, after: string): string {
  return changed(SMALL_FILES[place]!, before, after);
}

export function goodPage(
  title: string,
  place: string,
  text: string,
  also: Record<string, string> = {},
): GoodCase {
  return { title, place, text, also };
}

export function badPage(
  title: string,
  place: string,
  text: string,
  findings: BadCase['findings'],
  also: Record<string, string> = {},
): BadCase {
  return { title, place, text, also, findings };
}

/** A change that changes nothing would make a case that tests nothing. */
function changed(text: string, before: string, after: string): string {
  if (!text.includes(before)) throw new Error(`“${before}” is not in the small site`);
  return text.replace(before, after);
}
