import type { Site } from '../domain/site.ts';

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
