import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { previewName } from './file-name.ts';
import { MARK } from './self-contained.ts';

/** Why a preview cannot be written, in Chinese. */
export class PreviewFault extends Error {}

/**
 * @param out a folder, or a file that ends in .html
 * @returns where a preview goes: where none stands yet, or an earlier one of the same case
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
