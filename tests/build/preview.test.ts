import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/support/chromium.ts';
import { readWorkspace } from '../../src/content/read.ts';
import { exportCase } from '../../src/integrations/preview/export-case.ts';
import { attribute, elementsOf, textOf, type Element } from './support/html.ts';
import { axe } from '../browser/support/axe.ts';

const WORK = 'tests/.work/preview';
const ROOT = `${WORK}/content`;
const OUT = `${WORK}/out`;
const STATION = `${OUT}/预览-示例驿站（虚构）.html`;
const DRAFT = `${OUT}/预览-尚未写完的草稿（虚构）.html`;

async function preview(...words: string[]) {
  const child = spawn(process.execPath, ['scripts/export.ts', ...words], {
    env: { ...process.env, CONTENT_DIR: ROOT, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, status] = await Promise.all([
    child.stdout.setEncoding('utf8').reduce((text, part: string) => text + part, ''),
    child.stderr.setEncoding('utf8').reduce((text, part: string) => text + part, ''),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  expect(stderr).not.toMatch(/ at .*:\d+:\d+/);
  return { status, stdout, stderr };
}

function edit(place: string, change: (text: string) => string): void {
  const file = path.join(ROOT, place);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function renew(): void {
  rmSync(ROOT, { recursive: true, force: true });
  cpSync('tests/fixtures/small-zone/content', ROOT, { recursive: true });
}

const elementsIn = (file: string): Element[] => elementsOf(readFileSync(file, 'utf8'));
const named = (elements: Element[], tag: string) =>
  elements.filter(({ tagName }) => tagName === tag);

let outcomes: Awaited<ReturnType<typeof preview>>[];
beforeAll(async () => {
  rmSync(WORK, { recursive: true, force: true });
  renew();
  outcomes = [
    await preview('demo-station', '--out', OUT),
    await preview('unfinished-draft', '--out', OUT),
  ];
});
afterAll(() => {
  rmSync(WORK, { recursive: true, force: true });
});

describe('a case as one file', () => {
  test('has the name of the case and says where it is', () => {
    for (const { status, stderr } of outcomes)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(OUT).sort()).toEqual([path.basename(DRAFT), path.basename(STATION)].sort());
    expect(outcomes[0]?.stdout).toContain(`预览稿：${path.normalize(STATION)}`);
  });

  test('says above everything that it is not published, of what day it is, and what was found', () => {
    const text = textOf(named(elementsIn(DRAFT), 'body')[0]!);
    expect(text).toMatch(/^\s*预览稿，未发布\d{4}年\d+月\d+日导出。检查没有发现问题。/);
    expect(text).toContain('草稿独有的句子不得出现在网站上。');
  });

  test('holds its styles, drawings and pictures, and no script', () => {
    const elements = elementsIn(STATION);
    expect(named(elements, 'script')).toEqual([]);
    expect(named(elements, 'link')).toEqual([]);
    expect(named(elements, 'svg').length).toBeGreaterThan(0);
    const images = named(elements, 'img');
    expect(images.map((image) => attribute(image, 'alt'))).toEqual([
      '画成色块的示例封面',
      '一排色块，画作驿站门口的长椅',
    ]);
    for (const image of images) {
      expect(attribute(image, 'src')).toMatch(/^data:image\/webp;base64,UklGR/);
      expect(attribute(image, 'srcset')).toBeUndefined();
    }
    for (const element of elements) {
      for (const { name } of element.attrs) expect(name).not.toMatch(/^on|^srcset$/);
    }
  });

  test('shows what a click would show: notes of the numbers, tables of the figures', () => {
    const elements = elementsIn(STATION);
    expect(named(elements, 'details')).toEqual([]);
    expect(elements.filter((element) => attribute(element, 'popover') !== undefined)).toEqual([]);
    const notes = elements.filter((element) => attribute(element, 'id')?.startsWith('note-demo'));
    expect(notes.map((note) => attribute(note, 'id'))).toContain('note-demo-stations');
    const text = textOf(named(elements, 'body')[0]!);
    expect(text).toContain('“四送”活动');
    expect(text).toContain('这是一条虚构的脚注。');
    expect(text).toContain('出处或算式');
    const links = elements.filter((element) => attribute(element, 'data-fact') === 'demo-riders');
    expect(links.map((link) => attribute(link, 'href'))).toContain('#note-demo-riders');
  });

  test('leads to the published site by whole addresses, and within itself', () => {
    const elements = elementsIn(STATION);
    const hrefs = named(elements, 'a').flatMap((link) => attribute(link, 'href') ?? []);
    expect(hrefs).toContain('https://example.org/demo/cases/demo-team/');
    expect(hrefs).toContain('https://news.example/report');
    expect(hrefs.filter((href) => !/^(?:https:|#)/.test(href))).toEqual([]);
    const ids = new Set(elements.map((element) => attribute(element, 'id')));
    const lost = hrefs.filter((href) => href.startsWith('#') && !ids.has(decodeURI(href.slice(1))));
    expect(lost).toEqual([]);
  });

  test('gives way only to a newer preview of the same case', async () => {
    const own = `${OUT}/mine.html`;
    writeFileSync(own, '<p>别的文件</p>');
    const refused = await preview('demo-station', '--out', own);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('没有覆盖');
    expect(readFileSync(own, 'utf8')).toBe('<p>别的文件</p>');
    rmSync(own);
  });
});

describe('a case that is not in order', () => {
  test('is still shown, with the count of what was found', async () => {
    renew();
    edit('cases/unfinished-draft/index.mdx', (text) =>
      text
        .replace('没有。', '共有99人，见<Fact id="not-there" />和[示例小队](/cases/not-there/)。')
        .replace('共有{demo-stations}', '共有{not-there}'),
    );
    edit('facts/demo.json', (text) => text.replace('"scope": "demo-zone"', '"scope": "no-scope"'));
    const { status, stdout, stderr } = await preview('unfinished-draft', '--out', OUT);
    expect(status).toBe(0);
    expect(stdout).toContain('预览稿：');
    expect(stderr).toContain('99');
    const text = textOf(named(elementsIn(DRAFT), 'body')[0]!);
    expect(text).toMatch(/检查发现本文有\d处问题（\d个错误，\d个提醒）/);
    expect(text).toContain('账本里没有not-there');
    const dead = named(elementsIn(DRAFT), 'a').map((link) => attribute(link, 'href') ?? '');
    expect(dead.filter((href) => href.includes('not-there'))).toEqual([]);
  });

  test('that cannot be shown prints what is wrong, and writes nothing', async () => {
    renew();
    rmSync(DRAFT, { force: true });
    edit('cases/unfinished-draft/index.mdx', (text) => text.replace('没有。', '面积<5亩。'));
    const { status, stdout, stderr } = await preview('unfinished-draft', '--out', OUT);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('显示不出来');
    expect(stderr).toContain('cases/unfinished-draft/index.mdx');
    expect(existsSync(DRAFT)).toBe(false);
  });

  test('leaves nothing behind of what was made for it', async () => {
    const folders: string[] = [];
    const keep = (folder: string) => folders.push(folder);
    const workspace = await readWorkspace(ROOT);
    expect(await exportCase(workspace, 'unfinished-draft', [], keep)).toBeUndefined();
    expect(folders).toHaveLength(1);
    expect(existsSync(folders[0]!)).toBe(false);
  });

  test('and what was typed wrong is said with what is meant', async () => {
    expect((await preview('demo-statoin')).stderr).toContain('是不是“demo-station”');
    expect((await preview()).stderr).toContain('现在的草稿有：unfinished-draft');
    expect((await preview('demo-station', '--ot', 'x')).stderr).toContain('是不是“--out”');
    const inside = await preview('demo-station', '--out', `${ROOT}/previews`);
    expect(inside).toMatchObject({ status: 2 });
    expect(inside.stderr).toContain('不能写进内容目录');
  });
});

const program = process.env['CHROMIUM_PATH'] ?? findChromium();

describe.runIf(program !== undefined)('opened from a folder', () => {
  let browser: Browser;
  beforeAll(async () => {
    renew();
    await preview('demo-station', '--out', OUT);
    browser = await chromium.launch({
      executablePath: program!,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterAll(() => browser?.close());

  test.each([
    [360, 'light'],
    [1280, 'dark'],
  ] as const)('it asks for nothing and fits %i pixels, %s', async (width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(pathToFileURL(STATION).href);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(STATION).href]);
    expect(said).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(
      await page
        .locator('img')
        .first()
        .evaluate((image) => (image as HTMLImageElement).naturalWidth),
    ).toBe(640);
    expect(await page.locator('svg.drawing:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('#note-demo-riders').isVisible()).toBe(true);
    const colour = await page.evaluate(
      'getComputedStyle(document.documentElement).backgroundColor',
    );
    expect(colour).toBe(colorScheme === 'light' ? 'rgb(250, 247, 241)' : 'rgb(23, 20, 17)');
    await context.close();
  });

  test.each(['light', 'dark'] as const)(
    'it has nothing that axe finds fault with, %s',
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(pathToFileURL(STATION).href);
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      await context.close();
    },
  );
});
