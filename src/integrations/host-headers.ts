import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Puts the base before the paths of `_headers`. Hosts match them with the whole path, and read the
 * file at the root of what they publish: a site under `/zone/` stands in a folder `zone` there.
 */
export function hostHeaders(): AstroIntegration {
  let base = '';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir }) => {
        const file = path.join(fileURLToPath(dir), '_headers');
        const text = await readFile(file, 'utf8');
        await writeFile(
          file,
          text.replace(/^\//gm, () => `${base}/`),
        );
      },
    },
  };
}
