import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { workPlaces } from '../content/root.ts';
import type { SearchRecord } from '../search/record.ts';
import { pageRecords } from '../search/records/page.ts';
import { siteRecords } from '../search/records/site-records.ts';
import { codeVersion } from './code-version.ts';
import { KeptByPage } from './kept-by-page.ts';
import { spokenWords } from '../search/records/spoken-words.ts';
import { buildIndex } from './search/build-index.ts';
import { serveIndex } from './search/dev-server.ts';
import { pagefindModule } from './search/pagefind-module.ts';
import { readBuilt, readWords } from './search/site-texts.ts';

/** Builds the search index from the finished pages, or in dev from those of the running server. */
export function search(): AstroIntegration {
  let base = '/';
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [pagefindModule()],
            // The search runs in a module worker, which has plugins of its own.
            worker: { format: 'es', plugins: () => [pagefindModule()] },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const { baseUrl, peers = [], ...words } = await readWords();
        const kept = new KeptByPage<SearchRecord[]>(
          path.join(workPlaces().cacheDir, 'search-records'),
          codeVersion(),
        );
        const recordsOf: typeof pageRecords = (page, apart = new Set()) => {
          const inputs = [page.url, page.html, ...apart] as const;
          const records = kept.find(...inputs) ?? pageRecords(page, apart);
          kept.keep(records, ...inputs);
          return records;
        };
        const records = siteRecords({ ...(await readBuilt(outDir, base)), ...words, recordsOf });
        kept.write();
        const { count, files } = await buildIndex(records, {
          site: baseUrl,
          peers,
          spoken: spokenWords({ ...words, records }),
        });
        const folder = path.join(outDir, 'pagefind');
        rmSync(folder, { recursive: true, force: true });
        // The whole site is put in its place later: until then a file may be there in part.
        const folders = new Set([...files.keys()].map((place) => path.dirname(place)));
        for (const one of folders) mkdirSync(path.join(folder, one), { recursive: true });
        for (const [place, content] of files) writeFileSync(path.join(folder, place), content);
        logger.info(`搜索索引：${count}条`);
      },
      'astro:server:setup': ({ server, logger }) => {
        serveIndex(server, base, logger);
      },
    },
  };
}
