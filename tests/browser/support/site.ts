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
