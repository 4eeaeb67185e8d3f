import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BUNDLED, filesIn, writeWhole } from './files.ts';

const MERGED = /\/page\.[\w-]{8}\.css$/;

/**
 * Gives every page one style sheet in the place of all that it links, which a browser waits for one
 * by one. Pages that link the same share it, so that it is fetched once. What a page's policy says of
 * single scripts and styles goes too: all are files of the site, and none stands in a page.
 */
export function oneStylesheet(): AstroIntegration {
  let base = '/';
  return {
    name: 'one-stylesheet',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const outDir = fileURLToPath(dir);
        const places = filesIn(outDir);
        const merged = new Map<string, string>();
        const mergedOf = (sheets: readonly string[]) => {
          // A page that was taken over has one already.
          if (sheets.length === 1 && MERGED.test(sheets[0]!)) return sheets[0]!;
          const key = sheets.join('\n');
          const known = merged.get(key);
          if (known !== undefined) return base + known;
          const text = sheets.map((sheet) => readSheet(outDir, sheet.slice(base.length))).join('');
          const digest = createHash('sha256').update(text).digest('base64url').slice(0, 8);
          const place = `${BUNDLED}/page.${digest}.css`;
          writeWhole(path.join(outDir, place), text);
          merged.set(key, place);
          return base + place;
        };
        for (const place of places.filter((place) => place.endsWith('.html'))) {
          const file = path.join(outDir, place);
          const html = readFileSync(file, 'utf8');
          const merged = withOneStylesheet(html, mergedOf);
          if (merged !== html) writeWhole(file, merged);
        }
        removeUnused(outDir, places);
      },
    },
  };
}

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;
const SINGLE = / 'sha256-[^']+'/g;

/**
 * @param mergedOf makes one sheet of those at some addresses, in order, and returns its address
 * @returns a page with one link in the place of the first
 */
export function withOneStylesheet(
  html: string,
  mergedOf: (sheets: readonly string[]) => string,
): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, Math.max(0, end));
  const sheets = [...head.matchAll(LINK)].map(([, address]) => address!);
  if (sheets.length === 0) return html;
  let first = true;
  const replaced = head.replace(LINK, () => {
    if (!first) return '';
    first = false;
    return `<link rel="stylesheet" href="${mergedOf(sheets)}">`;
  });
  const policy = /<meta http-equiv="content-security-policy"[^>]+>/;
  return replaced.replace(policy, (meta) => meta.replace(SINGLE, '')) + html.slice(end);
}

/** Comments of a sheet that is not bundled are for who reads the source. */
function readSheet(outDir: string, place: string): string {
  return readFileSync(path.join(outDir, place), 'utf8')
    .replace(/\/\*[\s\S]*?\*\/\s*/g, '')
    .trim();
}

/** Removes bundled sheets that no program loads: the pages now have their own. */
function removeUnused(outDir: string, places: readonly string[]): void {
  const programs = places
    .filter((place) => place.startsWith(`${BUNDLED}/`) && place.endsWith('.js'))
    .map((place) => readFileSync(path.join(outDir, place), 'utf8'));
  for (const place of places) {
    if (!place.startsWith(`${BUNDLED}/`) || !place.endsWith('.css') || MERGED.test(place)) continue;
    const name = path.posix.basename(place);
    const file = path.join(outDir, place);
    if (!programs.some((text) => text.includes(name)) && existsSync(file)) rmSync(file);
  }
}
