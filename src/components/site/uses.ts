import type { Use } from '../../domain/uses.ts';

const PATHS: Record<Use['kind'], (id: string) => string> = {
  case: (id) => `/cases/${id}/`,
  figure: (id) => `/figures/${id}/`,
  discrepancy: (id) => `/discrepancies/#${id}`,
  overview: () => '/overview/',
  home: () => '/',
  page: (path) => path,
};

/** @returns the site path of the page that shows a fact, without the base. */
export function hrefOfUse(use: Use): string {
  return PATHS[use.kind](use.id);
}
