import type { SearchRecord } from '../record.ts';
import { DECLARATION, type PageDeclaration } from './declaration.ts';
import { attribute, find, mainOf, textOf } from './page-tree.ts';
import { sectionsOf } from './page-text.ts';

/** A finished page. */
export interface FinishedPage {
  /** Site path with the base. */
  url: string;
  html: string;
}

/**
 * @param apart ids on this page that are records of their own
 * @returns nothing for a page that declares nothing: it repeats others
 */
export function pageRecord(
  { url, html }: FinishedPage,
  apart: ReadonlySet<string> = new Set(),
): SearchRecord | undefined {
  if (!html.includes(DECLARATION)) return undefined;
  const main = mainOf(html);
  const declared = main && attribute(main, DECLARATION);
  if (!main || !declared) return undefined;
  const { kind, aliases = [], date = '', facets = {} } = JSON.parse(declared) as PageDeclaration;
  const heading = find(main, ({ tagName }) => tagName === 'h1');
  return {
    url,
    title: heading ? textOf(heading) : '',
    kind,
    aliases,
    date,
    sections: sectionsOf(main, apart),
    facets: { ...facets, kind: [kind] },
  };
}
