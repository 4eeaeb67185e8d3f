import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/support/headers.ts';
import { ask } from './support/ask.ts';
import { hasGitDaemon } from './support/git-server.ts';
import { findNginx } from './support/nginx.ts';
import { publishingServer, type PublishingServer } from './support/publishing-server.ts';

const possible = hasGitDaemon() && findNginx();
if (!possible) process.stderr.write('没有nginx或git daemon，也装不上：没有试发布到服务器。\n');

describe.runIf(possible).each(['/', '/anli/'])('a site that nginx serves under %s', (base) => {
  let server: PublishingServer;
  const get = (place: string, headers: Record<string, string> = {}) =>
    ask(server.url + place, headers);

  beforeAll(async () => {
    server = await publishingServer(base);
    const { output, status } = await server.publish({ mark: 'one' });
    expect(output).toContain('已经发布：版本');
    expect(status).toBe(0);
    await server.reloaded();
  });
  afterAll(() => server.stop());

  it.each([
    ['', 'index.html', 'text/html; charset=utf-8'],
    ['cases/new-name/', 'cases/new-name/index.html', 'text/html; charset=utf-8'],
    ['embed/figure/', 'embed/figure/index.html', 'text/html; charset=utf-8'],
    ['_astro/page.one.css', '_astro/page.one.css', 'text/css; charset=utf-8'],
    ['data/facts.csv', 'data/facts.csv', 'text/csv; charset=utf-8'],
    ['favicon.svg', 'favicon.svg', 'image/svg+xml'],
    ['pagefind/fragment/one.pf_fragment', 'pagefind/fragment/one.pf_fragment', undefined],
  ])('sends /%s whole, with its type and every header of _headers', async (place, file, type) => {
    const { status, headers, body } = await get(place);
    expect(status).toBe(200);
    expect(body).toEqual(readFileSync(`${server.root}/current/site${base}${file}`));
    if (type) expect(headers['content-type']).toBe(type);
    const wanted = headersFor(parseHeaders(server.headers), `/${place}`);
    expect(wanted.size).toBeGreaterThan(3);
    for (const [name, value] of wanted) expect(headers[name.toLowerCase()]).toBe(value);
    if (!wanted.has('Content-Security-Policy')) {
      expect(headers).not.toHaveProperty('content-security-policy');
    }
  });

  it.each(['', 'data/facts.csv', 'pagefind/pagefind-entry.json', '404.html'])(
    'has browsers ask again for /%s, whose name stays while its text changes',
    async (place) => {
      expect((await get(place)).headers['cache-control']).toBe('no-cache');
    },
  );

  it('does not let a missing file be kept as missing', async () => {
    const { status, headers } = await get('_astro/not-there.css');
    expect(status).toBe(404);
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('answers that nothing changed where nothing did', async () => {
    const { headers } = await get('');
    const again = await get('', { 'If-None-Match': headers.etag! });
    expect(again.status).toBe(304);
  });

  it.each(['', 'cases/new-name/', '_astro/page.one.css', 'data/facts.csv'])(
    'sends /%s packed as the browser can unpack it',
    async (place) => {
      const plain = await get(place);
      expect(plain.headers).not.toHaveProperty('content-encoding');
      expect(plain.headers.vary).toBe('Accept-Encoding');
      const zipped = await get(place, { 'Accept-Encoding': 'gzip' });
      expect(zipped.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(zipped.body)).toEqual(plain.body);
      expect(zipped.headers['content-type']).toBe(plain.headers['content-type']);
      if (!server.brotli) return;
      const packed = await get(place, { 'Accept-Encoding': 'gzip, deflate, br' });
      expect(packed.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(packed.body)).toEqual(plain.body);
      expect(packed.body.length).toBeLessThan(plain.body.length / 2);
    },
  );

  it.each([
    'nothing/',
    'nothing',
    'cases/',
    '_astro/',
    '_headers',
    '_redirects',
    '_redirects.nginx',
    'index.html.br',
    '.git/config',
  ])('shows its own page that there is no /%s', async (place) => {
    const { status, headers, body } = await get(place);
    expect(status).toBe(404);
    expect(body.toString()).toContain('没有这一页');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('leads to the address with a slash, on whatever host and port it was asked for', async () => {
    const { status, headers } = await get('cases/new-name');
    expect(status).toBe(301);
    expect(headers.location).toBe(`${base}cases/new-name/`);
  });

  it.each(['cases/old-name/', 'cases/old-name'])('moves /%s for good', async (place) => {
    const { status, headers } = await get(`${place}?from=wechat`);
    expect(status).toBe(301);
    expect(headers.location).toBe(`${base}cases/new-name/?from=wechat`);
  });

  it('moves a file for good', async () => {
    const { status, headers } = await get('figures/old.csv');
    expect(status).toBe(301);
    expect(headers.location).toBe(`${base}data/facts.csv`);
  });

  it.each(['cases/withdrawn/', 'figures/withdrawn.csv'])(
    'says that /%s is gone, and why',
    async (place) => {
      const { status, headers, body } = await get(place);
      expect(status).toBe(410);
      expect(body.toString()).toContain('已撤下：示例原因');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  it.runIf(base !== '/')('leads from the front of the host to the site', async () => {
    const { status, headers } = await ask(new URL('/', server.url).href);
    expect(status).toBe(302);
    expect(headers.location).toBe(base);
  });
});
