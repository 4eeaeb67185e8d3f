import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './files.ts';

/** A build bundles this file; the program stands where the command was started. */
const PROGRAM = path.resolve();

/**
 * Tells one state of the program from another: its modules, its packages and Node. What was worked
 * out by one must not be taken for the work of another.
 */
export function codeVersion(): string {
  const modules = filesIn(path.join(PROGRAM, 'src')).filter((place) => place.endsWith('.ts'));
  const hash = createHash('sha256').update(process.version);
  for (const place of ['package-lock.json', ...modules.map((module) => `src/${module}`)]) {
    hash.update(`\0${place}\0`).update(readFileSync(path.join(PROGRAM, place)));
  }
  return hash.digest('base64url');
}
