import { sitePages } from '../checks/links/site-pages.ts';
import { validate } from '../checks/records/records.ts';
import type { Workspace } from '../checks/workspace.ts';
import { destinationOf, NO_PERMALINKS, type Permalinks } from '../domain/permalinks.ts';
import type { Change, LostAddress } from './change.ts';

/** Pages whose places are cited one by one: a number of the ledger, a term, a section of a case. */
const CITED = /^\/(?:data|glossary|discrepancies)\/$|^\/cases\/[^/]+\/$/;

/** @returns the list of published addresses of a side; an empty one where there is none. */
export function permalinksOf({ documents }: Workspace): Permalinks {
  const document = documents.find(({ kind }) => kind === 'permalinks');
  const result = document && validate(document, 'permalinks');
  return result?.success ? (result.data as Permalinks) : NO_PERMALINKS;
}

/** @returns the published addresses that a change breaks, pages first. */
export function lostAddresses(
  before: Workspace,
  after: Workspace,
  { renamed }: Change['cases'],
): LostAddress[] {
  const [old, now] = [sitePages(before).published, sitePages(after).published];
  const { moved, withdrawn } = permalinksOf(after);
  const moves = new Map(renamed.map(({ from, to }) => [`/cases/${from}/`, `/cases/${to}/`]));
  const isServed = (path: string) =>
    now.has(path) ||
    now.has(destinationOf(path, moved) ?? path) ||
    withdrawn.some(({ address }) => address === path);
  const served = new Set([...old.keys(), ...permalinksOf(before).moved.map(({ from }) => from)]);
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
