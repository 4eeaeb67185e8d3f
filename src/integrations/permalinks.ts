import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../content/root.ts';
import { nameAt, type PathName } from '../domain/paths.ts';
import { formerPages } from '../domain/former-addresses.ts';
import { NO_PERMALINKS, permalinksSchema, type Permalinks } from '../domain/permalinks.ts';
import { nginxMapText, redirectsText } from '../domain/redirect-maps.ts';

/** The list of the content root; an empty one where none can be read, of which the checks tell. */
function readPermalinks(): Permalinks {
  try {
    const text = readFileSync(path.join(contentRoot(), 'permalinks.json'), 'utf8');
    return permalinksSchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return NO_PERMALINKS;
  }
}

/**
 * Writes the redirect maps for hosts: `_redirects` (Netlify, Cloudflare Pages and their like) and
 * `_redirects.nginx`, which holds nothing secret, though a server need not serve it. Both name whole
 * paths, the base included, so they are right for the host that the base URL names.
 */
export function permalinks(): AstroIntegration {
  let base = '/';
  return {
    name: 'permalinks',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const kept = readPermalinks();
        const write = (name: string, text: string) =>
          writeFile(path.join(fileURLToPath(dir), name), text);
        await write('_redirects', redirectsText(kept, base));
        await write('_redirects.nginx', nginxMapText(kept, base));
      },
    },
  };
}

const UNLISTED = new Set<PathName | undefined>(['figureEmbed', 'studio', 'studioPreview']);

/**
 * Tells which URLs the site map lists: not the pages made to stand in other sites, nor the studio,
 * nor those that stand for a page that has moved or was withdrawn.
 */
export function isInSitemap(base: string): (url: string) => boolean {
  const former = new Set(formerPages(readPermalinks()).map(({ at }) => at));
  return (url) => {
    const path = new URL(url).pathname.slice(base.length - 1);
    const name = nameAt(path);
    return !UNLISTED.has(name) && !former.has(path);
  };
}
