/** The page of one record, and where under the content root that record is written. */
const PAGES: readonly [RegExp, (id: string) => string[]][] = [
  [/^\/cases\/([^/]+)\/$/, (id) => [`cases/${id}/`]],
  [/^\/figures\/([^/]+)\/$/, (id) => [`figures/${id}.json`]],
  [/^\/sources\/([^/]+)\/$/, (id) => [`sources/${id}.json`]],
  [/^\/guide\/([^/]+)\/$/, (id) => [`guide/${id}.mdx`]],
  [/^\/(?:data|compare)\/$/, () => ['facts/', 'series/']],
  [/^\/glossary\/$/, () => ['glossary.json']],
  [/^\/discrepancies\/$/, () => ['discrepancies.json']],
  [/^\/overview\/$/, () => ['taxonomy.json', 'site.json']],
  [/^\/$/, () => ['site.json']],
  [/^\/([^/]+)\/$/, (id) => [`pages/${id}.mdx`]],
];

/**
 * @param page the path of a page without the base, with a slash at both ends
 * @returns what the page is written in, as paths under the content root; folders end in a slash
 */
export function filesOfPage(page: string): string[] {
  for (const [pattern, places] of PAGES) {
    const match = pattern.exec(page);
    if (match) return places(match[1] ?? '');
  }
  return [];
}

const NAMED = /(?:id="|"|\{|\[\s*|,\s*)([a-z0-9]+(?:-[a-z0-9]+)*)(?="|\}|\s*[,\]])/g;

/** @returns the ids that a text may name: facts, figures, sources, series. */
export function idsNamed(text: string): Set<string> {
  return new Set([...text.matchAll(NAMED)].map(([, id]) => id!));
}

/** What a page shows: its own files and the records that these name. */
export interface PageParts {
  files: readonly string[];
  named: ReadonlySet<string>;
}

/**
 * @param place the file of a finding, under the content root
 * @param facts the facts that the finding is about
 */
export function isOfPage({ files, named }: PageParts, place: string, facts: string[]): boolean {
  if (files.some((own) => (own.endsWith('/') ? place.startsWith(own) : place === own))) return true;
  if (facts.some((id) => named.has(id))) return true;
  const record = /^(?:figures|sources|series)\/([^/]+)\.json$/.exec(place)?.[1];
  return record !== undefined && named.has(record);
}
