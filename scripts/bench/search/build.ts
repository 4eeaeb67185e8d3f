import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EngineId } from './engine.ts';

/** An engine with its index, ready to be served. */
export interface Built {
  /** What the server gives out. */
  site: string;
  /** URL of a record by the id the engine gives. */
  urls: Map<string, string>;
  /** From the records to the last file. */
  milliseconds: number;
  /** Peak of the build over what the corpus itself takes, bytes, child processes included. */
  memory: number;
  /** The index on disk, bytes as sent. */
  bytes: number;
}

/** Builds in a process of its own, so that memory and settings are apart. */
export function build(id: EngineId, count: number, root: string): Built {
  const folder = path.join(root, `${id}-${count}`);
  const out = execFileSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.join(import.meta.dirname, 'build-once.ts'),
      id,
      String(count),
      folder,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 },
  );
  const line = out.toString().trim().split('\n').at(-1) ?? '';
  const measured = JSON.parse(line) as Pick<Built, 'milliseconds' | 'memory' | 'bytes'>;
  const urls = JSON.parse(readFileSync(path.join(folder, 'urls.json'), 'utf8')) as [
    string,
    string,
  ][];
  return { site: path.join(folder, 'site'), urls: new Map(urls), ...measured };
}
