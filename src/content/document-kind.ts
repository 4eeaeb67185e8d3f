import { copyAt } from './copies.ts';

/** What a document is, by its place under the content root. */
export type DocumentKind =
  | 'site'
  | 'taxonomy'
  | 'glossary'
  | 'discrepancies'
  | 'permalinks'
  | 'synonyms'
  | 'facts'
  | 'series'
  | 'sources'
  | 'figures'
  | 'case'
  | 'page'
  | 'unknown';

/** @returns whether a file is read as text; the others are pictures, or do not belong. */
export function isText(place: string): boolean {
  return /\.(json|mdx)$/.test(place);
}

/** @returns what a file is, by its place under the content root. */
export function identify(place: string): { kind: DocumentKind; id: string } {
  if (copyAt(place)) return { kind: 'unknown', id: place };
  const single = /^(site|taxonomy|glossary|discrepancies|permalinks|synonyms)\.json$/.exec(place);
  if (single) return { kind: single[1] as DocumentKind, id: single[1]! };
  const record = /^(facts|series|sources|figures)\/([^/]+)\.json$/.exec(place);
  if (record) return { kind: record[1] as DocumentKind, id: record[2]! };
  const write = /^cases\/([^/]+)\/index\.mdx$/.exec(place);
  if (write) return { kind: 'case', id: write[1]! };
  const page = /^pages\/([^/]+)\.mdx$/.exec(place);
  if (page) return { kind: 'page', id: page[1]! };
  return { kind: 'unknown', id: place };
}
