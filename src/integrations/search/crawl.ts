import type { Ledger } from '../../search/records/fact.ts';
import type { FinishedPage } from '../../search/records/page.ts';

const LINK = /<a\s[^>]*?href="([^"#?]*)/g;

/**
 * Reads every page of a running site by following its own links from the front page.
 * @param home the URL of the front page
 */
export async function crawl(home: URL): Promise<{ pages: FinishedPage[]; ledger: Ledger }> {
  const pages: FinishedPage[] = [];
  const seen = new Set([home.pathname]);
  const queue = [home.pathname];
  for (const path of queue) {
    const response = await fetch(new URL(path, home));
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await response.text();
    pages.push({ url: path, html });
    for (const [, href] of html.matchAll(LINK)) {
      if (!href?.startsWith(home.pathname) || !href.endsWith('/') || seen.has(href)) continue;
      seen.add(href);
      queue.push(href);
    }
  }
  const facts = await fetch(new URL('data/facts.json', home));
  return { pages, ledger: (await facts.json()) as Ledger };
}
