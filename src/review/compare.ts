import { permalinksOf } from '../checks/links/permalinks.ts';
import { checkContent } from '../checks/run.ts';
import { isEqual } from '../content/bytes.ts';
import type { Workspace } from '../content/workspace.ts';
import { destinationOf, NO_PERMALINKS } from '../domain/permalinks.ts';
import type { Palette } from '../figures/standalone.ts';
import { compareCases } from './cases.ts';
import type { Change, LostAddress } from './change.ts';
import { editionsOf } from './edition.ts';
import { compareFigures } from './figures.ts';
import { compareNumbers } from './numbers.ts';
import { comparePages } from './pages.ts';
import { compareRecords } from './records.ts';
import { unmatched, type Finding } from '../checks/finding.ts';
import { sitePages } from '../checks/links/site-pages.ts';
import { nameAt, pathTo, type PathName } from '../domain/paths.ts';
import { formerFiles, formerPages } from '../domain/former-addresses.ts';

/**
 * What a change of content does: pure, and total over content that is spoilt.
 * @param before the content that the change starts from, read under the same root as `after`
 * @param palette the colours of the pictures
 */
export function compare(before: Workspace, after: Workspace, palette: Palette): Change {
  const { unread, ...editions } = editionsOf(before, after);
  const { moved } = permalinksOf(after)?.permalinks ?? NO_PERMALINKS;
  const cases = compareCases(editions.before, editions.after, (slug) => {
    const to = destinationOf(pathTo('case', slug), moved);
    const id = /^\/cases\/([^/]+)\/$/.exec(to ?? '')?.[1];
    return id === slug ? undefined : id;
  });
  const known = {
    cases,
    numbers: compareNumbers(editions.before, editions.after),
    records: compareRecords(editions.before, editions.after),
    figures: compareFigures(editions.before, editions.after, palette),
  };
  const found = { before: checkContent(before), after: checkContent(after) };
  const files = compareFiles(before, after);
  const movedFile = (file: string) =>
    cases.renamed.reduce(
      (path, { from, to }) => path.replace(`/cases/${from}/`, `/cases/${to}/`),
      file,
    );
  const secrets = [...secretsIn(before, found.before), ...secretsIn(after, found.after)];
  return conceal(
    {
      version: 1,
      any: files.length > 0,
      files,
      ...known,
      pages: comparePages(editions.before, editions.after, known),
      findings: compareFindings(found.before, found.after, movedFile),
      addresses: lostAddresses(before, after, cases),
      unread,
    },
    secrets,
  );
}

function compareFiles(before: Workspace, after: Workspace): Change['files'] {
  const [old, now] = [contentsOf(before), contentsOf(after)];
  const places = [...new Set([...old.keys(), ...now.keys()])].sort();
  return places.flatMap((place): Change['files'] => {
    const [had, has] = [old.get(place), now.get(place)];
    if (has === undefined) return [{ place, fate: 'removed' }];
    if (had === undefined) return [{ place, fate: 'added' }];
    return isSame(had, has) ? [] : [{ place, fate: 'changed' }];
  });
}

function contentsOf({ documents, assets }: Workspace): Map<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ...documents.map(({ place, text }) => [place, text] as const),
    ...assets.map(({ place, bytes }) => [place, bytes()] as const),
  ]);
}

function isSame(had: string | Uint8Array, has: string | Uint8Array): boolean {
  if (typeof had === 'string' || typeof has === 'string') return had === has;
  return isEqual(had, has);
}

/**
 * Tells which findings a change brings and which it mends; one that only moved down its file, or
 * went along with it, is neither.
 * @param moved what became of a path under the content root
 */
function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  moved: (file: string) => string,
): Change['findings'] {
  const keyOf = ({ rule, file, message }: Finding) => JSON.stringify([rule, moved(file), message]);
  const errors = after.filter(({ severity }) => severity === 'error').length;
  return {
    fresh: unmatched(after, before, keyOf),
    mended: unmatched(before, after, keyOf),
    errors,
    warnings: after.length - errors,
  };
}

const STANDS_FOR = '＊＊＊';

/**
 * Takes what is private out of a report: a telephone number that a change brings must not be copied
 * to every reviewer’s mail box.
 * @param value texts, lists and records of them
 */
function conceal<T>(value: T, secrets: readonly string[]): T;
function conceal(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') {
    return secrets.reduce((text, secret) => text.replaceAll(secret, STANDS_FOR), value);
  }
  if (Array.isArray(value)) return value.map((item: unknown) => conceal(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, conceal<unknown>(item, secrets)]),
  );
}

/** @returns the texts that findings mark as private, longest first. */
function secretsIn({ documents }: Workspace, findings: readonly Finding[]): string[] {
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  const found = findings.flatMap(({ conceal, file, position }) => {
    if (!conceal || position === 'unavailable' || position.line !== position.endLine) return [];
    const line = texts
      .get(file)
      ?.replace(/^\uFEFF/, '')
      .split(/\r?\n/)[position.line - 1];
    const secret = line?.slice(position.column - 1, position.endColumn - 1).trim();
    return secret ? [secret] : [];
  });
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}

/** Pages whose places are cited one by one: a number of the ledger, a term, a section of a case. */
const CITED: (PathName | undefined)[] = ['data', 'glossary', 'discrepancies', 'case'];

/** @returns the published addresses that a change breaks, pages first. */
function lostAddresses(
  before: Workspace,
  after: Workspace,
  { renamed }: Change['cases'],
): LostAddress[] {
  const [old, now] = [sitePages(before).published, sitePages(after).published];
  const kept = permalinksOf(after)?.permalinks ?? NO_PERMALINKS;
  const former = permalinksOf(before)?.permalinks ?? NO_PERMALINKS;
  const moves = new Map(renamed.map(({ from, to }) => [pathTo('case', from), pathTo('case', to)]));
  const told = [...formerPages(kept), ...formerFiles(kept)];
  const withdrawn = new Set(told.flatMap((one) => (one.kind === 'withdrawn' ? [one.at] : [])));
  const ends = new Map(told.flatMap((one) => (one.kind === 'moved' ? [[one.at, one.to]] : [])));
  const isServed = (path: string) => {
    const end = ends.get(path) ?? path;
    return now.has(path) || now.has(end) || withdrawn.has(end);
  };
  const served = new Set([...old.keys(), ...former.moved.map(({ from }) => from)]);
  const lost = new Set([...served].filter((path) => !isServed(path)));
  const pages = [...lost]
    // A page is told of once, not again with each of its files.
    .filter((path) => path.endsWith('/') || !lost.has(path.replace(/\.\w+$/, '/')))
    .map((path): LostAddress => {
      const movedTo = moves.get(path);
      return { path, kind: 'page', ...(movedTo !== undefined && { movedTo }) };
    });
  const anchors: LostAddress[] = [];
  for (const [path, anchorsOf] of old) {
    if (!now.has(path) || !CITED.includes(nameAt(path))) continue;
    const [had, has] = [anchorsOf(), now.get(path)?.()];
    if (!had || !has) continue;
    for (const anchor of had) {
      if (!has.has(anchor)) anchors.push({ path: `${path}#${anchor}`, kind: 'anchor' });
    }
  }
  return [...pages, ...anchors];
}
