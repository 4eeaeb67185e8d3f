import { FORMAT, type IndexEntry } from '../entry.ts';
import type { Site } from './sites.ts';

/** In milliseconds: a peer that takes longer is left out, and looked for again with the next page. */
const PATIENCE = 2000;

/** Another site whose index answers along with this one's. */
export interface Peer extends Site {
  name: string;
  /** Folder of its index, with the slash at its end. */
  folder: string;
  entry: IndexEntry;
}

/** @returns the folder of the index of the site with this front page. */
export function folderOf(frontPage: string): string {
  return new URL('pagefind/', frontPage.replace(/\/?$/, '/')).href;
}

/**
 * Asks every peer whether its index is there and can be merged. Pagefind itself must not meet a dead
 * one: all searches after it would fail.
 * @param own the folder of this site's index
 * @param taken the prefix of this site's ids
 * @returns those that are alive, in their order
 */
export async function livePeers(
  peers: IndexEntry['peers'],
  own: string,
  taken: string,
): Promise<Peer[]> {
  if (peers.length === 0) return [];
  const { version } = await readJson<PagefindEntry>(`${own}pagefind-entry.json`);
  const probed = await Promise.all(peers.map((peer) => probe(peer, version)));
  // Ids are told apart by their prefix.
  const prefixes = [taken];
  return probed.filter((peer): peer is Peer => {
    if (!peer || prefixes.includes(peer.prefix)) return false;
    prefixes.push(peer.prefix);
    return true;
  });
}

async function probe(
  { name, url }: IndexEntry['peers'][number],
  version: string,
): Promise<Peer | undefined> {
  try {
    const folder = folderOf(url);
    const init: RequestInit = { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) };
    const [entry, pagefind] = await Promise.all([
      readEntry(folder, init),
      readJson<PagefindEntry>(`${folder}pagefind-entry.json`, init),
    ]);
    const alike = entry.format === FORMAT && pagefind.version === version;
    if (!alike || !('x' in pagefind.languages) || entry.ids) return undefined;
    return { name, folder, prefix: entry.prefix, table: entry.facets, entry };
  } catch {
    return undefined;
  }
}

/** @throws if the entry does not load in time or is no entry */
export async function readEntry(folder: string, init: RequestInit = {}): Promise<IndexEntry> {
  const entry = await readJson<IndexEntry>(`${folder}search.json`, { cache: 'no-cache', ...init });
  if (typeof entry.prefix !== 'string' || !entry.prefix || typeof entry.facets !== 'object') {
    throw new Error(`${folder}search.json`);
  }
  return entry;
}

/** What Pagefind writes of an index; `x` is the language under which this site's are made. */
interface PagefindEntry {
  version: string;
  languages: Record<string, unknown>;
}

/** @throws if it does not load or is no JSON */
export async function readJson<T>(address: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(address, init);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}
