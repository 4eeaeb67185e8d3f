import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesIn } from '../../../src/integrations/files.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** A file as a static host sends it. */
export interface SentFile {
  type: string;
  body: Buffer;
  /** Hosts compress text; what Pagefind writes is compressed already. */
  encoded: boolean;
}

/** @throws if there is no such file */
export function sentFile(folder: string, file: string): SentFile {
  const type = TYPES[path.extname(file)];
  const plain = readFileSync(path.join(folder, file));
  if (!type) return { type: 'application/octet-stream', body: plain, encoded: false };
  return { type, body: gzipSync(plain, { level: 9 }), encoded: true };
}

/** @returns bytes of the chosen files as sent. */
export function bytesOf(folder: string, isCounted: (file: string) => boolean): number {
  return filesIn(folder)
    .filter(isCounted)
    .reduce((sum, file) => sum + sentFile(folder, file).body.length, 0);
}
