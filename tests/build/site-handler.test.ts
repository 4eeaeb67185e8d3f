import { renameSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { siteHandler } from '../../scripts/support/site-handler.ts';
import { lay } from './support/snapshot.ts';

const FOLDER = 'tests/.work/served';
const SITE = `${FOLDER}/site`;

let server: Server;
afterEach(() => server.close());

async function serve(): Promise<(path: string) => Promise<Response>> {
  server = createServer(siteHandler({ outDir: SITE, base: '/' }));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return (path) => fetch(`http://localhost:${port}${path}`);
}

it('serves a site that was built anew meanwhile, whole', async () => {
  lay(FOLDER, {});
  lay(SITE, { 'index.html': '旧', '404.html': '旧的没有', _headers: '/*\n  X-Site: old\n' });
  const open = await serve();
  expect(await (await open('/')).text()).toBe('旧');
  lay(`${FOLDER}/new`, {
    'index.html': '新的网页，比旧的长',
    '_astro/new.css': 'p {}',
    '404.html': '新的没有',
    _headers: '/*\n  X-Site: new\n',
  });
  renameSync(SITE, `${FOLDER}/old`);
  renameSync(`${FOLDER}/new`, SITE);
  const page = await open('/');
  expect(page.headers.get('x-site')).toBe('new');
  expect(await page.text()).toBe('新的网页，比旧的长');
  expect(await (await open('/_astro/new.css')).text()).toBe('p {}');
  const missing = await open('/none/');
  expect([missing.status, await missing.text()]).toEqual([404, '新的没有']);
});
