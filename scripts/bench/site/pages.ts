import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesIn } from '../../../src/integrations/files.ts';

export interface PageWeight {
  place: string;
  /** Bytes, and bytes as sent. */
  bytes: number;
  brotli: number;
}

/** @returns the pages and feeds of a built site, the heaviest first. */
export function heaviest(folder: string, count: number): PageWeight[] {
  return filesIn(folder)
    .filter((place) => /\.(html|xml)$/.test(place))
    .map((place) => ({ place, content: readFileSync(path.join(folder, place)) }))
    .sort((a, b) => b.content.length - a.content.length)
    .slice(0, count)
    .map(({ place, content }) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      return {
        place,
        bytes: content.length,
        brotli: brotliCompressSync(content, { params }).length,
      };
    });
}
