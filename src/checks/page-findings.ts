import type { Workspace, WorkspaceDocument } from '../content/workspace.ts';
import type { Finding } from './finding.ts';

/** A finding with what it needs to be known as one of a page. */
export interface PlacedFinding extends Finding {
  /** Under the content root, with forward slashes. */
  place: string;
  /** The ids of the facts that it is about. */
  facts: string[];
}

/** Lists findings with the places of their files and the facts that they are about. */
export function placedFindings(
  workspace: Workspace,
  findings: readonly Finding[],
): PlacedFinding[] {
  const documents = new Map(workspace.documents.map((document) => [document.file, document]));
  const places = new Map(
    [...workspace.documents, ...workspace.assets].map(({ file, place }) => [file, place]),
  );
  return findings.map((finding) => {
    const document = documents.get(finding.file);
    const place = places.get(finding.file) ?? '';
    return { ...finding, place, facts: document ? factsAbout(document, finding) : [] };
  });
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

/** @returns the ids of the facts that a finding is about; all of a file that cannot be read. */
function factsAbout(document: WorkspaceDocument, finding: Finding): string[] {
  if (document.kind !== 'facts') return [];
  if (finding.rule === 'schema') {
    return [...document.text.matchAll(/"id"\s*:\s*"([^"]+)"/g)].map(([, id]) => id!);
  }
  const { facts } = (document.data ?? {}) as { facts?: unknown };
  if (!Array.isArray(facts)) return [];
  const index = facts.findLastIndex((_, nth) => startsBefore(document, nth, finding.position));
  const id: unknown = (facts[index] as { id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? [id] : [];
}

function startsBefore(document: WorkspaceDocument, nth: number, at: Finding['position']): boolean {
  const start = document.locate(['facts', nth]);
  if (start === 'unavailable' || at === 'unavailable') return false;
  return start.line < at.line || (start.line === at.line && start.column <= at.column);
}
