/** Where every page lives. Paths begin with the base under which the site is published. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

export const at = (path: string): string => base + path;

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
  figureFile: (id: string, extension: 'csv' | 'json') => at(`/figures/${id}.${extension}`),
  sources: at('/sources/'),
  source: (id: string) => at(`/sources/${id}/`),
  discrepancies: at('/discrepancies/'),
  discrepancy: (id: string) => at(`/discrepancies/#${id}`),
  glossary: at('/glossary/'),
  term: (id: string) => at(`/glossary/#${id}`),
  search: at('/search/'),
  guide: at('/guide/'),
  guidePage: (id: string) => at(`/guide/${id}/`),
  rules: at('/guide/rules/'),
  rule: (id: string) => at(`/guide/rules/${id}/`),
  about: at('/about/'),
} as const;
