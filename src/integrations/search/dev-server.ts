import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { siteRecords } from '../../search/records/site-records.ts';
import { spokenWords } from '../../search/records/spoken-words.ts';
import { buildIndex } from './build-index.ts';
import type { IndexFiles } from './renumber.ts';
import { readWords } from './site-texts.ts';
import type { Ledger } from '../../search/records/fact.ts';
import type { FinishedPage } from '../../search/records/page.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

const CONTENT_TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/**
 * Answers for `pagefind/` from the pages of the running server: the first search crawls it, and a
 * change of content makes the next search crawl it again.
 */
export function serveIndex(server: Server, base: string, logger: AstroIntegrationLogger): void {
  let files: Promise<IndexFiles> | undefined;
  server.watcher.on('all', () => {
    files = undefined;
  });
  server.middlewares.use((request, response, next) => {
    // Vite has taken the base off `url` by now.
    const [path = ''] = (request.originalUrl ?? request.url ?? '').split('?');
    const origin = server.resolvedUrls?.local[0];
    if (!path.startsWith(`${base}pagefind/`) || !origin) {
      next();
      return;
    }
    files ??= indexRunning(new URL(base, origin), base);
    files
      .then((all) => {
        const wanted = path.slice(`${base}pagefind/`.length);
        const file = all.get(wanted);
        if (!file) {
          next();
          return;
        }
        const extension = /\.(\w+)$/.exec(wanted)?.[1] ?? '';
        response.setHeader('Content-Type', CONTENT_TYPES[extension] ?? 'application/octet-stream');
        response.end(file);
      })
      .catch((error: unknown) => {
        files = undefined;
        logger.error(`搜索索引没有建成：${String(error)}`);
        next();
      });
  });
}

async function indexRunning(home: URL, base: string): Promise<IndexFiles> {
  const [built, { baseUrl, peers = [], ...words }] = await Promise.all([crawl(home), readWords()]);
  const records = siteRecords({ base, ...built, ...words });
  const { files } = await buildIndex(records, {
    site: baseUrl,
    peers,
    spoken: spokenWords({ ...words, records }),
  });
  return files;
}

const LINK = /<a\s[^>]*?href="([^"#?]*)/g;

/** Reads every page of a running site by following its own links from the front page. */
async function crawl(home: URL): Promise<{ pages: FinishedPage[]; ledger: Ledger }> {
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
