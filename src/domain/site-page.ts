import { factsInFigureTexts } from './figure.ts';
import type { LedgerFact, Library } from './library.ts';
import { factsInTexts, namedIn } from './mentions.ts';
import { once } from './once.ts';
import type { PageOf, Shown } from './page-kind.ts';
import { PAGES, type PageKind } from './pages.ts';
import { partAt } from './paging.ts';
import { nameAt, PATHS, pathTo } from './paths.ts';

/** A page of the site, or a place on a page that is cited by itself. */
export interface SitePage extends Settled {
  kind: PageKind;
  /** Of the record that it is about; empty where it is the only one of its kind. */
  id: string;
  /** Without the base. */
  path: string;
  label: string;
  title: string;
  facet: string | undefined;
  asked: readonly string[];
  lists: boolean;
}

/** What a page shows, settled: the ids of all that stands in its texts and figures as well. */
type Settled = Required<Omit<Shown, 'writeUp' | 'texts'>> & { texts: string[] | undefined };

interface Index {
  byPath: ReadonlyMap<string, SitePage>;
  usesOf: ReadonlyMap<string, SitePage[]>;
}

/** Lists the pages that a library makes, and the places on them that are cited by themselves. */
export function pagesOf(library: Library): SitePage[] {
  return [...indexOf(library).byPath.values()];
}

/** Finds the page at a site path without the base; a part of a long list says which it is. */
export function pageAt(path: string, library: Library): SitePage | undefined {
  const { whole, number } = partAt(path);
  const known = indexOf(library).byPath.get(whole);
  if (known && number === 1) return known;
  // What search knows of a list is the head of its first part.
  if (known) return { ...known, path, title: partTitle(known, number), facet: undefined };
  const kind = PROGRAM.find((one) => nameAt(path) === one);
  const id = path.split('/').at(-2) ?? '';
  return kind && pageOf(kind, id, id, library);
}

const partTitle = ({ title }: SitePage, number: number) => `${title}（第${number}页）`;

/** Pages that the program makes of itself, each of its id; they have their titles from it. */
const PROGRAM: PageKind[] = ['guidePage', 'fields', 'figureType', 'rule'];

/** Lists the pages above a page, from the top, without the front page. */
export function pagesAbove(path: string): { path: string; label: string }[] {
  const steps = path.split('/').slice(1, -2);
  return steps.flatMap((_, index) => {
    const above = `/${steps.slice(0, index + 1).join('/')}/`;
    const kind = nameAt(above);
    return kind && PATHS[kind] === above && kind in PAGES
      ? [{ path: above, label: PAGES[kind as PageKind].label }]
      : [];
  });
}

/** Lists where readers meet a fact, cases first; pages that only list what others say are left out. */
export function usesOf(fact: string, library: Library): SitePage[] {
  return indexOf(library).usesOf.get(fact) ?? [];
}

/** Lists the facts that a case shows, in its figures too. */
export function factsOfCase(slug: string, library: Library): LedgerFact[] {
  return library.known(pageAt(pathTo('case', slug), library)?.facts ?? []);
}

const USES: PageKind[] = ['case', 'figure', 'discrepancy', 'overview', 'page', 'home'];

const indexOf = once((library: Library): Index => {
  const kinds = Object.keys(PAGES) as PageKind[];
  const pages = kinds.flatMap((kind) => {
    const { records }: PageOf<unknown> = PAGES[kind];
    const found = records?.(library) ?? [['', undefined] as const];
    return [...found].map(([id, record]) => pageOf(kind, id, record, library));
  });
  const uses = new Map<string, SitePage[]>();
  for (const kind of USES) {
    for (const page of pages.filter((one) => one.kind === kind)) {
      for (const fact of page.facts) uses.set(fact, [...(uses.get(fact) ?? []), page]);
    }
  }
  return { byPath: new Map(pages.map((page) => [page.path, page])), usesOf: uses };
});

function pageOf(kind: PageKind, id: string, record: unknown, library: Library): SitePage {
  const { label, title, facet, asked = [], lists = false, shows }: PageOf<unknown> = PAGES[kind];
  const told = (what: typeof facet) => (typeof what === 'function' ? what(record) : what);
  return {
    ...{ kind, id, label, path: pathTo(kind, id) },
    title: told(title) ?? label,
    ...{ facet: told(facet), asked: typeof asked === 'function' ? asked(record) : asked, lists },
    ...settled(shows?.(library, record) ?? {}, library),
  };
}

/** A page shows the notes of its numbers, and those of the numbers in its figures. */
function settled(shown: Shown, library: Library): Settled {
  const { texts, writeUp, facts = [], figures = [], terms = [], sources = [] } = shown;
  const named = writeUp && namedIn(writeUp);
  const all = [...new Set([...figures, ...(named?.figures ?? [])])];
  const drawn = all.flatMap((id) => library.figures.get(id) ?? []);
  const ids = [
    ...[...facts, ...factsInTexts(texts ?? []), ...(named?.facts ?? [])],
    ...drawn.flatMap((figure) => [
      ...library.factsOfFigure(figure).map(({ id }) => id),
      ...factsInFigureTexts(figure),
    ]),
  ];
  return {
    texts,
    facts: [...new Set(ids)],
    figures: all,
    terms: [...new Set([...terms, ...(named?.terms ?? [])])],
    sources,
  };
}
