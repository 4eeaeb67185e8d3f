import { readdirSync, renameSync, symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask } from './support/ask.ts';
import { hasGitDaemon } from './support/git-server.ts';
import { findNginx } from './support/nginx.ts';
import { publishingServer, type PublishingServer } from './support/publishing-server.ts';

const possible = hasGitDaemon() && findNginx();

describe.runIf(possible)('switching versions under load', () => {
  let server: PublishingServer;

  beforeAll(async () => {
    server = await publishingServer('/');
    for (const mark of ['red', 'blue']) await server.publish({ mark });
  });
  afterAll(() => server.stop());

  it('fails no request, and gives each page the assets of its own version', async () => {
    const SWITCHES = 12;
    const PAGES_BETWEEN = 40;
    const FLIPS = 500;
    const [red, blue] = readdirSync(`${server.root}/releases`).sort();
    let pages = 0;
    let stopped = false;
    const faults: string[] = [];
    const seen = new Set<string>();
    const reader = async () => {
      while (!stopped) {
        const page = await ask(server.url);
        pages += 1;
        const text = page.body.toString();
        const [, asset, mark] = /href="\/(_astro\/page\.(\w+)\.css)"/.exec(text) ?? [];
        if (page.status !== 200 || !asset || !mark || !text.includes(`<p>${mark}</p>`)) {
          faults.push(`page ${page.status}`);
          continue;
        }
        seen.add(mark);
        const style = await ask(server.url + asset);
        if (style.status !== 200 || !style.body.includes(`/*${mark}*/`)) {
          faults.push(`asset ${style.status} of ${mark}`);
        }
      }
    };
    const readers = Array.from({ length: 16 }, reader);
    for (let turn = 0; turn < SWITCHES; turn += 1) {
      const before = pages;
      const { status } = await server.rollback('--to', turn % 2 === 0 ? red! : blue!);
      expect(status).toBe(0);
      await vi.waitUntil(() => pages - before >= PAGES_BETWEEN, { timeout: 240_000, interval: 5 });
    }
    // Faster than any rollback, so that many requests meet a switch half-way.
    for (let turn = 0; turn < FLIPS; turn += 1) {
      symlinkSync(`releases/${turn % 2 === 0 ? red! : blue!}`, `${server.root}/.current.new`);
      renameSync(`${server.root}/.current.new`, `${server.root}/current`);
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
    stopped = true;
    await Promise.all(readers);
    expect(faults).toEqual([]);
    expect([...seen].sort()).toEqual(['blue', 'red']);
    expect(pages).toBeGreaterThanOrEqual(SWITCHES * PAGES_BETWEEN);
  });
});
