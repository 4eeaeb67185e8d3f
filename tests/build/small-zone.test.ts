import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { csvParseRows } from 'd3';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { OUTPUT_RULES } from '../../src/checks/output-rules/index.ts';
import { SCHEMAS } from '../../src/content/records.ts';
import { RULES } from '../../src/checks/rules/index.ts';
import { sitePages } from '../../src/checks/links/site-pages.ts';
import { readWorkspace } from '../../src/content/read.ts';
import type { Workspace, WorkspaceDocument } from '../../src/content/workspace.ts';
import { formatChange, formatFact, showFact } from '../../src/domain/format.ts';
import { HANDBOOK_PAGES } from '../../src/domain/handbook.ts';
import type { LedgerFact } from '../../src/domain/library.ts';
import type { PageKind } from '../../src/domain/pages.ts';
import { pathTo } from '../../src/domain/paths.ts';
import { pageAt, pagesOf, type SitePage } from '../../src/domain/site-page.ts';
import type { LedgerIndex } from '../../src/domain/ledger-index.ts';
import { FIGURE_TYPES } from '../../src/figures/index.ts';
import { editionsOf } from '../../src/review/edition.ts';
import type { IndexEntry } from '../../src/search/entry.ts';
import type { Fragment } from '../../src/search/record.ts';
import { buildSite, type Outcome } from './support/build-site.ts';
import { attribute, textOf, within, type Element } from './support/html.ts';
import { idsOf, readSite, referencesOf, type Page, type Site } from './support/site.ts';

const ROOT = 'tests/fixtures/small-zone/content';
const HOST = 'https://example.org';
const BASE = '/demo/';

/** The other hosts that the content names: its licence and the original page of a source. */
const LINKS_OUT = ['https://creativecommons.org/', 'https://news.example/report'];

const FIGURES = ['demo-bar', 'demo-line', 'demo-units', 'demo-waffle'];

/** Pages of the handbook that the program makes of itself. */
const OF_PROGRAM = {
  guidePage: HANDBOOK_PAGES,
  fields: SCHEMAS,
  figureType: FIGURE_TYPES,
  rule: Object.fromEntries([...RULES, ...OUTPUT_RULES].map((rule) => [rule.id, rule])),
} satisfies Partial<Record<PageKind, object>>;

interface LedgerJson {
  facts: LedgerFact[];
}

let first: Outcome;
let second: Outcome;
let site: Site;
let ledger: Map<string, LedgerFact>;

beforeAll(async () => {
  first = await buildSite(ROOT, 'small-zone');
  if (first.status !== 0) throw new Error(first.stdout + first.stderr);
  second = await buildSite(ROOT, 'small-zone-again');
  site = readSite(first.outDir);
  const { facts } = JSON.parse(site.read('data/facts.json')) as { facts: LedgerFact[] };
  ledger = new Map(facts.map((fact) => [fact.id, fact]));
});

/** @returns what `fault` says of any page, one line each, so that a failure lists them all. */
function onEveryPage(fault: (page: Page) => string[]): string[] {
  return site.pages.flatMap((page) => fault(page).map((message) => `${page.at}: ${message}`));
}

const byId = (page: Page, id: string): Element | undefined =>
  page.elements.find((element) => attribute(element, 'id') === id);

const tagsOf = (page: Page, tag: string): Element[] =>
  page.elements.filter(({ tagName }) => tagName === tag);

