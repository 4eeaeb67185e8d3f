import { partAt } from './paging.ts';

/** Where every page, place and file of the site lives; `*` stands for an id. */
export const PATHS = {
  home: '/',
  overview: '/overview/',
  timeline: '/timeline/',
  timelineYear: '/timeline/*/',
  cases: '/cases/',
  casesOf: '/cases/kind/*/',
  case: '/cases/*/',
  caseText: '/cases/*.md',
  caseCsv: '/cases/*.csv',
  caseJson: '/cases/*.json',
  caseQr: '/cases/*/qr.svg',
  figures: '/figures/',
  figure: '/figures/*/',
  figureEmbed: '/embed/*/',
  figureCard: '/figures/*/card.svg',
  compare: '/compare/',
  compareGroup: '/compare/*/',
  compareAlone: '/compare/alone/*/',
  data: '/data/',
  ledger: '/data/*/',
  fact: '/data/#*',
  discrepancies: '/discrepancies/',
  discrepancy: '/discrepancies/#*',
  glossary: '/glossary/',
  term: '/glossary/#*',
  sources: '/sources/',
  source: '/sources/*/',
  changes: '/changes/',
  search: '/search/',
  guide: '/guide/',
  components: '/guide/components/',
  fieldsIndex: '/guide/fields/',
  fields: '/guide/fields/*/',
  figureTypes: '/guide/figures/',
  figureType: '/guide/figures/*/',
  rules: '/guide/rules/',
  rule: '/guide/rules/*/',
  guidePage: '/guide/*/',
  page: '/*/',
  studio: '/studio/',
  studioPreview: '/studio/preview/',
  notFound: '/404.html',
  ledgerCsv: '/data/facts.csv',
  ledgerJson: '/data/facts.json',
  ledgerSchema: '/data/facts.schema.json',
  dataPackage: '/data/datapackage.json',
  tableMetadata: '/data/facts.csv-metadata.json',
  dcat: '/data/dcat.json',
  ledgerCsvOf: '/data/*/facts.csv',
  ledgerJsonOf: '/data/*/facts.json',
  ledgerRows: '/data/rows.json',
  ledgerPlaces: '/data/places.json',
  figureSchema: '/data/figure.schema.json',
  feed: '/feed.xml',
  feedArchive: '/feed/*.xml',
  feedOfKind: '/feed/kind/*.xml',
  feedOfStrand: '/feed/strand/*.xml',
  feedOfChanges: '/feed/changes.xml',
  robots: '/robots.txt',
  sitemap: '/sitemap-index.xml',
  openSearch: '/opensearch.xml',
  manifest: '/manifest.json',
  guideForPrograms: '/llms.txt',
  touchIcon: '/touch-icon.png',
  icon192: '/icon-192.png',
  icon512: '/icon-512.png',
  sharePicture: '/share.png',
} as const;

export type PathName = keyof typeof PATHS;

/** Writes a site path, without the base. */
export function pathTo(name: PathName, id = ''): string {
  return PATHS[name].replace('*', id);
}

/**
 * Tells what lives at a site path without the base; a fixed path goes before a pattern. Parts of a
 * long list are what the list is.
 */
export function nameAt(address: string): PathName | undefined {
  const { whole: path } = partAt(address);
  const names = Object.keys(PATHS) as PathName[];
  return (
    names.find((name) => PATHS[name] === path) ??
    names.find((name) => {
      const [before = '', after] = PATHS[name].split('*');
      if (after === undefined || !path.startsWith(before) || !path.endsWith(after)) return false;
      return /^[^/#]+$/.test(path.slice(before.length, path.length - after.length));
    })
  );
}

export const FIGURE_EXTENSIONS = ['csv', 'json', 'svg', 'png'] as const;

/** The files of a case: its text, and its facts twice. */
export const CASE_FILES = { md: 'caseText', csv: 'caseCsv', json: 'caseJson' } as const;
