import { CASE_FILES, FIGURE_EXTENSIONS } from './paths.ts';
import { destinationOf, folderOf, type Permalinks, type Withdrawn } from './permalinks.ts';
import { CITATION_FORMATS } from './work-citation.ts';

/** What stands behind `/cases/<slug>` and `/figures/<id>` in the paths of what cites them. */
const CITATIONS = CITATION_FORMATS.map(({ extension }) => `/cite.${extension}`);

/** The files that belong to a page, by its folder, as they stand behind its path. */
const FILES_OF: Readonly<Record<string, readonly string[]>> = {
  figures: [...FIGURE_EXTENSIONS.map((extension) => `.${extension}`), ...CITATIONS],
  cases: [...Object.keys(CASE_FILES).map((extension) => `.${extension}`), '/qr.svg', ...CITATIONS],
  data: ['/facts.csv', '/facts.json'],
};

/** An address at which a page was, and what a reader finds there now. */
export type FormerAddress = { at: string } & (
  { kind: 'moved'; to: string } | { kind: 'withdrawn'; withdrawn: Withdrawn }
);

/**
 * @returns every former page, chains followed to their end; the embed pages of figures among them.
 * What leads in a circle is left out: the checks refuse it.
 */
export function formerPages(permalinks: Permalinks): FormerAddress[] {
  return former(permalinks).flatMap((one) => [one, ...embedOf(one)]);
}

/** @returns the files of former cases and figures, which only a host can lead on. */
export function formerFiles(permalinks: Permalinks): FormerAddress[] {
  return former(permalinks).flatMap((one) =>
    (FILES_OF[folderOf(one.at)] ?? []).map((end) =>
      moved(one, (address) => address.slice(0, -1) + end),
    ),
  );
}

function former({ moved: moves, withdrawn }: Permalinks): FormerAddress[] {
  const gone: FormerAddress[] = withdrawn.map((one) => ({
    at: one.address,
    kind: 'withdrawn',
    withdrawn: one,
  }));
  const led = moves.flatMap(({ from }): FormerAddress[] => {
    const to = destinationOf(from, moves);
    return to === undefined ? [] : [{ at: from, kind: 'moved', to }];
  });
  return [...led, ...gone];
}

function embedOf(one: FormerAddress): FormerAddress[] {
  if (folderOf(one.at) !== 'figures') return [];
  return [moved(one, (address) => address.replace('/figures/', '/embed/'))];
}

/** The same for another address that goes with the first. */
function moved(one: FormerAddress, address: (page: string) => string): FormerAddress {
  const at = address(one.at);
  return one.kind === 'moved' ? { ...one, at, to: address(one.to) } : { ...one, at };
}