describe('the list of pages', () => {
  let listed: SitePage[];
  let workspace: Workspace;

  beforeAll(async () => {
    const content = await readWorkspace(ROOT, '2026-06-30');
    workspace = { ...content, documents: content.documents.filter((one) => !isDraft(one)) };
    const { library } = editionsOf(workspace, workspace).after;
    const ofProgram = Object.entries(OF_PROGRAM).flatMap(([kind, records]) =>
      Object.keys(records).map((id) => pageAt(pathTo(kind as PageKind, id), library)!),
    );
    listed = [...pagesOf(library), ...ofProgram].filter(({ path }) => !path.includes('#'));
  });

  it('has every page that was built, and no other', () => {
    expect(site.pages.map(({ at }) => at).sort()).toEqual(listed.map(({ path }) => path).sort());
    expect(listed.length).toBeGreaterThan(90);
  });

  it('knows their titles, but for those that the program gives to pages of itself', () => {
    const titles = listed
      .filter(({ kind }) => !(kind in OF_PROGRAM))
      .map(({ kind, path, title }) => [
        path,
        kind === 'home'
          ? '示例案例库（虚构） · 示例开发区（虚构）'
          : `${title} · 示例案例库（虚构）`,
      ]);
    expect(titles.map(([path]) => [path, textOf(tagsOf(site.page(path!), 'title')[0]!)])).toEqual(
      titles,
    );
  });

  it('knows which facts each shows', () => {
    const shown = (page: Page) =>
      new Set(page.elements.flatMap((element) => attribute(element, 'data-fact') ?? []));
    expect(
      Object.fromEntries(listed.map(({ path }) => [path, [...shown(site.page(path))].sort()])),
    ).toEqual(Object.fromEntries(listed.map(({ path, facts }) => [path, [...facts].sort()])));
  });

  it('knows which kind each has in the search', () => {
    const declared = listed.map(({ path }) => {
      const main = tagsOf(site.page(path), 'main')[0]!;
      const record = attribute(main, 'data-search-record') ?? '{}';
      return [path, (JSON.parse(record) as { kind?: string }).kind];
    });
    expect(declared).toEqual(listed.map(({ path, facet }) => [path, facet]));
  });

  it('knows anchors that links may lead to, and each of them is there', () => {
    const { published } = sitePages(workspace);
    const faults = [...published].flatMap(([path, anchorsOf]) => {
      if (/\.\w+$/.test(path)) return site.files.includes(path.slice(1)) ? [] : [path];
      // From the front page of the ledger a script leads on to the row of any fact.
      const led = path === '/data/' ? idsOf(site.page('/data/demo/')) : [];
      const ids = new Set([...idsOf(site.page(path)), ...led]);
      return [...anchorsOf()!].filter((id) => !ids.has(id)).map((id) => `${path}#${id}`);
    });
    expect(faults).toEqual([]);
    const linkable = listed.filter(
      ({ kind }) => !['figureEmbed', 'notFound', 'rule'].includes(kind),
    );
    expect(linkable.map(({ path }) => path).filter((path) => !published.has(path))).toEqual([]);
  });
});

const isOfRecord = ({ name }: { name: string }) => name === 'data-record';

function isDraft({ data }: WorkspaceDocument): boolean {
  return (data as { status?: unknown } | undefined)?.status === 'draft';
}

