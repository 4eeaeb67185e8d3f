import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, defaultClientConditions, type InlineConfig } from 'vite';
import { PATHS } from '../domain/paths.ts';
import { shortScopes } from './lean-bundle.ts';
import { readSite } from './site.ts';
import { astroComponents } from './studio/astro-components.ts';

const at = (place: string) => fileURLToPath(new URL(place, import.meta.url));

/**
 * How the studio's program is built: beside its page, apart from the site's own scripts, so that no
 * file of a public page knows of it.
 */
export const STUDIO_PROGRAM: InlineConfig = {
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  base: './',
  // A worker has no document: packages that would ask one have another file for it.
  resolve: { conditions: ['worker', ...defaultClientConditions] },
  build: {
    assetsDir: '',
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: at('../studio/page/main.ts'),
      output: { entryFileNames: 'studio.js' },
    },
  },
  worker: { format: 'es', plugins: () => [astroComponents(), shortScopes()] },
};

/** Builds the studio where `site.json` asks for it; elsewhere none of it is built. */
export function studio(): AstroIntegration {
  const { studio: isWanted } = readSite();
  let base = '/';
  return {
    name: 'studio',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (!isWanted) return;
        const page = (name: string) => new URL(`../studio/page/${name}.astro`, import.meta.url);
        injectRoute({ pattern: PATHS.studio, entrypoint: page('Studio') });
        injectRoute({ pattern: PATHS.studioPreview, entrypoint: page('PreviewFrame') });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        if (!isWanted) return;
        const outDir = path.join(fileURLToPath(dir), PATHS.studio);
        await build({
          ...STUDIO_PROGRAM,
          // The pages of a preview have the paths of the site.
          define: { 'import.meta.env.BASE_URL': JSON.stringify(base) },
          build: { ...STUDIO_PROGRAM.build, outDir },
        });
      },
    },
  };
}
