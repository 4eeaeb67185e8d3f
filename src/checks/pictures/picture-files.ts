import { addressesOf, type PictureAddress, type Span } from '../links/addresses.ts';
import { placeBeside } from '../../content/document-kind.ts';
import { isPicture } from './picture.ts';
import type { Workspace, WorkspaceAsset, WorkspaceDocument } from '../../content/workspace.ts';

/** A picture that a document shows, and the file that it names. */
export interface ShownPicture {
  document: WorkspaceDocument;
  picture: PictureAddress;
  /** Path under the content root, whether there is such a file or not. */
  place: string;
}

/** Pictures of other hosts and data in addresses are the fence’s. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** @returns the pictures that write-ups show from files of their own. */
export function shownPictures({ documents }: Workspace): ShownPicture[] {
  return documents.flatMap((document) =>
    addressesOf(document)
      .pictures.filter(({ url }) => !ELSEWHERE.test(url.trim()))
      .map((picture) => ({ document, picture, place: placeOfPicture(document, picture.url) })),
  );
}

/** @returns the words of an alt text that match, each with its offsets in the file. */
export function* wordsInAlt(
  { picture }: ShownPicture,
  pattern: RegExp,
): Generator<Span & { text: string }> {
  const { alt, words } = picture;
  for (const { 0: text, index } of alt.matchAll(pattern)) {
    const verbatim = words.end - words.start === alt.length;
    const start = words.start + index;
    yield verbatim ? { start, end: start + text.length, text } : { ...words, text };
  }
}

/** @returns the name of a file without its folders. */
export function fileName(place: string): string {
  return place.slice(place.lastIndexOf('/') + 1);
}

/** @returns where the picture that a document names would be, under the content root. */
export function placeOfPicture(document: WorkspaceDocument, url: string): string {
  let name = url;
  try {
    name = decodeURIComponent(url);
  } catch {
    // A percent sign that stands for itself.
  }
  // As Windows writes folders.
  return placeBeside(document.place, name.replaceAll('\\', '/'));
}

/** Where pictures may stand: beside a write-up. */
const BESIDE = /^(?:cases\/[^/]+|pages)\/[^/]+$/;

/** @returns whether a picture stands where no write-up can show it. */
export function isStray(place: string): boolean {
  return !BESIDE.test(place);
}

/** @returns the name of a picture that stands where no write-up can show it. */
export function strayName({ place }: WorkspaceAsset): string[] {
  return isPicture(place) && isStray(place) ? [fileName(place)] : [];
}

/** @returns the names of pictures as they are typed where they are not read as pictures. */
export function unreadNames({ documents }: Workspace): string[] {
  return documents.flatMap((document) =>
    addressesOf(document).unread.map(({ typed }) =>
      fileName(/[(（]\s*(.*?)\s*[)）]$/.exec(typed)?.[1] ?? ''),
    ),
  );
}
