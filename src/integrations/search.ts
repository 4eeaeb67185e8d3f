import type { AstroIntegration } from 'astro';
import { serveIndex } from './search/dev-server.ts';
import { pagefindModule } from './search/pagefind-module.ts';

/** Bundles Pagefind's search; in dev answers from the pages of the running server. */
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
      'astro:server:setup': ({ server, logger }) => {
        serveIndex(server, base, logger);
      },
    },
  };
}
