import type { Site } from '../domain/site.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';

/** Stands where a side has no site file that can be read; it says nothing by itself. */
export const EMPTY_SITE: Site = {
  name: '',
  zone: '',
  description: '',
  publisher: '',
  baseUrl: 'https://example.org/',
  disclaimer: '',
  contentLicence: { name: '', url: 'https://example.org/' },
  registration: { icp: '', publicSecurity: '' },
  home: { headline: [], intro: '', searches: [], figures: [], facts: [] },
};

/** Stands where a side has no taxonomy that can be read. */
export const EMPTY_TAXONOMY: Taxonomy = {
  strands: [],
  audiences: [],
  industries: [],
  themes: [],
  scopes: [],
  comparisons: [],
  entities: [],
};
