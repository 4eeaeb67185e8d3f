import { folderOf, knownAddresses, type Permalinks } from '../../domain/permalinks.ts';
import { nearest } from '../../content/nearest.ts';
import type { Workspace } from '../../content/workspace.ts';
import { permalinksOf, publishedAddresses } from './published-addresses.ts';
import { sitePages } from './site-pages.ts';

const read = new WeakMap<Workspace, LostAddresses>();

/** Published addresses that have no page, of which `permalink-lost` speaks. */
export interface LostAddresses {
  /** Each with the page that took its place under another name, where only one can be meant. */
  lost: ReadonlyMap<string, string | undefined>;
  /** Those pages. */
  renamed: ReadonlySet<string>;
}

/** @returns the addresses that lost their page; read once for all rules. */
export function lostAddresses(workspace: Workspace): LostAddresses {
  const known = read.get(workspace) ?? readLost(workspace);
  read.set(workspace, known);
  return known;
}

function readLost(workspace: Workspace): LostAddresses {
  const lost = new Map<string, string | undefined>();
  const found = permalinksOf(workspace);
  if (!found) return { lost, renamed: new Set() };
  const { permalinks } = found;
  const pages = sitePages(workspace);
  const led = knownAddresses({ ...permalinks, published: [] });
  for (const address of permalinks.published) {
    if (pages.published.has(address) || led.has(address)) continue;
    const isDraft = pages.drafts.has(address);
    lost.set(address, isDraft ? undefined : newNameOf(address, workspace, permalinks));
  }
  return { lost, renamed: new Set([...lost.values()].flatMap((name) => name ?? [])) };
}

/** A page that is not on the list yet, where only one can be meant. */
function newNameOf(
  address: string,
  workspace: Workspace,
  permalinks: Permalinks,
): string | undefined {
  const known = knownAddresses(permalinks);
  const fresh = publishedAddresses(workspace).filter(
    (one) => !known.has(one) && folderOf(one) === folderOf(address),
  );
  return fresh.length === 1 ? fresh[0] : nearest(address, fresh);
}
