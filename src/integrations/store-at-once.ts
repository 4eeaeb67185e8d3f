import path from 'node:path';
import type { AstroIntegration } from 'astro';

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0];

/** In milliseconds, after which Astro's loader has read a file that was saved. */
const SETTLED = 60;

/**
 * Astro keeps what its loaders read for half a second before pages see it; a sync of no loader
 * hands it over at once. The page of a write-up is made anew before that, from its text: there the
 * sync waits until that page listens again, or the news of what was stored would be lost on it.
 * @param root the content root, absolute
 */
export function storeAtOnce({ server, refreshContent }: Setup, root: string): void {
  const { hot } = server.environments.client;
  let timer: NodeJS.Timeout | undefined;
  let afterPage = false;
  let asked = 0;
  let told = 0;
  const store = () => {
    afterPage = false;
    void refreshContent?.({ loaders: ['none'] });
  };
  server.watcher.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(root + path.sep)) return;
    clearTimeout(timer);
    afterPage = file.endsWith('.mdx');
    if (!afterPage) timer = setTimeout(store, SETTLED);
  });
  server.middlewares.use((request, _response, next) => {
    if (request.headers.accept?.includes('text/html')) asked = performance.now();
    next();
  });
  const send = hot.send.bind(hot) as (...news: unknown[]) => void;
  hot.send = (...news: unknown[]) => {
    if ((news[0] as { type?: string }).type === 'full-reload') told = performance.now();
    send(...news);
  };
  hot.on('vite:client:connect', () => {
    if (afterPage) store();
    // Told to load again while it was on its way, a page has not heard it.
    else if (told > asked) send({ type: 'full-reload', path: '*' });
  });
}
