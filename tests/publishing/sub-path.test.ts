import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFolder } from '../../scripts/support/compress-folder.ts';
import { buildSite } from '../build/support/build-site.ts';
import { readSite, referencesOf, type Site } from '../build/support/site.ts';
import { ask } from './support/ask.ts';
import { findNginx, nginxIn, type Nginx } from './support/nginx.ts';
import { run } from './support/run.ts';

const CONTENT = 'tests/fixtures/small-zone/content';
const possible = findNginx();

describe.runIf(possible)('a real site under a sub-path, sent by nginx', () => {
  const { baseUrl } = JSON.parse(readFileSync(`${CONTENT}/site.json`, 'utf8')) as {
    baseUrl: string;
  };
  const base = new URL(baseUrl).pathname;
  const folder = mkdtempSync(path.join(tmpdir(), 'sub-path-'));
  let nginx: Nginx;
  let site: Site;
  let outDir: string;

  beforeAll(async () => {
    const built = await buildSite(CONTENT, 'sub-path');
    expect(built.stderr).toBe('');
    outDir = built.outDir;
    await compressFolder(outDir);
    site = readSite(outDir);
    const root = path.join(folder, 'site');
    mkdirSync(path.join(root, 'current'), { recursive: true });
    cpSync(outDir, path.join(root, 'current/site', base), { recursive: true });
    nginx = await nginxIn(path.join(folder, 'nginx'));
    const { output } = await run(process.execPath, [
      ...[
        'scripts/publishing/server/nginx.ts',
        '--name',
        'localhost',
        '--root',
        root,
        '--base',
        base,
      ],
      ...['--listen', `127.0.0.1:${nginx.port}`, ...(nginx.brotli ? [] : ['--no-brotli'])],
    ]);
    await nginx.start(output);
  });
  afterAll(async () => {
    await nginx.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(outDir, { recursive: true, force: true });
  });

  it('has something at every address of its own that any page leads to or loads', async () => {
    expect(base).not.toBe('/');
    const addresses = new Set<string>();
    for (const page of site.pages) {
      const here = new URL(base + page.at.slice(1), nginx.url);
      addresses.add(here.href);
      for (const { url } of referencesOf(page)) {
        const address = new URL(url, here);
        address.hash = '';
        if (address.origin === here.origin) addresses.add(address.href);
      }
    }
    expect(addresses.size).toBeGreaterThan(site.pages.length);
    const missing: string[] = [];
    for (const address of addresses) {
      const { status } = await ask(address);
      if (status !== 200) missing.push(`${status} ${address}`);
    }
    expect(missing).toEqual([]);
  });

  it('has nothing outside it', async () => {
    expect((await ask(new URL('/cases/', nginx.url).href)).status).toBe(404);
  });
});
