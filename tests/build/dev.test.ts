import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = 'tests/.work/dev/content';
const page = `${root}/cases/demo-station/index.mdx`;
let server: ChildProcess;
let output = '';
let origin = '';

/** Waits until the server has said something that matches. */
async function said(pattern: RegExp): Promise<RegExpExecArray> {
  for (let tries = 0; tries < 300; tries += 1) {
    const match = pattern.exec(output);
    if (match) return match;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The dev server never said ${pattern}:\n${output}`);
}

beforeAll(async () => {
  rmSync('tests/.work/dev', { recursive: true, force: true });
  cpSync('tests/fixtures/small-zone/content', root, { recursive: true });
  // Under Vitest's own variable Astro serves no pages.
  const { VITEST: _, ...env } = process.env;
  server = spawn(process.execPath, ['scripts/dev.ts'], {
    env: { ...env, CONTENT_DIR: root, NO_COLOR: '1' },
  });
  server.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  server.stderr?.on('data', (data: Buffer) => (output += data.toString()));
  const [, address] = await said(/(http:\/\/localhost:\d+\/demo\/)/);
  origin = address!;
});

afterAll(() => {
  server.kill();
});

it('the dev server answers a search from the pages as they are', async () => {
  const entry = await fetch(new URL('pagefind/pagefind-entry.json', origin));
  expect(entry.status).toBe(200);
  const { languages } = (await entry.json()) as {
    languages: Record<string, { page_count: number }>;
  };
  const pages = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  expect(pages).toBeGreaterThan(5);
});

it('the dev server reports a fault in Chinese when a file is saved, and still shows the page', async () => {
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace(/^summary: .*$/m, 'summary: "没有这个数{nothing-here}。"'));
  await said(/没有编号为“nothing-here”的数据/);
  const other = await fetch(new URL('glossary/', origin));
  expect(other.status).toBe(200);
});
