import { CASE_KINDS } from '../kinds.ts';
import type { Library } from '../library.ts';
import { PATHS } from '../paths.ts';
import type { PageKind } from '../pages.ts';
import type { SitePage } from '../site-page.ts';
import { revisedOn } from './changed.ts';

/** What a page says of itself to programs, besides what its list entry says. */
export interface Announcement {
  title: string;
  description: string;
  /** Puts host and base before a site path. */
  address: (path: string) => string;
}

/** A `<meta>`: Open Graph has properties, all else names. */
export type Tag = { content: string } & ({ name: string } | { property: string });

/** Pages that list others, which the set of public sites calls columns. */
const COLUMNS: ReadonlySet<PageKind> = new Set([
  ...(['overview', 'cases', 'casesOf', 'figures', 'data', 'ledger', 'compare'] as const),
  ...(['sources', 'discrepancies', 'glossary', 'guide'] as const),
]);

/** The picture that stands for a page where its link is shared: its first figure, or the site's. */
export function pictureFor({ figures }: SitePage, { figures: known, site }: Library) {
  const figure = figures.flatMap((id) => known.get(id) ?? [])[0];
  return figure
    ? { path: `/figures/${figure.id}.png`, alt: figure.title }
    : { path: PATHS.sharePicture, alt: site.name };
}

/**
 * The tags of a page: Open Graph, Google Scholar's `citation_*`, and the set that public sites in
 * China carry (国办发〔2017〕47号). Its `Description` is the page's `description`: names of tags are
 * the same in any case, and a page may have one only.
 */
export function tagsOf(page: SitePage, library: Library, said: Announcement): Tag[] {
  const { site } = library;
  const work = workOf(page, library);
  const picture = pictureFor(page, library);
  const url = said.address(page.path);
  return [
    ...properties({
      'og:type': work ? 'article' : 'website',
      'og:title': said.title,
      'og:description': said.description,
      'og:url': url,
      'og:site_name': site.name,
      'og:locale': 'zh_CN',
      'og:image': said.address(picture.path),
      'og:image:alt': picture.alt,
      'article:published_time': work?.published,
      'article:modified_time': work?.revised,
    }),
    ...names({
      SiteName: site.name,
      SiteDomain: new URL(site.baseUrl).host,
      SiteIDCode: site.registration.siteIdCode,
      ColumnName: work?.column ?? (COLUMNS.has(page.kind) ? page.title : undefined),
      ColumnType: work || COLUMNS.has(page.kind) ? page.label : undefined,
    }),
    ...(work
      ? names({
          ArticleTitle: page.title,
          PubDate: minuteOf(work.published ?? work.updated),
          ContentSource: site.publisher,
          Keywords: work.keywords.join(','),
          citation_title: page.title,
          citation_author: site.publisher,
          citation_publisher: site.name,
          citation_publication_date: (work.published ?? work.updated).replaceAll('-', '/'),
          citation_online_date: work.updated.replaceAll('-', '/'),
          citation_language: 'zh-CN',
          citation_public_url: url,
        })
      : []),
  ];
}

interface Work {
  column: string;
  published?: string;
  /** Left out where readers never saw it otherwise. */
  revised: string | undefined;
  /** Of the edition that readers have. */
  updated: string;
  keywords: string[];
}

/** What a page that is cited as a work says of it; undefined for other pages. */
export function workOf({ kind, id }: SitePage, library: Library): Work | undefined {
  const labels = (list: { id: string; label: string }[], ids: readonly string[]) =>
    list.filter((one) => ids.includes(one.id)).map(({ label }) => label);
  const { themes, audiences, industries } = library.taxonomy;
  if (kind === 'case') {
    const entry = library.cases.get(id);
    if (!entry) return undefined;
    const keywords = [
      ...entry.aliases,
      ...labels(themes, entry.themes),
      ...labels(audiences, entry.audiences),
      ...labels(industries, entry.industries),
    ];
    const { published } = entry;
    const revised = revisedOn(entry, library);
    const column = CASE_KINDS[entry.kind].title;
    return { column, published, revised, updated: revised ?? published, keywords };
  }
  const figure = kind === 'figure' ? library.figures.get(id) : undefined;
  if (!figure) return undefined;
  const { updated } = figure;
  return { column: '图表', updated, revised: updated, keywords: labels(themes, figure.themes) };
}

/** A day as the set writes it; our records know no time of day, so it begins with the day. */
function minuteOf(date: string): string | undefined {
  return date.length === 'YYYY-MM-DD'.length ? `${date} 00:00` : undefined;
}

type Values = Record<string, string | undefined>;

function names(values: Values): Tag[] {
  return filled(values).map(([name, content]) => ({ name, content }));
}

function properties(values: Values): Tag[] {
  return filled(values).map(([property, content]) => ({ property, content }));
}

function filled(values: Values): [string, string][] {
  return Object.entries(values).flatMap(([name, content]) =>
    content ? [[name, content] as [string, string]] : [],
  );
}
