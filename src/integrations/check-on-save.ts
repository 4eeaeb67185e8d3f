import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../content-root.ts';
import { Checker, type CheckOutcome } from './findings-panel/checker.ts';
import { replaceFault } from './findings-panel/fault-page.ts';
import { findingsOf } from './findings-panel/findings-of.ts';
import { storeAtOnce } from './store-at-once.ts';

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
        const checker = new Checker(begin, (outcome) => {
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
