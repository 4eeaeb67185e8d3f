import { formatOf, readPicture } from '../../checks/pictures/picture.ts';
import { placeOfPicture } from '../../checks/pictures/picture-files.ts';
import type { Workspace, WorkspaceDocument } from '../../content/workspace.ts';

/** A picture as a page shows it, with all its bytes in its address. */
export interface ShownPicture {
  src: string;
  width: number;
  height: number;
}

/** What browsers call the formats that pages show. */
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** @returns a picture that a write-up names; undefined where there is none that a page can show. */
export function pictureFor(
  { assets }: Workspace,
  document: WorkspaceDocument,
  url: string,
): ShownPicture | undefined {
  const place = placeOfPicture(document, url);
  const bytes = assets.find((asset) => asset.place === place)?.bytes();
  const type = bytes && TYPES[formatOf(bytes) ?? ''];
  const read = bytes && readPicture(bytes);
  if (!type || !read) return undefined;
  const { width, height } = read;
  return { src: `data:${type};base64,${base64(bytes)}`, width, height };
}

/** In bytes: a call takes so many arguments at once in every browser. */
const CHUNK = 8192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}
