import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/support/headers.ts';
import { buildSite } from './support/build-site.ts';
import { readSite, type Site } from './support/site.ts';

const HOST = 'https://zone.example';

/** Attributes that hold an address, or several. */
const ADDRESSES =
  /\s(?:href|src|srcset|action|poster|data-to|data-href|content|formaction)="([^"]*)"/g;
/** Program texts and style sheets name files by strings. */
const STRINGS = /(["'`])(\/[\w.-][^"'`\s$]*)\1/g;

/** What begins like a path of the host and does not begin with the base. */
function strays(text: string, base: string): string[] {
  const found: string[] = [];
  for (const [, value = ''] of text.matchAll(ADDRESSES)) {
    for (const one of value.replace(/^0; url=/, '').split(/,\s+/)) {
      if (/^\/(?!\/)/.test(one) && !one.startsWith(base)) found.push(one);
    }
  }
  return found;
}

/** Whole URLs of this host outside the base, in whatever file. */
const wholeUrls = (text: string, base: string): string[] =>
  [...text.matchAll(/https:\/\/zone\.example([^\s"'<>&)\\]*)/g)]
    .map(([, rest = '']) => rest)
    .filter((rest) => !rest.startsWith(base));

describe.each([
  ['at the root of a host', '/'],
  ['two folders below the root', '/sites/zone/'],
])('a site %s', (_where, base) => {
  const name = base === '/' ? 'base-root' : 'base-below';
  let site: Site;
  const texts = (pattern: RegExp) =>
    site.files
      .filter((file) => pattern.test(file))
      .map((file) => ({ file, text: site.read(file) }));

  beforeAll(async () => {
    const content = `tests/.work/${name}-content`;
    rmSync(content, { recursive: true, force: true });
    cpSync('tests/fixtures/small-zone/content', content, { recursive: true });
    const file = `${content}/site.json`;
    const json = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...json, baseUrl: HOST + base }, null, 2));
    const list = `${content}/permalinks.json`;
    const kept = JSON.parse(readFileSync(list, 'utf8')) as object;
    const moved = [{ from: '/figures/old-bar/', to: '/figures/demo-bar/' }];
    const withdrawn = [{ address: '/cases/gone/', reason: '内容有误。', date: '2025-01-02' }];
    writeFileSync(list, JSON.stringify({ ...kept, moved, withdrawn }, null, 2));
    const { status, outDir, stdout, stderr } = await buildSite(content, name);
    if (status !== 0) throw new Error(stdout + stderr);
    site = readSite(outDir);
  });

  it('has no link, picture, style, script or form outside its path', () => {
    const found = site.pages.flatMap(({ at, html }) =>
      strays(html, base).map((url) => `${at}: ${url}`),
    );
    expect(found).toEqual([]);
    const links = site.pages.flatMap(({ html }) => [...html.matchAll(ADDRESSES)]);
    expect(links.length).toBeGreaterThan(1000);
  });

  it('names itself by whole URLs under its path only: feed, site map, data, citations, snippets', () => {
    const readable = texts(/\.(?:html|xml|json|csv|txt|bib|ris|svg)$|^_/);
    const found = readable.flatMap(({ file, text }) =>
      wholeUrls(text, base).map((url) => `${file}: ${url}`),
    );
    expect(found).toEqual([]);
    for (const file of [
      'feed.xml',
      'sitemap-0.xml',
      'sitemap-index.xml',
      'robots.txt',
      'figures/demo-bar.json',
      'figures/demo-bar/cite.bib',
      'figures/demo-bar/index.html',
      'embed/demo-bar/index.html',
    ]) {
      expect(site.read(file), file).toContain(HOST + base);
    }
  });

  it('loads nothing from outside its path by its programs and style sheets', () => {
    const own = texts(/^_astro\/.*\.(?:js|css)$|^[^/]+\.(?:js|css)$/);
    expect(own.length).toBeGreaterThan(5);
    const found = own.flatMap(({ file, text }) =>
      [...text.matchAll(STRINGS)]
        .map(([, , path = '']) => path)
        .filter((path) => /\.\w+$/.test(path) && !path.startsWith(base))
        .map((path) => `${file}: ${path}`),
    );
    const urls = own.flatMap(({ file, text }) =>
      [...text.matchAll(/url\(["']?(\/[^"')]*)/g)]
        .filter(([, path = '']) => !path.startsWith(base))
        .map(([, path]) => `${file}: ${path}`),
    );
    expect([...found, ...urls]).toEqual([]);
    const worker = own.find(({ text }) => text.includes('pagefind/'));
    expect(worker?.text).toContain(`\`${base}\``);
  });

  it('leads former addresses on within its path', () => {
    const lines = site
      .read('_redirects')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const [from = '', to = ''] = line.split(' ');
      expect([from.startsWith(base), to.startsWith(base)], line).toEqual([true, true]);
    }
    expect(site.page('/figures/old-bar/').html).toContain(`0; url=${base}figures/demo-bar/`);
    expect(site.page('/cases/gone/').html).toContain(`href="${base}cases/"`);
    const map = site.read('_redirects.nginx');
    expect(map).toContain(`  ~^${base}figures/old-bar\\.csv$ ${base}figures/demo-bar.csv;`);
    expect(map).toContain(`  ~^${base}cases/gone/$ ${base}cases/gone/;`);
  });

  it('has its headers for the paths at which its host serves it', () => {
    const blocks = parseHeaders(site.read('_headers'));
    const of = (place: string) => headersFor(blocks, base + place);
    expect(of('cases/').get('Content-Security-Policy')).toBe("frame-ancestors 'self'");
    expect(of('embed/demo-bar/').has('Content-Security-Policy')).toBe(false);
    expect(of('pagefind/search.json').get('Access-Control-Allow-Origin')).toBe('*');
    expect(of('_astro/a.css').get('Cache-Control')).toContain('immutable');
    if (base !== '/') expect(headersFor(blocks, '/elsewhere/').size).toBe(0);
  });
});
