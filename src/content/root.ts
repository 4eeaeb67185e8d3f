import { createHash } from 'node:crypto';
import path from 'node:path';

/** The content root that every command works on: `CONTENT_DIR`, by default `content`. */
export function contentRoot(): string {
  return process.env['CONTENT_DIR'] ?? 'content';
}

/** Where a build goes and keeps its cache, apart for each content root so that none mix. */
export function workPlaces(): { outDir: string; cacheDir: string } {
  const root = path.resolve(contentRoot());
  const key = createHash('sha256').update(root).digest('hex').slice(0, 8);
  return { outDir: process.env['OUT_DIR'] ?? 'dist', cacheDir: path.join('.cache', key) };
}
