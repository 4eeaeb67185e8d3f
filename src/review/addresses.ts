import { permalinksOf } from '../checks/links/published-addresses.ts';
import { sitePages } from '../checks/links/site-pages.ts';
import type { Workspace } from '../checks/workspace.ts';
import { formerFiles, formerPages } from '../domain/former-addresses.ts';
import { NO_PERMALINKS } from '../domain/permalinks.ts';
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
  const kept = permalinksOf(after)?.permalinks ?? NO_PERMALINKS;
  const former = permalinksOf(before)?.permalinks ?? NO_PERMALINKS;
  const moves = new Map(renamed.map(({ from, to }) => [`/cases/${from}/`, `/cases/${to}/`]));
  const told = [...formerPages(kept), ...formerFiles(kept)];
  const withdrawn = new Set(told.flatMap((one) => (one.kind === 'withdrawn' ? [one.at] : [])));
  const ends = new Map(told.flatMap((one) => (one.kind === 'moved' ? [[one.at, one.to]] : [])));
  const isServed = (path: string) => {
    const end = ends.get(path) ?? path;
    return now.has(path) || now.has(end) || withdrawn.has(end);
  };
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
