/** The facets of the search page, in order. */
export const FACETS = [
  { id: 'kind', label: '类型' },
  { id: 'strand', label: '脉络' },
  { id: 'audience', label: '对象' },
  { id: 'theme', label: '主题' },
  { id: 'year', label: '年份' },
  /** Only where other sites are searched as well. */
  { id: 'site', label: '站点' },
] as const;

export type FacetId = (typeof FACETS)[number]['id'];
