import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../support/command.ts';
import { buildSite } from './support/build-site.ts';
import { attribute, textOf, type Element } from './support/html.ts';
import { readSite, type Page, type Site } from './support/site.ts';

const WORK = 'tests/.work/permalinks';
const ROOT = `${WORK}/content`;

let site: Site;
let checked: ReturnType<typeof run>;

const run = (script: string, ...words: string[]) => runScript(script, words, { CONTENT_DIR: ROOT });

/** The small zone after some years: names were bettered, one case was published and withdrawn. */
beforeAll(async () => {
  rmSync(WORK, { recursive: true, force: true });
  cpSync('tests/fixtures/small-zone/content', ROOT, { recursive: true });
  cpSync(`${ROOT}/cases/demo-team`, `${ROOT}/cases/short-lived`, { recursive: true });
  const site_ = path.join(ROOT, 'cases/demo-station/index.mdx');
  writeFileSync(
    site_,
    readFileSync(site_, 'utf8').replace(
      '另见',
      '图见[图表](/figures/demo-bar/#figure-demo-bar)，另见',
    ),
  );
  const steps = [
    run('check.ts', '--fix'),
    run('rename.ts', 'demo-team', 'night-team'),
    run('rename.ts', 'night-team', 'late-team'),
    run('rename.ts', 'demo-bar', 'station-bar'),
    run('rename.ts', 'demo-copy', 'old-copy'),
    run('withdraw.ts', 'short-lived', '--reason', '来源已经撤稿，无法核对'),
  ];
  for (const { status, stdout, stderr } of steps)
    if (status !== 0) throw new Error(stdout + stderr);
  checked = run('check.ts');
  const { status, outDir, stdout, stderr } = await buildSite(ROOT, 'permalinks/site');
  if (status !== 0) throw new Error(stdout + stderr);
  site = readSite(outDir);
});

const tags = (page: Page, tag: string): Element[] =>
  page.elements.filter(({ tagName }) => tagName === tag);

function leadsTo(page: Page): (string | undefined)[] {
  const refresh = tags(page, 'meta').find(
    (meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'refresh',
  );
  const canonical = tags(page, 'link').find((link) => attribute(link, 'rel') === 'canonical');
  const script = tags(page, 'script').find((one) => attribute(one, 'data-to'));
  return [
    /^0; url=(.*)$/.exec(attribute(refresh!, 'content')!)?.[1],
    attribute(tags(page, 'a')[0]!, 'href'),
    attribute(canonical!, 'href')?.replace('https://example.org', ''),
    attribute(script!, 'data-to'),
  ];
}

const robots = (page: Page) =>
  attribute(
    tags(page, 'meta').find((meta) => attribute(meta, 'name') === 'robots')!,
    'content',
  );

describe('after names were changed', () => {
  it('the check passes', () => {
    expect(checked).toMatchObject({ status: 0, stdout: expect.stringContaining('没有发现问题') });
  });

  it.each([
    ['/cases/demo-team/', '/demo/cases/late-team/'],
    ['/cases/night-team/', '/demo/cases/late-team/'],
    ['/figures/demo-bar/', '/demo/figures/station-bar/'],
    ['/embed/demo-bar/', '/demo/embed/station-bar/'],
    ['/sources/demo-copy/', '/demo/sources/old-copy/'],
  ])('%s leads to %s: by itself, by a link, and for search engines', (at, to) => {
    const page = site.page(at);
    expect(leadsTo(page)).toEqual([to, to, to, to]);
    expect(robots(page)).toBe('noindex');
    expect(textOf(tags(page, 'main')[0]!)).toContain('网址已更换');
    expect(site.files).toContain(`${to.replace('/demo/', '')}index.html`);
  });

  it('every link of the site goes straight to the new address', () => {
    const old =
      /\/(?:cases\/(?:demo|night)-team|(?:figures|embed)\/demo-bar|sources\/demo-copy)[/.]/;
    const naming = site.pages.filter(({ html }) => old.test(html)).map(({ at }) => at);
    // It says in words which address was moved.
    expect(naming).toEqual(['/changes/']);
    const leads = site.page('/changes/').elements.flatMap((one) => attribute(one, 'href') ?? []);
    expect(leads.filter((href) => old.test(href))).toEqual([]);
    expect(site.page('/cases/demo-station/').html).toContain('/demo/cases/late-team/');
    expect(site.page('/cases/demo-station/').html).toContain(
      '/demo/figures/station-bar/#figure-station-bar',
    );
  });
});

describe('a page that was withdrawn', () => {
  it('says when and why at its old address, in the look of the site, and is kept out of engines', () => {
    const page = site.page('/cases/short-lived/');
    const text = textOf(tags(page, 'main')[0]!);
    expect(text).toContain('已撤下');
    expect(text).toMatch(/已于\d{4}年\d{1,2}月\d{1,2}日撤下：来源已经撤稿，无法核对。/);
    expect(textOf(tags(page, 'footer')[0]!)).toContain('示例编辑组（虚构）');
    expect(robots(page)).toBe('noindex');
    expect(page.html).not.toContain('的驿站夜间开放');
  });

  it('keeps its text as a draft', () => {
    const text = readFileSync(`${ROOT}/cases/short-lived/index.mdx`, 'utf8');
    expect(text).toContain('status: draft');
  });
});

describe('former addresses', () => {
  const OLD = /demo-team|night-team|demo-bar|demo-copy|short-lived/;

  it('are in neither the site map nor the feed', () => {
    expect(site.read('sitemap-0.xml')).toContain('/cases/late-team/');
    expect(site.read('sitemap-0.xml')).not.toMatch(OLD);
    expect(site.read('feed.xml')).not.toMatch(OLD);
  });

  it('are not found by the search', () => {
    const fragments = site.files
      .filter((file) => file.endsWith('.pf_fragment'))
      .map((file) => gunzipSync(readFileSync(`${WORK}/site/${file}`)).toString('utf8'));
    expect(fragments.join('')).toContain('/demo/cases/late-team/');
    expect(fragments.filter((text) => OLD.test(text) || text.includes('网址已更换'))).toEqual([]);
  });

  it('stand in the map for hosts, under the base, with the files of figures', () => {
    const lines = site.read('_redirects').split('\n');
    expect(lines).toContain('/demo/cases/demo-team/ /demo/cases/late-team/ 301');
    expect(lines).toContain('/demo/figures/demo-bar.csv /demo/figures/station-bar.csv 301');
    expect(lines).toContain(
      '/demo/figures/demo-bar/cite.bib /demo/figures/station-bar/cite.bib 301',
    );
    expect(lines).toContain('/demo/cases/short-lived/ /demo/cases/short-lived/ 410');
    for (const line of lines.filter((one) => one.startsWith('/'))) {
      const [, to = ''] = line.split(' ');
      const file = to.replace('/demo/', '').replace(/\/$/, '/index.html');
      expect(existsSync(`${WORK}/site/${file}`), line).toBe(true);
    }
  });
});
