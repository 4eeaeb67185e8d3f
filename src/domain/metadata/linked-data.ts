import { plainText } from '../format.ts';
import type { Identified, Library } from '../library.ts';
import { contentChangedOn } from '../open-data.ts';
import { PATHS, pathTo } from '../paths.ts';
import type { SitePage } from '../site-page.ts';
import type { Source } from '../source.ts';
import { pictureFor, workOf, type Announcement } from './head.ts';

/** A node of schema.org, as JSON-LD writes it. */
type Node = { '@type': string } & Record<string, unknown>;

export interface Trail {
  path: string;
  label: string;
}

/** What a page is, in the words of schema.org; undefined where it is nothing but a page. */
export function linkedData(
  page: SitePage,
  library: Library,
  said: Announcement & { trail: readonly Trail[] },
): { '@context': string; '@graph': Node[] } | undefined {
  const nodes = [...subjectOf(page, library, said), ...breadcrumbs(said)];
  return nodes.length > 0 ? { '@context': 'https://schema.org', '@graph': nodes } : undefined;
}

/** Writes JSON so that nothing in it can end the script element that it stands in. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

function subjectOf(page: SitePage, library: Library, said: Announcement): Node[] {
  switch (page.kind) {
    case 'home':
      return [website(library, said)];
    case 'case':
      return [article(page, library, said)];
    case 'figure':
      return [
        {
          ...dataset(page, library, said, figureFiles(page.id)),
          dateModified: workOf(page, library)?.revised,
          image: said.address(`/figures/${page.id}.png`),
          isBasedOn: sourcesOf(library.sourceIdsOfFigure(library.figure(page.id)), library, said),
        },
      ];
    case 'data':
      return [
        {
          ...dataset(page, library, said, LEDGER_FILES),
          version: contentChangedOn(library),
          dateModified: contentChangedOn(library),
        },
      ];
    case 'ledger':
      return [dataset(page, library, said, ledgerFiles(page.id))];
    case 'glossary':
      return [termSet(page, library, said)];
    default:
      return [];
  }
}

function website({ site }: Library, { address, description }: Announcement): Node {
  return {
    '@type': 'WebSite',
    url: address(PATHS.home),
    name: site.name,
    description,
    inLanguage: 'zh-CN',
    publisher: organization(site.publisher),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${address(PATHS.search)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

function article(page: SitePage, library: Library, said: Announcement): Node {
  const { published, revised, keywords, column } = workOf(page, library)!;
  const facts = library.known(page.facts);
  const ids = [...page.sources, ...facts.flatMap((fact) => library.sourceIdsOf(fact))];
  const sources = sourcesOf(ids, library, said);
  return {
    '@type': 'Article',
    ...ofWork(library),
    headline: page.title,
    description: said.description,
    url: said.address(page.path),
    image: said.address(pictureFor(page, library).path),
    datePublished: published,
    dateModified: revised,
    author: organization(library.site.publisher),
    articleSection: column,
    keywords,
    isBasedOn: sources,
    citation: sources.map(({ '@id': id }) => ({ '@id': id })),
  };
}

/** A file of a data set: what stands behind the address of its page or of the site, and its type. */
type DataFile = readonly [path: string, mediaType: string];

const LEDGER_FILES: readonly DataFile[] = [
  [PATHS.ledgerCsv, 'text/csv'],
  [PATHS.ledgerJson, 'application/json'],
];

function ledgerFiles(theme: string): readonly DataFile[] {
  return [
    [pathTo('ledgerCsvOf', theme), 'text/csv'],
    [pathTo('ledgerJsonOf', theme), 'application/json'],
  ];
}

function figureFiles(id: string): readonly DataFile[] {
  return [
    [`/figures/${id}.csv`, 'text/csv'],
    [`/figures/${id}.json`, 'application/json'],
  ];
}

function dataset(
  { path, title }: SitePage,
  library: Library,
  { address, description }: Announcement,
  files: readonly DataFile[],
): Node {
  return {
    '@type': 'Dataset',
    ...ofWork(library),
    name: title,
    description,
    url: address(path),
    creator: organization(library.site.publisher),
    isAccessibleForFree: true,
    distribution: files.map(([file, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: address(file),
    })),
  };
}

function termSet({ path, title }: SitePage, library: Library, said: Announcement): Node {
  return {
    '@type': 'DefinedTermSet',
    ...ofWork(library),
    name: title,
    description: said.description,
    url: said.address(path),
    hasDefinedTerm: [...library.terms.values()].map(({ id, term, aliases, explanation }) => ({
      '@type': 'DefinedTerm',
      name: term,
      ...(aliases.length > 0 && { alternateName: aliases }),
      description: plainText(explanation, library),
      url: said.address(pathTo('term', id)),
    })),
  };
}

/** Names each source by its page here; `sameAs` is the original where it may be linked. */
function sourcesOf(ids: readonly string[], library: Library, { address }: Announcement): Node[] {
  const sources = [...new Set(ids)].map((id) => library.source(id));
  return sources.map(({ id, title, publisher, date, url }: Identified<Source>) => ({
    '@type': 'CreativeWork',
    '@id': address(pathTo('source', id)),
    name: title,
    publisher: organization(publisher),
    ...(date && { datePublished: date }),
    ...(url && { sameAs: url }),
  }));
}

function breadcrumbs({
  address,
  trail,
}: Pick<Announcement, 'address'> & { trail: readonly Trail[] }): Node[] {
  if (trail.length === 0) return [];
  const items = trail.map(({ path, label }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: address(path),
  }));
  return [{ '@type': 'BreadcrumbList', itemListElement: items }];
}

function ofWork({ site }: Library) {
  return {
    inLanguage: 'zh-CN',
    license: site.contentLicence.url,
    publisher: organization(site.name),
  };
}

const organization = (name: string): Node => ({ '@type': 'Organization', name });