describe('the pages', () => {
  it('each have a language, a title, one heading of the first rank and a canonical address', () => {
    const faults = onEveryPage((page) => {
      const [html] = tagsOf(page, 'html');
      const [title] = tagsOf(page, 'title');
      const canonical = tagsOf(page, 'link').find((link) => attribute(link, 'rel') === 'canonical');
      return [
        attribute(html!, 'lang') === 'zh-CN' ? '' : 'lang',
        title && textOf(title).endsWith('示例案例库（虚构）')
          ? ''
          : `title ${title && textOf(title)}`,
        tagsOf(page, 'h1').length === 1 ? '' : `${tagsOf(page, 'h1').length} h1`,
        attribute(canonical!, 'href')?.startsWith(HOST + BASE) ? '' : 'canonical',
      ].filter(Boolean);
    });
    // The front page's title ends with the zone.
    expect(faults.filter((fault) => !fault.startsWith('/: title'))).toEqual([]);
  });

  it('use an id once only', () => {
    const faults = onEveryPage((page) => {
      const ids = idsOf(page);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(faults).toEqual([]);
  });

  it('have no studio beside them where nobody asked for one', () => {
    expect(site.files).toContain('index.html');
    // The handbook has pictures of it.
    const isOfHandbook = (file: string) => /^guide\/|\.(?:png|webp)$/.test(file);
    expect(site.files.filter((file) => /studio/i.test(file) && !isOfHandbook(file))).toEqual([]);
  });

  it('have nothing of the preview in them, nor has any file beside them', () => {
    const preview = /findings-panel|__findings|__open-in-editor|vscode:\/\//;
    const texts = site.files.filter((file) => /\.(html|js|css|json|xml)$/.test(file));
    expect(texts.filter((file) => preview.test(site.read(file)))).toEqual([]);
  });

  it('say whose site it is: publisher, disclaimer, contact and registration', () => {
    const [footer] = tagsOf(site.page('/about/'), 'footer');
    const text = textOf(footer!);
    expect(text).toContain('编辑整理：示例编辑组（虚构）');
    expect(text).toContain('本站内容全属虚构');
    expect(text).toContain('示例ICP备00000000号');
    const contact = within(footer!).find((element) => textOf(element) === '提交勘误');
    expect(
      contact &&
        referencesOf({ at: '', html: '', elements: within(footer!) }).map(({ url }) => url),
    ).toContain('mailto:demo@example.org');
  });
});

describe('the links', () => {
  it('stay under the base path and lead to a built file, and to a place on it', () => {
    const ids = new Map(site.pages.map((page) => [page.at, new Set(idsOf(page))]));
    const faults = onEveryPage((page) =>
      referencesOf(page).flatMap(({ url, name }) => {
        if (/^(https?:|mailto:)/.test(url)) return [];
        const target = new URL(url, HOST + BASE.replace(/\/$/, '') + page.at);
        if (!target.pathname.startsWith(BASE)) return [`${name}="${url}" leaves ${BASE}`];
        const at = target.pathname.slice(BASE.length - 1);
        const file = decodeURIComponent(at.slice(1).replace(/(^|\/)$/, '$1index.html'));
        if (!site.files.includes(file)) return [`${name}="${url}" leads to no file`];
        const anchor = decodeURIComponent(target.hash.slice(1));
        return !anchor || ids.get(at)?.has(anchor)
          ? []
          : [`${name}="${url}" leads to no such place`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('are there to be checked', () => {
    const urls = new Set(site.pages.flatMap((page) => referencesOf(page).map(({ url }) => url)));
    expect(urls.size).toBeGreaterThan(60);
    expect(urls).toContain('/demo/cases/demo-team/');
    expect(urls).toContain('#four-sends');
    expect(urls).toContain('/demo/data/demo/#demo-stations');
  });

  it('lead to other hosts only where the content names them, and load nothing from there', () => {
    const faults = onEveryPage((page) =>
      referencesOf(page).flatMap(({ tag, url, rel }) => {
        if (!/^(https?:)?\/\//.test(url)) return [];
        if (tag === 'link' && rel === 'canonical' && url.startsWith(HOST + BASE)) return [];
        const known = tag === 'a' && LINKS_OUT.some((start) => url.startsWith(start));
        if (!known) return [`<${tag}> ${url}`];
        return rel.includes('noopener') ? [] : [`<${tag}> ${url} lacks rel="noopener"`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('do not lead to a source that was only seen as a copy', () => {
    const links = referencesOf(site.page('/sources/demo-copy/')).map(({ url }) => url);
    expect(links.filter((url) => /^https?:/.test(url)).sort()).toEqual([
      'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
      'https://example.org/demo/sources/demo-copy/',
    ]);
    expect(referencesOf(site.page('/sources/demo-report/')).map(({ url }) => url)).toContain(
      'https://news.example/report',
    );
  });

  it('of the style sheets load only files of the site', () => {
    for (const file of site.files.filter((name) => /^(_astro\/.*|layers)\.css$/.test(name))) {
      for (const [, url = ''] of site.read(file).matchAll(/url\(["']?([^"')]+)/g)) {
        expect(url, file).toMatch(/^(\/demo\/|data:)/);
      }
      expect(site.read(file), file).not.toMatch(/@import\s+["']https?:/);
    }
  });

  it('of the site map are the pages, without the one for missing addresses and those for other sites', () => {
    const urls = [...site.read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url]) => url,
    );
    const hidden = /^\/404\.html$|^\/embed\//;
    const paths = site.pages.map(({ at }) => at);
    const expected = paths.filter((at) => !hidden.test(at)).map((at) => `${HOST}/demo${at}`);
    expect(urls.sort()).toEqual(expected.sort());
  });

  it('of the feed are the published cases', () => {
    const feed = site.read('feed.xml');
    const links = [...feed.matchAll(/<item>.*?<link>([^<]+)<\/link>/g)].map(([, url]) => url);
    expect(links).toEqual([
      'https://example.org/demo/cases/demo-station/',
      'https://example.org/demo/cases/demo-team/',
    ]);
    expect(feed).toContain('<description>虚构的服务站点，共有12处。</description>');
  });
});

describe('a draft', () => {
  const SIGNS = /unfinished-draft|尚未写完|草稿独有|draft-only/;

  it('would be found by these signs', () => {
    expect(readFileSync(`${ROOT}/cases/unfinished-draft/index.mdx`, 'utf8')).toMatch(SIGNS);
  });

  it('stays out even where the shell would turn a build into a trial', () => {
    // Vitest itself sets these, and the build inherits them.
    expect(process.env).toMatchObject({ NODE_ENV: 'test', DEV: '1', BASE_URL: '/' });
    expect(site.pages.map(({ at }) => at)).not.toContain('/cases/unfinished-draft/');
  });

  it('leaves no file, its pictures included', () => {
    expect(site.files.filter((file) => SIGNS.test(file))).toEqual([]);
  });

  it('leaves no word in any page, the site map, the feed or the data', () => {
    const readable = site.files.filter((file) => /\.(html|xml|json|csv|js|css)$/.test(file));
    expect(readable).toContain('data/facts.json');
    expect(readable.filter((file) => SIGNS.test(site.read(file)))).toEqual([]);
  });

  it('leaves no word in the search index', () => {
    const fragments = fragmentsOf(first.outDir, site.files);
    expect(fragments.join('')).toContain('/demo/cases/demo-station/');
    expect(fragments.filter((fragment) => SIGNS.test(fragment))).toEqual([]);
  });
});

describe('the numbers', () => {
  const shown = (page: Page) =>
    page.elements.filter((element) => attribute(element, 'data-fact') !== undefined);

  it('are links to their record, in the words of the record', () => {
    const faults = onEveryPage((page) =>
      shown(page).flatMap((element) => {
        const id = attribute(element, 'data-fact')!;
        const fact = ledger.get(id);
        if (!fact) return [`${id} is not in the ledger`];
        if (element.tagName !== 'a') return [];
        const written = [formatFact(fact), formatChange(fact), showFact(fact, 'number')];
        const href = attribute(element, 'href');
        return [
          written.includes(textOf(element)) ? '' : `${id} is written “${textOf(element)}”`,
          href === `/demo/data/demo/#${id}` ? '' : `${id} leads to ${href}`,
        ].filter(Boolean);
      }),
    );
    expect(faults).toEqual([]);
  });

  it('are written as the author asked', () => {
    const links = tagsOf(site.page('/cases/demo-station/'), 'a');
    const written = links.filter((link) => attribute(link, 'data-fact')).map(textOf);
    expect(written.slice(0, 3)).toEqual(['12处', '12处', '1.2万余人次']);
    expect(written).toContain('4');
  });

  it('have their source or their sum beside them on the front page', () => {
    const cells = tagsOf(site.page('/'), 'td').filter((td) => attribute(td, 'data-aside') === '');
    expect(cells.map(textOf).at(-1)).toBe('建成驿站12处 − 建成驿站8处');
  });

  it('each have their note on every page that shows them, as a popover', () => {
    const faults = onEveryPage((page) =>
      shown(page)
        // In the frame of another site there is no room for notes, and the timeline says period and
        // source beside each number: there a number leads to the ledger.
        .filter(({ tagName }) => tagName === 'a' && !/^\/(?:embed|timeline)\//.test(page.at))
        .flatMap((element) => {
          const id = attribute(element, 'data-fact')!;
          const note = byId(page, `note-${id}`);
          if (!note) return [`${id} has no note`];
          const fact = ledger.get(id)!;
          const right = textOf(note).includes(`${formatFact(fact)} ${fact.label}`);
          return attribute(note, 'popover') === '' && right ? [] : [`the note of ${id} is wrong`];
        }),
    );
    expect(faults).toEqual([]);
  });

  it('name period, scope, source, place, quotation and status in their notes', () => {
    const page = site.page('/cases/demo-station/');
    const note = (id: string) => textOf(byId(page, `note-${id}`)!).replace(/\s+/g, ' ');
    expect(note('demo-stations')).toContain('截至2024年12月31日');
    expect(note('demo-stations')).toContain('示例日报（虚构），2025年1月10日，第2段');
    expect(note('demo-stations')).toContain('多源印证；原文为确数');
    expect(note('demo-riders')).toContain('服务骑手1.2万余人次');
    expect(note('demo-riders')).toContain('转载件（原页未核）；余，即超过');
    expect(note('demo-growth')).toContain('建成驿站12处 − 建成驿站8处');
  });

  it('stand in the ledger once each', () => {
    const rows = site
      .page('/data/demo/')
      .elements.filter(({ tagName, attrs }) => tagName === 'li' && attrs.some(isOfRecord));
    expect(rows.map((row) => attribute(row, 'id'))).toEqual([...ledger.keys()]);
    expect(ledger.size).toBe(5);
  });

  it('are found by the address that names them alone, and by whoever filters the ledger', () => {
    const places = JSON.parse(site.read('data/places.json')) as Record<string, string[]>;
    expect(places).toEqual({ '/demo/data/demo/': [...ledger.keys()] });
    const { pages } = JSON.parse(site.read('data/rows.json')) as LedgerIndex;
    expect(pages.map(({ path }) => path)).toEqual(Object.keys(places));
    expect(pages[0]!.rows.map(({ id, written }) => [id, written])).toEqual(
      [...ledger].map(([id, fact]) => [id, formatFact(fact)]),
    );
  });
});

describe('the files to download', () => {
  const CSV = [
    'data/facts.csv',
    'data/demo/facts.csv',
    ...FIGURES.map((id) => `figures/${id}.csv`),
  ];
  const JSON_FILES = [
    ...['data/facts.json', 'data/demo/facts.json'],
    ...FIGURES.map((id) => `figures/${id}.json`),
  ];

  it('exist for the ledger and for every figure', () => {
    for (const file of [...CSV, ...JSON_FILES]) expect(site.files).toContain(file);
  });

  it.each(CSV)('%s begins with a byte order mark and has one row of headings', (file) => {
    const text = site.read(file);
    expect([...readFileSync(path.join(first.outDir, file)).subarray(0, 3)]).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
    const rows = csvParseRows(text.slice(1));
    const [heading, ...records] = rows;
    expect(heading).toContain('编号');
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      expect(record).toHaveLength(heading!.length);
      expect([...ledger.keys()]).toContain(record[heading!.indexOf('编号')]);
    }
    expect(text.lastIndexOf('\uFEFF')).toBe(0);
  });

  it.each(JSON_FILES)('%s parses and names the licence', (file) => {
    const value = JSON.parse(site.read(file)) as { licence: { name: string } };
    expect(value.licence.name).toBe('CC BY 4.0');
  });

  it('give a figure’s facts with its sentence and its sources', () => {
    const value = JSON.parse(site.read('figures/demo-bar.json')) as Record<string, unknown>;
    expect(value).toMatchObject({
      type: 'bar',
      takeaway: '2024年末12处，比上年多4处。',
      summary: '2023年末8处，2024年末12处。',
    });
    expect(Object.keys(value['sources'] as object)).toEqual(['demo-report', 'demo-notice']);
  });
});

describe('what programs read of a page', () => {
  const metaOf = (page: Page, name: string) =>
    tagsOf(page, 'meta')
      .filter((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(name))
      .map((meta) => attribute(meta, 'content'));
  const dataOf = (page: Page) =>
    tagsOf(page, 'script')
      .filter((script) => attribute(script, 'type') === 'application/ld+json')
      .map((script) => JSON.parse(textOf(script)) as { '@graph': Record<string, unknown>[] });
  // Two cases of this zone have one summary.
  const described = () =>
    site.pages.filter(({ at }) => !at.startsWith('/embed/') && at !== '/cases/demo-team/');

  it('has a description of its own', () => {
    const said = described().map((page) => metaOf(page, 'description'));
    expect(said.filter((one) => one.length !== 1)).toEqual([]);
    const texts = said.flat();
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it('has one address for what is shared, and a picture that was built', () => {
    const faults = described().flatMap((page) => {
      const canonical = tagsOf(page, 'link').find((link) => attribute(link, 'rel') === 'canonical');
      if (page.at === '/404.html') return [];
      const [url, picture = ''] = [metaOf(page, 'og:url')[0], metaOf(page, 'og:image')[0]];
      return [
        url === attribute(canonical!, 'href') ? '' : `${page.at}: og:url ${url}`,
        site.files.includes(picture.slice((HOST + BASE).length)) ? '' : `${page.at}: ${picture}`,
      ].filter(Boolean);
    });
    expect(faults).toEqual([]);
    expect(metaOf(site.page('/cases/demo-station/'), 'og:image')).toEqual([
      'https://example.org/demo/figures/demo-bar.png',
    ]);
    expect(metaOf(site.page('/'), 'og:image')[0]).toMatch(/\.png$/);
  });

  it('has the page’s own steps as breadcrumbs', () => {
    const [data] = dataOf(site.page('/cases/demo-station/'));
    const list = data!['@graph'].find((node) => node['@type'] === 'BreadcrumbList');
    const items = list!['itemListElement'] as { name: string; item: string }[];
    expect(items.map(({ name, item }) => [name, item])).toEqual([
      ['首页', 'https://example.org/demo/'],
      ['案例', 'https://example.org/demo/cases/'],
      ['服务阵地', 'https://example.org/demo/cases/kind/station/'],
      ['示例驿站（虚构）', 'https://example.org/demo/cases/demo-station/'],
    ]);
  });

  it('names files of data that were built, and terms that have their place', () => {
    const described = ['/data/', '/data/demo/', '/figures/demo-bar/'];
    const datasets = described.map((at) => dataOf(site.page(at))[0]!);
    const urls = datasets.flatMap((data) =>
      (data['@graph'][0]!['distribution'] as { contentUrl: string }[]).map(
        ({ contentUrl }) => contentUrl,
      ),
    );
    expect(urls).toHaveLength(6);
    const missing = urls.filter((url) => !site.files.includes(url.slice((HOST + BASE).length)));
    expect(missing).toEqual([]);
    const glossary = site.page('/glossary/');
    const terms = dataOf(glossary)[0]!['@graph'][0]!['hasDefinedTerm'] as { url: string }[];
    expect(terms.length).toBeGreaterThan(0);
    const ids = idsOf(glossary);
    expect(terms.filter(({ url }) => !ids.includes(new URL(url).hash.slice(1)))).toEqual([]);
  });

  it('says in the site map when a case changed, and nothing where no record says so', () => {
    const map = site.read('sitemap-0.xml');
    expect(map).toContain(
      '<loc>https://example.org/demo/cases/demo-station/</loc><lastmod>2025-03-01T00:00:00.000Z</lastmod>',
    );
    expect(map).toContain('<loc>https://example.org/demo/glossary/</loc></url>');
  });

  it('is announced to browsers: feed, search, icons', () => {
    const links = tagsOf(site.page('/'), 'link').map((link) => [
      attribute(link, 'rel'),
      attribute(link, 'href'),
    ]);
    expect(links).toEqual(
      expect.arrayContaining([
        ['alternate', '/demo/feed.xml'],
        ['search', '/demo/opensearch.xml'],
        ['manifest', '/demo/manifest.json'],
        ['apple-touch-icon', '/demo/touch-icon.png'],
      ]),
    );
    expect(site.read('opensearch.xml')).toContain(
      ' template="https://example.org/demo/search/?q={searchTerms}"/>',
    );
    expect(site.read('llms.txt')).toContain(
      '\n- [示例驿站（虚构）](https://example.org/demo/cases/demo-station/)：虚构的服务站点，共有12处。\n',
    );
  });

  it.each([
    ['touch-icon.png', 180, 180],
    ['icon-192.png', 192, 192],
    ['icon-512.png', 512, 512],
    ['share.png', 1200, 630],
  ])('%s is a picture of %d by %d', (file, width, height) => {
    const header = readFileSync(path.join(first.outDir, file)).subarray(0, 24);
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([width, height]);
  });

  it('is cited with its version, on the page and in files', () => {
    const citation =
      '示例编辑组（虚构）. 示例驿站（虚构）[EB/OL]. 示例案例库（虚构）（2025-03-01）[引用日期]. https://example.org/demo/cases/demo-station/.';
    expect(textOf(tagsOf(site.page('/cases/demo-station/'), 'main')[0]!)).toContain(citation);
    expect(site.read('cases/demo-station/cite.txt')).toBe(citation);
    expect(site.files).toEqual(
      expect.arrayContaining(
        ['bib', 'ris', 'csl.json'].map((end) => `cases/demo-station/cite.${end}`),
      ),
    );
  });
});

describe('the feeds of parts of the site', () => {
  const linksIn = (feed: string) =>
    [...site.read(feed).matchAll(/<item>.*?<link>([^<]+)<\/link>/g)].map(([, url]) => url);

  it.each([
    ['/cases/kind/station/', 'feed/kind/station.xml', ['demo-station', 'demo-team']],
    ['/cases/kind/brand/', 'feed/kind/brand.xml', []],
    ['/overview/', 'feed/strand/demo-strand.xml', ['demo-station', 'demo-team']],
    ['/changes/', 'feed/changes.xml', []],
  ])('%s announces and links %s, which has %j', (at, feed, slugs) => {
    const leading = site
      .page(at)
      .elements.filter((element) => attribute(element, 'href') === `/demo/${feed}`);
    expect(leading.map(({ tagName }) => tagName)).toEqual(['link', 'a']);
    const urls = slugs.map((slug) => `https://example.org/demo/cases/${slug}/`);
    expect(linksIn(feed).sort()).toEqual(urls.sort());
    expect(site.read(feed)).toContain(`rel="self" href="https://example.org/demo/${feed}"`);
  });
});

describe('a case to take away', () => {
  const rows = (file: string) => csvParseRows(site.read(file).replace('\uFEFF', ''));

  it('has its facts as CSV and JSON, as the ledger has them', () => {
    const [head, ...own] = rows('cases/demo-station.csv');
    const whole = rows('data/facts.csv');
    expect(head).toEqual(whole[0]);
    expect(own.map(([id]) => id)).toEqual([
      ...['demo-stations', 'demo-riders', 'demo-growth', 'demo-stations-2023'],
    ]);
    for (const row of own) expect(whole).toContainEqual(row);
    const file = JSON.parse(site.read('cases/demo-station.json')) as LedgerJson;
    const all = JSON.parse(site.read('data/facts.json')) as LedgerJson;
    expect(file.facts.map(({ id }) => id).sort()).toEqual(own.map(([id]) => id).sort());
    for (const one of file.facts) expect(all.facts).toContainEqual(one);
  });

  it('has its text as Markdown, with the numbers of the page', () => {
    const text = site.read('cases/demo-station.md');
    expect(text).toContain('比上年多4处，数字见[账本](https://example.org/demo/data/)');
    expect(text).toContain('网址：<https://example.org/demo/cases/demo-station/>');
  });

  it('has its address as a QR code that a camera reads', async () => {
    const { data, info } = await sharp(path.join(first.outDir, 'cases/demo-station/qr.svg'))
      .resize(400, 400, { kernel: 'nearest' })
      .flatten({ background: 'white' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    expect(decodeQR({ width, height, data: new Uint8Array(data) })).toBe(
      'https://example.org/demo/cases/demo-station/',
    );
  });

  it('says so in its head and beside how it is cited', () => {
    const page = site.page('/cases/demo-station/');
    const files = ['md', 'csv', 'json'].map((end) => `/demo/cases/demo-station.${end}`);
    for (const file of files) {
      const leading = page.elements.filter((element) => attribute(element, 'href') === file);
      expect(leading.map(({ tagName }) => tagName)).toEqual(['link', 'a']);
    }
  });
});

describe('the ledger as open data', () => {
  it('is described by files whose addresses were built, and by its digest', () => {
    const described = ['datapackage', 'dcat', 'facts.csv-metadata', 'facts.schema'];
    const files = described.map((name) => `data/${name}.json`);
    for (const file of files) {
      const addresses = site.read(file).match(/https:\/\/example\.org\/demo\/[^"#；]*/g) ?? [];
      const missing = addresses.filter((url) => {
        const at = url.slice((HOST + BASE).length).replace(/(^|\/)$/, '$1index.html');
        return !site.files.includes(at);
      });
      expect(missing, file).toEqual([]);
    }
    const digest = createHash('sha256')
      .update(readFileSync(path.join(first.outDir, 'data/facts.csv')))
      .digest('hex');
    expect(site.read('data/datapackage.json')).toContain(`sha256:${digest}`);
    expect(textOf(byId(site.page('/data/'), 'main')!)).toContain(digest);
  });
});

describe('the security of a page', () => {
  it('rests on a policy in every page that allows no inline code or style', () => {
    const faults = onEveryPage((page) => {
      const policy = tagsOf(page, 'meta').find(
        (meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'content-security-policy',
      );
      const content = (policy && attribute(policy, 'content')) ?? '';
      return [
        content.includes("default-src 'self'") ? '' : 'no default-src',
        content.includes("object-src 'none'") ? '' : 'no object-src',
        /'unsafe-inline'|'unsafe-eval'|https?:|\*/.test(content) ? content : '',
      ].filter(Boolean);
    });
    expect(faults).toEqual([]);
  });

  it('needs no inline style, script or handler, because there is none', () => {
    const faults = onEveryPage((page) =>
      page.elements.flatMap((element) => {
        const { tagName, attrs } = element;
        const inline = attrs.filter(({ name }) => name === 'style' || name.startsWith('on'));
        const isData = attribute(element, 'type') === 'application/ld+json';
        const isCode = tagName === 'script' && !attribute(element, 'src') && !isData;
        const own = tagName === 'style' || isCode;
        return [
          ...inline.map(({ name }) => `<${tagName} ${name}>`),
          ...(own ? [`<${tagName}>`] : []),
        ];
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe('the writing of an author', () => {
  const written = () => site.page('/cases/demo-station/');

  it('shows its pictures with their words and sizes, the cover included', () => {
    const pictures = tagsOf(written(), 'img').map((img) =>
      Object.fromEntries(['alt', 'width', 'height'].map((name) => [name, attribute(img, name)])),
    );
    expect(pictures).toEqual([
      { alt: '画成色块的示例封面', width: '640', height: '360' },
      { alt: '一排色块，画作驿站门口的长椅', width: '320', height: '180' },
      { alt: '本页网址的二维码', width: '160', height: '160' },
    ]);
  });

  it('emphasises next to full-width quotation marks', () => {
    expect(tagsOf(written(), 'strong').map(textOf)).toContain('“品牌”');
    expect(written().html).not.toContain('**');
  });

  it('joins lines of Chinese without a space', () => {
    expect(tagsOf(written(), 'p').map(textOf).join('\n')).toContain('是其中之一，另见示例小队');
  });

  it('aligns the columns of a table without a style attribute', () => {
    const [heading] = tagsOf(written(), 'table');
    const aligned = within(heading!).filter(({ tagName }) => tagName === 'th');
    expect(aligned.map((cell) => attribute(cell, 'data-align'))).toEqual([
      'left',
      'right',
      'center',
    ]);
  });

  it('keeps the anchor that was given to a heading and hides its mark', () => {
    expect(textOf(byId(written(), 'four-sends')!)).toBe('“四送”活动');
    expect(written().html).not.toContain('[#');
  });

  it('labels footnotes in Chinese', () => {
    expect(textOf(byId(written(), 'footnote-label')!)).toBe('注释');
    const back = tagsOf(written(), 'a').filter(
      (link) => attribute(link, 'data-footnote-backref') !== undefined,
    );
    expect(back.map((link) => attribute(link, 'aria-label'))).toEqual(['回到正文']);
  });

  it('draws its figures in both frames, with a sentence and a table', () => {
    const figure = byId(written(), 'figure-demo-bar')!;
    const frames = within(figure).filter(({ tagName }) => tagName === 'svg');
    expect(frames.map((svg) => attribute(svg, 'class'))).toEqual([
      'drawing narrow',
      'drawing wide',
    ]);
    expect(textOf(figure)).toContain('2023年末8处，2024年末12处。');
    expect(within(figure).filter(({ tagName }) => tagName === 'table')).toHaveLength(1);
  });
});

describe('the search index', () => {
  it('has its entry, its tables and a fragment for every page, fact and term it holds', () => {
    expect(site.files).toContain('pagefind/pagefind-entry.json');
    const entry = JSON.parse(site.read('pagefind/search.json')) as IndexEntry;
    expect(site.files).toContain(`pagefind/${entry.tables}`);
    const fragments = fragmentsOf(first.outDir, site.files);
    expect(entry.count).toBe(fragments.length);
    const text = fragments.join('\n');
    for (const url of ['/demo/cases/demo-station/', '/demo/cases/demo-team/', '/demo/about/']) {
      expect(text).toContain(`"url":"${url}"`);
    }
    for (const id of ledger.keys()) expect(text).toContain(`"url":"/demo/data/demo/#${id}"`);
    expect(text).toContain('"url":"/demo/glossary/#');
  });

  it('has the text of a page under its headings, and nothing of its notes and drawings', () => {
    const [station] = fragmentsOf(first.outDir, site.files)
      .map((text) => JSON.parse(text.slice(text.indexOf('{'))) as Fragment)
      .filter(({ url }) => url === '/demo/cases/demo-station/');
    expect(station).toMatchObject({ kind: '服务阵地', date: '2025-03-01' });
    expect(station?.sections.map(({ anchor }) => anchor)).toContain('four-sends');
    const text = JSON.stringify(station);
    expect(text).toContain('另见示例小队');
    expect(text).not.toMatch(/在账本中查看|首页|本页|数据、下载与引用/);
  });

  it('has no id of a number, whose pinyin would stand in the way of what it means', () => {
    const [report] = fragmentsOf(first.outDir, site.files).filter((text) =>
      text.includes('"url":"/demo/sources/demo-report/"'),
    );
    expect(report).toContain('建成驿站');
    expect([...ledger.keys()].filter((id) => report?.includes(`编号：${id}`))).toEqual([]);
  });

  it('is searched by a program of this site’s own, which holds Pagefind’s', () => {
    const programs = site.files.filter((file) => /^_astro\/.*\.js$/.test(file));
    const worker = programs.filter((file) => site.read(file).includes('.pf_meta'));
    expect(worker).toHaveLength(1);
    expect(site.files.filter((file) => /^pagefind\/.*\.(js|css)$/.test(file))).toEqual([]);
  });
});

describe('a second build', () => {
  it('gives the same pages, drawings and data, byte by byte', () => {
    expect(second.status).toBe(0);
    const again = readSite(second.outDir);
    expect(again.files).toEqual(site.files);
    const compared = site.files.filter((file) =>
      /\.(html|csv|json|xml|css|js|webp|svg|png|bib|ris|txt|pf_\w+|pagefind)$/.test(file),
    );
    expect(compared.filter((file) => file.startsWith('figures/')).length).toBeGreaterThan(10);
    const different = compared.filter((file) => {
      const [a, b] = [first, second].map(({ outDir }) => readFileSync(path.join(outDir, file)));
      return !a!.equals(b!);
    });
    expect(different).toEqual([]);
  });
});

/** Pagefind keeps each result as compressed JSON after a signature of its own. */
function fragmentsOf(outDir: string, files: string[]): string[] {
  return files
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => gunzipSync(readFileSync(path.join(outDir, file))).toString('utf8'));
}
