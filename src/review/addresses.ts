import { permalinksOf } from '../checks/links/published-addresses.ts';
import { sitePages } from '../checks/links/site-pages.ts';
import type { Workspace } from '../checks/workspace.ts';
import { destinationOf, NO_PERMALINKS } from '../domain/permalinks.ts';
import type { Change, LostAddress } from './change.ts';

/** Pages whose places are cited one by one: a number of the ledger, a term, a section of a case. */
const CITED = /^\/(?:data|glossary|discrepancies)\/$|^\/cases\/[^/]+\/$/;

/** @returns the published addresses that a change breaks, pages first. */
export function lostAddresses(
  before: Workspace,
  after: Workspace,
  { renamed }: Change['cases'],
): LostAddress[] {
  const [old, now] = [sitePages(before).published, sitePages(after).published];
  const { moved, withdrawn } = permalinksOf(after)?.permalinks ?? NO_PERMALINKS;
  const former = permalinksOf(before)?.permalinks ?? NO_PERMALINKS;
  const moves = new Map(renamed.map(({ from, to }) => [`/cases/${from}/`, `/cases/${to}/`]));
  const isServed = (path: string) =>
    now.has(path) ||
    now.has(destinationOf(path, moved) ?? path) ||
    withdrawn.some(({ address }) => address === path);
  const served = new Set([...old.keys(), ...former.moved.map(({ from }) => from)]);
  const pages = [...served]
    .filter((path) => !isServed(path))
    .map((path): LostAddress => {
      const movedTo = moves.get(path);
      return { path, kind: 'page', ...(movedTo !== undefined && { movedTo }) };
    });
  const anchors: LostAddress[] = [];
  for (const [path, anchorsOf] of old) {
    if (!now.has(path) || !CITED.test(path)) continue;
    const [had, has] = [anchorsOf(), now.get(path)?.()];
    if (!had || !has) continue;
    for (const anchor of had) {
      if (!has.has(anchor)) anchors.push({ path: `${path}#${anchor}`, kind: 'anchor' });
    }
  }
  return [...pages, ...anchors];
}
