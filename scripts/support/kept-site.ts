import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../src/integrations/files.ts';

/** What a site is made of besides its content: the program, its packages, what stands in `public`. */
const PROGRAM = [
  ...['src', 'public', 'scripts', 'astro.config.mjs', 'tsconfig.json', 'package.json'],
  ...['package-lock.json', 'node_modules/.package-lock.json'],
  ...['.env', '.env.local', '.env.production', '.env.production.local'],
];

/** What a published site was made of and what it is, as digests, and what its check had to say. */
interface KeptSite {
  inputs: string;
  site: string;
  report?: string | undefined;
}

/**
 * Tells one state of all that a site is made of from another.
 * @param day the checks know what day it is
 * @returns a digest of all, and one of all but what stands in the content root
 */
export function digestsOfInputs(
  contentRoot: string,
  day: string,
): { inputs: string; program: string } {
  const hash = createHash('sha256');
  const { version, platform, arch, env } = process;
  hash.update(JSON.stringify([version, platform, arch, env['TZ'], day, path.resolve(contentRoot)]));
  for (const place of PROGRAM) addPlace(hash, place);
  const program = hash.copy().digest('base64url');
  addPlace(hash, contentRoot);
  return { inputs: hash.digest('base64url'), program };
}

/** @returns what the check said of the site, if it stands in a folder byte for byte as these inputs made it. */
export function findKept(
  file: string,
  inputs: string,
  folder: string,
): Pick<KeptSite, 'report'> | undefined {
  const kept = readKept(file);
  if (kept?.inputs !== inputs || !existsSync(folder)) return undefined;
  return kept.site === digestOfFolder(folder) ? kept : undefined;
}

/** Keeps what was published from which inputs. */
export function keepSite(file: string, inputs: string, folder: string, report?: string): void {
  const kept: KeptSite = { inputs, site: digestOfFolder(folder), report };
  writeWhole(file, JSON.stringify(kept));
}

function readKept(file: string): KeptSite | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KeptSite;
  } catch {
    return undefined;
  }
}

function digestOfFolder(folder: string): string {
  const hash = createHash('sha256');
  addPlace(hash, folder);
  return hash.digest('base64url');
}

/** A file or a folder with all in it, by its path under that folder; links are not followed in it. */
function addPlace(hash: Hash, place: string): void {
  if (!existsSync(place)) return void hash.update('none\0');
  if (!statSync(place).isDirectory()) return addBytes(hash, '', readFileSync(place));
  const entries = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  hash.update(`${entries.length}\0`);
  for (const { entry, file } of entries) {
    const name = path.relative(place, file);
    if (entry.isFile()) addBytes(hash, name, readFileSync(file));
    else if (entry.isSymbolicLink()) addBytes(hash, `${name}\0link`, readlinkSync(file));
    else addBytes(hash, `${name}\0device`, '');
  }
}

function addBytes(hash: Hash, name: string, bytes: string | Uint8Array): void {
  hash.update(`${name}\0${bytes.length}\0`).update(bytes);
}
