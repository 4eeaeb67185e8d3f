import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { pageMemory } from './src/content/page-memory.ts';
import { workPlaces } from './src/content/root.ts';
import { checkOnSave } from './src/integrations/check-on-save.ts';
import { checks } from './src/integrations/checks.ts';
import { plainImports, shortScopes } from './src/integrations/lean-bundle.ts';
import { oneStylesheet } from './src/integrations/one-stylesheet.ts';
import { pictures } from './src/integrations/pictures.ts';
import { search } from './src/integrations/search.ts';
import { hostHeaders } from './src/integrations/host-headers.ts';
import { isInSitemap, permalinks } from './src/integrations/permalinks.ts';
import { lastChanged } from './src/integrations/last-changed.ts';
import { readSite } from './src/integrations/site.ts';
import { studio } from './src/integrations/studio.ts';
import { markdownProcessor } from './src/markdown/processor.ts';

const { baseUrl } = readSite();
const { outDir, cacheDir } = workPlaces();

export default defineConfig({
  site: new URL(baseUrl).origin,
  base: new URL(baseUrl).pathname,
  trailingSlash: 'always',
  outDir,
  cacheDir,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    plugins: [shortScopes(), plainImports()],
    // What other commands make there is none of a running dev server's business.
    server: { watch: { ignored: ['**/.cache/**'] } },
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      // Astro marks every MDX module with a directive of its own; the bundler need not say so.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  markdown: {
    processor: markdownProcessor(new URL(baseUrl).pathname),
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind runs its index in WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  // Writes what VS Code's Astro extension knows of front matter, in MDX as well.
  experimental: { contentIntellisense: true },
  integrations: [
    checks(),
    checkOnSave(),
    mdx(),
    sitemap({
      filter: isInSitemap(new URL(baseUrl).pathname),
      serialize: lastChanged(new URL(baseUrl).pathname),
      customPages: pageMemory().addresses,
    }),
    permalinks(),
    hostHeaders(),
    pictures(),
    oneStylesheet(),
    search(),
    studio(),
  ],
});
