import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckOutcome } from './checker.ts';
import { shownFinding, type PageFindings, type PlacedFinding } from './shown-finding.ts';

/** More of other files would be no list that anyone reads. */
const MOST_ELSEWHERE = 100;

/** Sorts what the latest check found for one page, by its path without the base. */
export async function findingsOf(
  root: string,
  page: string,
  latest: CheckOutcome | undefined,
): Promise<PageFindings> {
  if (!latest || 'fault' in latest) return { checked: false, here: [], elsewhere: [], more: 0 };
  const files = filesOfPage(page);
  const parts = { files, named: await namedIn(root, files) };
  const isHere = ({ place, facts }: PlacedFinding) => isOfPage(parts, place, facts);
  const { here = [], elsewhere = [] } = Object.groupBy(latest.findings, (finding) =>
    isHere(finding) ? 'here' : 'elsewhere',
  );
  return {
    checked: true,
    here: here.map(shownFinding),
    elsewhere: elsewhere.slice(0, MOST_ELSEWHERE).map(shownFinding),
    more: Math.max(0, elsewhere.length - MOST_ELSEWHERE),
  };
}

/** Reads the files of a page, of a folder its write-up, for the ids that they name. */
async function namedIn(root: string, files: readonly string[]): Promise<Set<string>> {
  const texts = files
    .filter((place) => !place.split('/').includes('..'))
    .map((place) => path.join(root, place.endsWith('/') ? `${place}index.mdx` : place))
    .map((file) => readFile(file, 'utf8').catch(() => ''));
  return idsNamed((await Promise.all(texts)).join('\n'));
}

/** The page of one record, and where under the content root that record is written. */
const PAGES: readonly [RegExp, (id: string) => string[]][] = [
  [/^\/cases\/([^/]+)\/$/, (id) => [`cases/${id}/`]],
  [/^\/figures\/([^/]+)\/$/, (id) => [`figures/${id}.json`]],
  [/^\/sources\/([^/]+)\/$/, (id) => [`sources/${id}.json`]],
  [/^\/data\/([^/]+)\/(?:page\/\d+\/)?$/, (id) => [`facts/${id}.json`]],
  [/^\/(?:data\/|compare\/(?:.+\/)?)$/, () => ['facts/', 'series/']],
  [/^\/glossary\/$/, () => ['glossary.json']],
  [/^\/discrepancies\/$/, () => ['discrepancies.json']],
  [/^\/overview\/$/, () => ['taxonomy.json', 'site.json']],
  [/^\/$/, () => ['site.json']],
  [/^\/([^/]+)\/$/, (id) => [`pages/${id}.mdx`]],
];

/** Finds what a page is written in, as paths under the content root; folders end in a slash. */
export function filesOfPage(page: string): string[] {
  const known = PAGES.find(([pattern]) => pattern.test(page));
  return known?.[1](known[0].exec(page)?.[1] ?? '') ?? [];
}

const NAMED = /(?:id="|"|\{|\[\s*|,\s*)([a-z0-9]+(?:-[a-z0-9]+)*)(?="|\}|\s*[,\]])/g;

/** @returns the ids that a text may name: facts, figures, sources, series. */
export function idsNamed(text: string): Set<string> {
  return new Set([...text.matchAll(NAMED)].map(([, id]) => id!));
}

/** What a page shows: its own files and the records that these name. */
interface PageParts {
  files: readonly string[];
  named: ReadonlySet<string>;
}

/** Tells whether a finding in the file `place`, about these facts, belongs to a page. */
export function isOfPage({ files, named }: PageParts, place: string, facts: string[]): boolean {
  if (files.some((own) => (own.endsWith('/') ? place.startsWith(own) : place === own))) return true;
  if (facts.some((id) => named.has(id))) return true;
  const record = /^(?:figures|sources|series)\/([^/]+)\.json$/.exec(place)?.[1];
  return record !== undefined && named.has(record);
}
