import { createInstance } from 'virtual:pagefind';
import { completions, type NameList } from '../completion.ts';
import { countFacets, pageCount, type FacetTable } from '../facet-table.ts';
import type { Fallbacks } from '../fallbacks/reading.ts';
import { metadataFile } from '../metadata.ts';
import type { IndexEntry } from '../entry.ts';
import { unpackSpoken, type Spoken } from '../spoken.ts';
import { asks } from '../state.ts';
import { unpackSyllables, type SentTables } from '../syllable-columns.ts';
import { joinTables, noTables, type Tables } from '../tables.ts';
import { createEngine, type Engine } from './engine.ts';
import type { FetchGuard } from './fetch-guard.ts';
import type { PagefindLike, PagefindResult } from './finder.ts';
import type { Answer } from './messages.ts';
import { livePeers, readEntry, readJson, type Peer } from './peers.ts';
import { joinSites, type Site } from './sites.ts';

/** Names that are offered at most. */
const COMPLETIONS = 4;

export interface OpenIndex extends Engine {
  peers: readonly Peer[];
}

/**
 * Loads what every search needs; the tables of the other readings follow when first wanted.
 * @param folder of the site's own index, absolute, with the slash at its end
 * @param dead folders of peers that have failed, added to where one fails
 * @throws if this site's own index does not load
 */
export async function openIndex(
  folder: string,
  guard: FetchGuard,
  dead: Set<string>,
): Promise<OpenIndex> {
  const entry = await readEntry(folder);
  const alive = await livePeers(entry.peers, folder, entry.prefix);
  const peers = alive.filter((peer) => !dead.has(peer.folder));
  guard.forget();
  for (const each of [{ folder, entry }, ...peers]) supplyMetadata(each, guard);
  // Addresses in the index are whole paths.
  const pagefind = createInstance({ basePath: folder, baseUrl: '/', metaCacheTag: entry.prefix });
  if (peers.length > 0) {
    // Without its own index Pagefind would wait for it for ever.
    await pagefind.search(null);
    throwIfFailed(guard, [folder]);
  }
  for (const { folder: other, prefix } of peers) {
    try {
      const baseUrl = `${new URL(other).origin}/`;
      await pagefind.mergeIndex(other, { baseUrl, metaCacheTag: prefix });
    } catch {
      dead.add(other);
      return openIndex(folder, guard, dead);
    }
  }
  let readings: Promise<Fallbacks> | undefined;
  const spoken = await loadSpoken(folder, entry);
  const sites = withSiteFacet([{ prefix: entry.prefix, table: entry.facets }, ...peers]);
  const engine = createEngine({
    ...sites[0],
    peers: sites.slice(1),
    spoken,
    pagefind: guarded(
      pagefind,
      guard,
      [folder, ...peers.map((peer) => peer.folder)],
      numbering(entry.prefix, entry.ids),
    ),
    readings: async (query, tools) => {
      const others = peers.map((peer) => peer.folder + peer.entry.tables);
      readings ??= loadFallbacks(folder + entry.tables, others);
      return (await readings)(query, tools);
    },
  });
  let names: Promise<NameList> | undefined;
  const { table } = joinSites(sites);
  return {
    peers,
    answer: async (question, signal) => {
      if (!asks(question)) return overview(question.turn, table);
      const answer = await engine.answer(question, signal);
      if (!question.complete) return answer;
      names ??= readJson<NameList>(folder + entry.names).catch(() => []);
      return { ...answer, completions: completions(question.query, await names, COMPLETIONS) };
    },
  };
}

function supplyMetadata(
  { folder, entry }: Pick<Peer, 'folder' | 'entry'>,
  guard: FetchGuard,
): void {
  const { prefix, metadata, count } = entry;
  if (!metadata) return;
  guard.supply(`${folder}pagefind.${prefix}.pf_meta`, metadataFile(metadata, prefix, count));
}

/** Where several sites are searched, each page says of which it is. */
function withSiteFacet(sites: readonly [Site, ...Site[]]): [Site, ...Site[]] {
  const [own, ...peers] = sites;
  if (peers.length === 0) return [own];
  const named = (site: Site): Site => ({ ...site, table: tableOf(site) });
  return [named(own), ...peers.map(named)];
}

function tableOf({ table, name = '本站' }: Site): FacetTable {
  const column = '0'.repeat(pageCount(table));
  const site = { values: [name], sets: [[0]], column };
  return { ...table, facets: Object.assign({}, table.facets, { site }) };
}

/** Most queries find something as typed and do without; without the table of a peer all goes on. */
async function loadFallbacks(own: string, peers: readonly string[]): Promise<Fallbacks> {
  const [{ fallbacks }, tables, ...others] = await Promise.all([
    import('../fallbacks/index.ts'),
    loadTables(own),
    ...peers.map((address) => loadTables(address).catch(noTables)),
  ]);
  return fallbacks(joinTables([tables, ...others]));
}

/** Without it the words are still found as typed. */
async function loadSpoken(folder: string, { spoken }: IndexEntry): Promise<Spoken> {
  return spoken === undefined ? {} : unpackSpoken(await readJson<string>(folder + spoken));
}

async function loadTables(address: string): Promise<Tables> {
  const sent = await readJson<SentTables>(address);
  return { ...sent, syllables: unpackSyllables(sent.syllables) };
}

/** Where nothing is looked for: how much there is of everything. */
function overview(turn: number, table: FacetTable): Answer {
  const pages = Array.from({ length: pageCount(table) }, (_, page) => page);
  return {
    turn,
    total: 0,
    hits: [],
    cards: [],
    counts: countFacets(table, pages, {}, 'any'),
    near: [],
  };
}

/** A search throws where Pagefind would go on without a part of the index. */
function guarded(
  pagefind: PagefindLike,
  guard: FetchGuard,
  folders: readonly string[],
  idOf: (id: string) => string,
): PagefindLike {
  return {
    async search(query) {
      const { results } = await pagefind.search(query);
      throwIfFailed(guard, folders);
      return { results: results.map((result): PagefindResult => renamed(result, idOf)) };
    },
  };
}

function throwIfFailed(guard: FetchGuard, folders: readonly string[]): void {
  const failed = folders.find((folder) => guard.failedIn(folder));
  if (failed !== undefined) throw new Error(failed);
}

function renamed(result: PagefindResult, idOf: (id: string) => string): PagefindResult {
  return { id: idOf(result.id), words: result.words, data: () => result.data() };
}

/** An index that kept Pagefind's own names lists them, by number. */
function numbering(prefix: string, ids: readonly string[] = []): (id: string) => string {
  const names = new Map(ids.map((id, number) => [id, prefix + number.toString(36)]));
  return (id) => names.get(id) ?? id;
}
