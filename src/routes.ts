/** Where every page lives. Paths begin with the base under which the site is published. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

export const at = (path: string): string => base + path;

/** @returns a path with the host before it, where the site has one. */
export const absolute = (path: string, site: URL | undefined): string =>
  site ? new URL(path, site).href : path;

export const routes = {
  home: at('/'),
  overview: at('/overview/'),
  cases: at('/cases/'),
  casesOf: (kind: string) => at(`/cases/kind/${kind}/`),
  case: (slug: string) => at(`/cases/${slug}/`),
  data: at('/data/'),
  fact: (id: string) => at(`/data/#${id}`),
  figures: at('/figures/'),
  figure: (id: string) => at(`/figures/${id}/`),
  figureFile: (id: string, extension: 'csv' | 'json' | 'svg' | 'png') =>
    at(`/figures/${id}.${extension}`),
  figureCitation: (id: string, extension: string) => at(`/figures/${id}/cite.${extension}`),
  figureEmbed: (id: string) => at(`/embed/${id}/`),
  figureSchema: at('/data/figure.schema.json'),
  figureTypes: at('/guide/figures/'),
  figureType: (type: string) => at(`/guide/figures/${type}/`),
  compare: at('/compare/'),
  sources: at('/sources/'),
  source: (id: string) => at(`/sources/${id}/`),
  discrepancies: at('/discrepancies/'),
  discrepancy: (id: string) => at(`/discrepancies/#${id}`),
  glossary: at('/glossary/'),
  term: (id: string) => at(`/glossary/#${id}`),
  search: at('/search/'),
  guide: at('/guide/'),
  guidePage: (id: string) => at(`/guide/${id}/`),
  components: at('/guide/components/'),
  fieldsIndex: at('/guide/fields/'),
  fields: (kind: string) => at(`/guide/fields/${kind}/`),
  rules: at('/guide/rules/'),
  rule: (id: string) => at(`/guide/rules/${id}/`),
  about: at('/about/'),
} as const;
