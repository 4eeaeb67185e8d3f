import type { SearchRecord } from '../record.ts';

/** The attribute of a page's `main` in which it says what it is, as JSON. */
export const DECLARATION = 'data-search-record';

/** What a page says of itself; one that says nothing repeats others and is not found. */
export type PageDeclaration = Pick<SearchRecord, 'kind'> &
  Partial<Pick<SearchRecord, 'aliases' | 'date' | 'facets'>>;
