import type { Edit } from '../checks/finding.ts';
import { addressesOf } from '../checks/links/addresses.ts';
import { mentionsIn, namedRecords } from '../content/mentions.ts';
import { placeBeside } from '../content/document-kind.ts';
import { applyMends } from '../content/documents/mends.ts';
import { textsIn } from '../content/values.ts';
import type { WorkspaceDocument } from '../content/workspace.ts';

/** What can be renamed: whatever has an address of its own that is kept. */
export type RenamedKind = 'case' | 'figure' | 'source';

/** One id for another. */
export interface Renamed {
  kind: RenamedKind;
  from: string;
  to: string;
  /** Where the site is published: its own pages may be named by their whole URL. */
  baseUrl: string | undefined;
}

/** The folders of a site under which a record has its pages. */
export const FOLDERS: Record<RenamedKind, string[]> = {
  case: ['cases'],
  figure: ['figures', 'embed'],
  source: ['sources'],
};

/** @returns the edits that make a file name a record by its new id, in order, and nothing else. */
export function referenceEdits(document: WorkspaceDocument, renamed: Renamed): Edit[] {
  const edits = new Map<number, Edit>();
  /** What is typed with escapes does not hold the id as it is; then the checks find it left over. */
  const add = (start: number, end: number) => {
    const at = document.text.slice(start, end).lastIndexOf(renamed.from);
    if (at < 0) return;
    const from = start + at;
    edits.set(from, { start: from, end: from + renamed.from.length, text: renamed.to });
  };
  for (const { kind, id, position } of mentionsIn(document)) {
    if (kind !== renamed.kind || id !== renamed.from) continue;
    const place = position();
    if (place === 'unavailable') continue;
    const { line, column, endLine, endColumn } = place;
    add(document.positions.offset(line, column), document.positions.offset(endLine, endColumn));
  }
  if (renamed.kind === 'figure') {
    for (const { component, id, start, end } of namedRecords(document)) {
      if (component === 'Figure' && id === renamed.from) add(start, end);
    }
  }
  for (const { text, path: field } of textsIn(document.data)) {
    for (const at of placesInUrl(text, renamed)) {
      const place = document.within(field, at, at + renamed.from.length);
      if (place) add(place.start, place.end);
    }
  }
  const { links, pictures } = addressesOf(document);
  for (const { url, start, end } of links) {
    for (const at of placesInUrl(url, renamed)) {
      if (end - start === url.length) add(start + at, start + at + renamed.from.length);
      else add(start, end);
    }
  }
  for (const { url, address } of renamed.kind === 'case' ? pictures : []) {
    const at = placeInPicture(url, document.place, renamed.from);
    if (at === undefined) continue;
    if (address.end - address.start === url.length) {
      add(address.start + at, address.start + at + renamed.from.length);
    } else add(address.start, address.end);
  }
  return [...edits.values()].sort((a, b) => a.start - b.start);
}

/** Makes edits in a text, which do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return applyMends(text, edits).text;
}

/** Where in an address of this site the old id stands: in its path, or in the anchor of a figure. */
function placesInUrl(url: string, { kind, from, baseUrl }: Renamed): number[] {
  const own = baseUrl !== undefined && url.startsWith(baseUrl) ? baseUrl.length - 1 : 0;
  if (url[own] !== '/' && url[own] !== '#') return [];
  const places: number[] = [];
  const typed = url.slice(own);
  const folders = FOLDERS[kind].join('|');
  const page = new RegExp(`^/(?:${folders})/(?=${from}(?:[/.?#]|$))`).exec(typed);
  if (page) places.push(own + page[0].length);
  const anchor = kind === 'figure' ? typed.indexOf(`#figure-${from}`) : -1;
  if (anchor >= 0 && typed.length === anchor + `#figure-${from}`.length) {
    places.push(own + anchor + '#figure-'.length);
  }
  return places;
}

/** A picture that another file takes from the folder of a case. */
function placeInPicture(url: string, place: string, from: string): number | undefined {
  if (!url.startsWith('.')) return undefined;
  const found = placeBeside(place, url);
  if (!found.startsWith(`cases/${from}/`)) return undefined;
  const end = url.length - found.slice(`cases/${from}`.length).length;
  const at = end - from.length;
  return url.slice(at, end) === from ? at : undefined;
}
