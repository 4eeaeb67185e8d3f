import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildIndex, type IndexFile } from './search-index.ts';
import { crawl } from './crawl.ts';

/**
 * Builds the search index from the finished pages. In dev the first search crawls the running
 * server instead, and a change of content makes the next search crawl it again.
 */
export function search(): AstroIntegration {
  let base = '/';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const pages = await readPages(outDir, base);
        const facts = await readFile(path.join(outDir, 'data/facts.json'), 'utf8');
        const index = await buildIndex(pages, facts, base);
        await index.write(path.join(outDir, 'pagefind'));
        logger.info(`搜索索引：${index.count}条`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let files: Promise<IndexFile[]> | undefined;
        server.watcher.on('all', () => {
          files = undefined;
        });
        server.middlewares.use((request, response, next) => {
          // Vite has taken the base off `url` by now.
          const [path = ''] = (request.originalUrl ?? request.url ?? '').split('?');
          if (!path.startsWith(`${base}pagefind/`)) {
            next();
            return;
          }
          const origin = server.resolvedUrls?.local[0];
          if (!origin) {
            next();
            return;
          }
          files ??= crawl(new URL(base, origin)).then(async ({ pages, facts }) => {
            const index = await buildIndex(pages, facts, base);
            return index.files();
          });
          files
            .then((all) => {
              const wanted = path.slice(`${base}pagefind/`.length);
              const file = all.find((candidate) => candidate.path === wanted);
              if (!file) {
                next();
                return;
              }
              response.setHeader('Content-Type', contentType(wanted));
              response.end(file.content);
            })
            .catch((error: unknown) => {
              logger.error(`搜索索引没有建成：${String(error)}`);
              next();
            });
        });
      },
    },
  };
}

async function readPages(outDir: string, base: string): Promise<{ url: string; html: string }[]> {
  const names = await readdir(outDir, { recursive: true });
  const files = names.filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    files.map(async (name) => ({
      url:
        base +
        name
          .split(path.sep)
          .join('/')
          .replace(/index\.html$/, ''),
      html: await readFile(path.join(outDir, name), 'utf8'),
    })),
  );
}

function contentType(file: string): string {
  if (file.endsWith('.js')) return 'text/javascript';
  if (file.endsWith('.css')) return 'text/css';
  if (file.endsWith('.json')) return 'application/json';
  return 'application/octet-stream';
}
