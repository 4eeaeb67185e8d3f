import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nginxMapText } from '../../src/domain/redirect-maps.ts';
import { lay } from './support/snapshot.ts';

const WORK = path.resolve('tests/.work/nginx-map');
const LONG = 'a-name-of-a-case-as-long-as-any-may-be-xy';

/** Needs nginx (Debian: apt-get install nginx-light); nothing else can say how it reads the file. */
const hasNginx = spawnSync('nginx', ['-v']).status === 0;

const permalinks = {
  published: [],
  moved: [
    { from: '/cases/a/', to: '/cases/b/' },
    { from: '/cases/b/', to: '/cases/c/' },
    { from: `/figures/${LONG}/`, to: '/figures/new/' },
  ],
  withdrawn: [
    { address: '/cases/gone/', reason: '来源已经撤稿。', date: '2025-01-02' },
    { address: '/figures/gone/', reason: '数据有误。', date: '2025-01-02' },
  ],
};

describe.skipIf(!hasNginx)('nginx with the map of a build', () => {
  let server: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    lay(`${WORK}/site/zone`, {
      'cases/a/index.html': '网址已更换',
      'cases/c/index.html': '现在的页面',
      'cases/gone/index.html': '已撤下：来源已经撤稿。',
      'figures/gone/index.html': '已撤下：数据有误。',
      '_redirects.nginx': nginxMapText(permalinks, '/zone/'),
    });
    rmSync(`${WORK}/logs`, { recursive: true, force: true });
    lay(`${WORK}/logs`, {});
    // What the comment of the file tells its reader to write.
    const asked = nginxMapText(permalinks, '/zone/')
      .split('\n')
      .filter((line) => line.startsWith('#   '))
      .map((line) => line.slice(4));
    writeFileSync(
      `${WORK}/nginx.conf`,
      `daemon off;
master_process off;
pid ${WORK}/logs/pid;
error_log ${WORK}/logs/error.log;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${WORK}/logs;`).join('\n  ')}
  include ${WORK}/site/zone/_redirects.nginx;
  server {
    listen 127.0.0.1:${port};
    root ${WORK}/site;
    ${asked.join('\n    ')}
  }
}
`,
    );
    server = spawn('nginx', ['-c', `${WORK}/nginx.conf`, '-e', `${WORK}/logs/error.log`]);
    for (let tries = 0; tries < 2400; tries += 1) {
      if (await fetch(origin).catch(() => undefined)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('nginx did not answer');
  });

  afterAll(() => {
    server.kill();
  });

  const ask = (address: string) => fetch(origin + address, { redirect: 'manual' });

  it.each([
    ['/zone/cases/a/', '/zone/cases/c/'],
    ['/zone/cases/b/?from=chat', '/zone/cases/c/?from=chat'],
    [`/zone/figures/${LONG}.csv`, '/zone/figures/new.csv'],
    [`/zone/figures/${LONG}/cite.csl.json`, '/zone/figures/new/cite.csl.json'],
    [`/zone/embed/${LONG}/`, '/zone/embed/new/'],
  ])('sends a reader of %s to %s for good', async (from, to) => {
    const { status, headers } = await ask(from);
    expect(status).toBe(301);
    expect(headers.get('location')).toBe(origin + to);
  });

  it.each([
    ['/zone/cases/gone/', '来源已经撤稿'],
    ['/zone/figures/gone/', '数据有误'],
    ['/zone/figures/gone.csv', '数据有误'],
  ])('says of %s why it is gone, with status 410', async (address, reason) => {
    const response = await ask(address);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain(reason);
  });

  it('leaves every other address as it is', async () => {
    expect((await ask('/zone/cases/c/')).status).toBe(200);
    expect((await ask('/zone/cases/d/')).status).toBe(404);
    expect((await ask(`/zone/figures/${LONG}xcsv`)).status).toBe(404);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}
