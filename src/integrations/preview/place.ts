import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MARK } from './self-contained.ts';

/** Why a preview cannot be written, in Chinese. */
export class PreviewFault extends Error {}

/**
 * Finds where a preview goes: where nothing stands yet, or an earlier one of the same case.
 * @param out a folder, or a file that ends in .html
 * @throws PreviewFault where another file stands there
 */
export function placeOfPreview(title: string, slug: string, out: string): string {
  const names = [previewName(title, slug), previewName(`${title}-${slug}`, slug)];
  const places = /\.html?$/i.test(out) ? [out] : names.map((name) => path.join(out, name));
  const free = places.find((file) => isFree(file, slug));
  if (free !== undefined) return free;
  throw new PreviewFault(
    `“${places[0]!}”已经有了，而且不是这篇案例的预览稿，没有覆盖：--out 后面换一个位置。`,
  );
}

function isFree(file: string, slug: string): boolean {
  if (!existsSync(file)) return true;
  try {
    return readFileSync(file, 'utf8').includes(`<meta name="${MARK}" content="${slug}">`);
  } catch {
    return false;
  }
}

/** In characters: with three bytes each, file systems take some eighty. */
const MOST_CHARACTERS = 60;

/** @returns “预览-示例驿站（虚构）.html”: a name that Windows and chat programs take as it is. */
export function previewName(title: string, slug: string): string {
  const kept = title
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\\/:*?"<>|#%]+/g, '-')
    .replace(/\s+/g, ' ');
  const cut = [...kept]
    .slice(0, MOST_CHARACTERS)
    .join('')
    .replace(/^[-. ]+|[-. ]+$/g, '');
  return `预览-${cut === '' ? slug : cut}.html`;
}
