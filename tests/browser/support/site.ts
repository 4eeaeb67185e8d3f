import { readFileSync } from 'node:fs';

/** @returns the path of every page in the built site map. */
export function sitemapPaths(): string[] {
  const xml = readFileSync('dist/sitemap-0.xml', 'utf8');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname);
}

/** @returns a link to a row of the ledger as the address that leads there for ever; others as they are. */
export function asCited(href: string): string {
  return href.replace(/^\/data\/[^#]+#/, '/data/#');
}

/** Pages of one kind that are looked at; `PAGES_OF_A_KIND=1000` looks at all. */
const MOST = Number(process.env['PAGES_OF_A_KIND'] ?? 24);

/** Some of many pages of one kind, from the first to the last, as far from one another as can be. */
export function spread<T>(all: readonly T[], most = MOST): T[] {
  const step = Math.max(1, (all.length - 1) / (most - 1));
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}
