import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../content/root.ts';
import { checkInBackground, type CheckOutcome } from './findings-panel/checker.ts';
import { replaceFault } from './findings-panel/fault-page.ts';
import { findingsOf } from './findings-panel/findings-of.ts';

/** The panel's module, under the project's root. */
const PANEL = 'src/integrations/findings-panel/panel.ts';

/** The name under which the panel hears that there is something new. */
const NEWS = 'content:findings';

/**
 * While a site is being written, every save of content is checked; what is found is said in the
 * terminal and in a panel of every page. A page that cannot be shown shows the findings instead.
 * Nothing of it is in a build.
 */
export function checkOnSave(): AstroIntegration {
  let base: string | undefined;
  return {
    name: 'check-on-save',
    hooks: {
      'astro:config:setup': ({ command, config, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        injectScript('page', `import ${JSON.stringify(`/${PANEL}`)};`);
        // Its overlay is an English trace; the panel and the page of faults say it in Chinese.
        updateConfig({ vite: { server: { hmr: { overlay: false } } } });
      },
      'astro:server:setup': (setup) => {
        // `astro sync` sets up a server too, which serves nobody.
        if (base === undefined) return;
        const addresses = { base, panel: PANEL };
        const { server, logger } = setup;
        const root = path.resolve(contentRoot());
        const tellPages = () => server.environments.client.hot.send(NEWS, {});
        let latest: CheckOutcome | undefined;
        const begin = () => logger.info('正在检查……');
        const checker = checkInBackground(begin, (outcome) => {
          latest = outcome;
          if ('fault' in outcome) logger.error(`检查没有完成：${outcome.fault}`);
          else if (outcome.report) logger.warn(`\n${outcome.report}`);
          else logger.info('内容没有问题。');
          tellPages();
        });
        server.httpServer?.once('close', () => checker.close());
        server.watcher.add(root);
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(root + path.sep)) return;
          checker.changed();
        });
        storeAtOnce(setup, root);
        server.middlewares.use((request, response, next) => {
          const url = new URL(request.originalUrl ?? request.url ?? '/', 'http://localhost');
          if (url.pathname !== `${addresses.base}__findings.json`) {
            replaceFault(response, addresses);
            next();
            return;
          }
          findingsOf(root, url.searchParams.get('page') ?? '', latest)
            .then((findings) => {
              response.setHeader('Content-Type', 'application/json; charset=utf-8');
              response.setHeader('Cache-Control', 'no-store');
              response.end(JSON.stringify(findings));
            })
            .catch(next);
        });
      },
    },
  };
}

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0];

/** In milliseconds, after which Astro's loader has read a file that was saved. */
const SETTLED = 60;

/**
 * Astro keeps what its loaders read for half a second before pages see it; a sync of no loader
 * hands it over at once. The page of a write-up is made anew before that, from its text: there the
 * sync waits until that page listens again, or the news of what was stored would be lost on it.
 * @param root the content root, absolute
 */
function storeAtOnce({ server, refreshContent }: Setup, root: string): void {
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
