import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILD_LOCK, takeTurn } from '../../scripts/support/build-turn.ts';
import type { PageFindings } from '../../src/integrations/findings-panel/shown-finding.ts';

const root = 'tests/.work/dev/content';
const page = `${root}/cases/demo-station/index.mdx`;
let server: ChildProcess;
let output = '';
let origin = '';

/** A tenth of a second each: a busy machine takes a minute to begin. */
const TRIES = 2400;

/** Waits until the server has said something that matches. */
async function said(pattern: RegExp): Promise<RegExpExecArray> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const match = pattern.exec(output);
    if (match) return match;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The dev server never said ${pattern}:\n${output}`);
}

/** What the panel of a page is told, once that holds; a check takes a moment. */
async function findingsOf(path: string, holds: (findings: PageFindings) => boolean) {
  let findings: PageFindings | undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await fetch(new URL(`__findings.json?page=${path}`, origin));
    findings = (await answer.json()) as PageFindings;
    if (findings.checked && holds(findings)) return findings;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The panel of ${path} was last told ${JSON.stringify(findings)}`);
}

async function pageAt(path: string): Promise<{ status: number; html: string }> {
  const answer = await fetch(new URL(path, origin), { headers: { Accept: 'text/html' } });
  return { status: answer.status, html: await answer.text() };
}

/** A build of this checkout and a server would take each other's content. */
let endTurn: (() => void) | undefined;

beforeAll(async () => {
  endTurn = await takeTurn(BUILD_LOCK, () => undefined);
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
  endTurn?.();
});

it('the dev server draws the PNG of a figure, and has none of a figure that does not exist', async () => {
  const answer = await fetch(new URL('figures/demo-bar.png', origin));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/png');
  const signature = [...new Uint8Array(await answer.arrayBuffer())].slice(0, 4);
  expect(String.fromCharCode(...signature)).toBe('\u0089PNG');
  expect((await fetch(new URL('figures/none.png', origin))).status).toBe(404);
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
  writeFileSync(page, text);
});

it('a page of the preview has the panel, which lists the findings of its own files first', async () => {
  const text = readFileSync(page, 'utf8');
  const other = `${root}/cases/demo-team/index.mdx`;
  const otherText = readFileSync(other, 'utf8');
  writeFileSync(page, text.replace(/^## 做法$/m, '## 做法\n\n设立驿站99个。'));
  writeFileSync(other, otherText.replace(/^## 做法$/m, '## 做法\n\n组建小组88个。'));
  const told = await findingsOf('/cases/demo-station/', ({ here, elsewhere }) =>
    Boolean(here.length && elsewhere.length),
  );
  const line = text.split('\n').indexOf('## 做法') + 3;
  expect(told.here).toHaveLength(1);
  expect(told.here[0]).toMatchObject({
    severity: 'error',
    where: `${page}:${line}:5`,
    message: expect.stringContaining('“99个”没有出处') as string,
    docs: '/guide/rules/number/',
  });
  expect(told.elsewhere.map(({ message }) => message)).toEqual([expect.stringContaining('88个')]);
  expect((await pageAt('cases/demo-station/')).html).toContain('99');
  writeFileSync(other, otherText);
  writeFileSync(page, text);
  const good = await findingsOf('/cases/demo-station/', ({ here }) => here.length === 0);
  expect(good.elsewhere).toEqual([]);
});

it('a page that cannot be read shows the findings in Chinese, and comes back when it is put right', async () => {
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace(/^## 做法$/m, '## 做法\n\n面积<门槛。'));
  await findingsOf('/cases/demo-station/', ({ here }) => here.length > 0);
  const { status, html } = await pageAt('cases/demo-station/');
  expect(status).toBe(500);
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain('<findings-panel data-whole-page>');
  expect(html).not.toMatch(/Error|node_modules|at /);
  writeFileSync(page, text);
  await findingsOf('/cases/demo-station/', ({ here }) => here.length === 0);
  expect((await pageAt('cases/demo-station/')).status).toBe(200);
});

it('a file that does not fit its schema leaves the preview running, and the panel says what to type', async () => {
  const facts = `${root}/facts/demo.json`;
  const text = readFileSync(facts, 'utf8');
  writeFileSync(facts, text.replace('"qualifier": "exact"', '"qualifier": "exactly"'));
  const told = await findingsOf('/cases/demo-station/', ({ here }) => here.length > 0);
  expect(told.here[0]?.fix).toContain('是不是“exact”？');
  expect((await pageAt('cases/demo-station/')).status).toBe(200);
  writeFileSync(facts, '{ "title": ');
  await findingsOf('/cases/demo-station/', ({ here, elsewhere }) =>
    [...here, ...elsewhere].some(({ where }) => where.startsWith(facts)),
  );
  expect((await pageAt('cases/demo-station/')).status).toBe(200);
  writeFileSync(facts, text);
  await findingsOf('/cases/demo-station/', ({ here }) => here.length === 0);
});

it('the preview can open a file in the editor that is running', async () => {
  const answer = await fetch(new URL('/__open-in-editor', origin));
  expect(await answer.text()).toContain('required query param "file" is missing');
});

it('a draft is seen in the preview, marked as one', async () => {
  const { status, html } = await pageAt('cases/unfinished-draft/');
  expect(status).toBe(200);
  expect(html).toContain('草稿，未发布');
});
