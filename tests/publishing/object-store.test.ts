import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressFolder } from '../../scripts/support/compress-folder.ts';
import { lay } from '../build/support/snapshot.ts';
import { objectStore, type ObjectStore } from './support/object-store.ts';
import { run } from './support/run.ts';
import { hasProgram, installPackage } from './support/system-package.ts';

if (!hasProgram('rclone', 'version')) installPackage('rclone');
const possible = hasProgram('rclone', 'version');
if (!possible) process.stderr.write('没有rclone，也装不上：没有试发布到对象存储。\n');

/** What this machine says of other stores, certificates and proxies does not concern loopback. */
const ENV = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(AWS|RCLONE)_|_proxy$/i.test(name)),
);

const TEXT = '示例公司'.repeat(500);

/** @returns the files of a built site. */
const site = (version: string) => ({
  'index.html': `<p>${version}${TEXT}</p>`,
  [`cases/${version}/index.html`]: `<p>${version}</p>`,
  '404.html': '<p>没有这一页</p>',
  'sitemap-0.xml': `<x>${version}</x>`,
  [`_astro/page.${version}.css`]: 'p{}'.repeat(600),
  [`_astro/picture.${version}.webp`]: version,
  [`pagefind/fragment/${version}.pf_fragment`]: version,
  'pagefind/search.json': `{"prefix":"${version}"}`,
  'data/facts.csv': `名称\n${version}\n`,
  'favicon.svg': '<svg/>',
  _headers: '/*\n  X: 1\n',
  _redirects: '/a/ /b/ 301\n',
  '_redirects.nginx': '',
});

describe.runIf(possible)('a site in an object store', () => {
  let store: ObjectStore;
  let folder: string;
  beforeEach(async () => {
    store = await objectStore();
    folder = mkdtempSync(path.join(tmpdir(), 'object-store-'));
  });
  afterEach(async () => {
    await store.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const publish = (...words: string[]) => publishTo(store.bucket, ...words);
  const publishTo = (place: string, ...words: string[]) =>
    run(
      'scripts/publishing/object-store/publish.sh',
      [`site:${place}`, '--dist', `${folder}/dist`, ...words],
      {
        env: {
          ...ENV,
          RCLONE_CONFIG_SITE_ENDPOINT: store.endpoint,
          RCLONE_CONFIG_SITE_ACCESS_KEY_ID: 'key',
          RCLONE_CONFIG_SITE_SECRET_ACCESS_KEY: 'secret',
          RCLONE_RETRIES: '1',
          RCLONE_LOW_LEVEL_RETRIES: '1',
        },
      },
    );
  const first = async (version = 'one', ...words: string[]) => {
    lay(`${folder}/dist`, site(version));
    await compressFolder(`${folder}/dist`);
    const { status, output } = await publish(...words);
    expect(output).toContain('传好了');
    expect(status).toBe(0);
  };

  it('holds every page and file, and nothing that is for other hosts', async () => {
    await first();
    const wanted = Object.entries(site('one')).filter(
      ([name]) => !/^_(headers|redirects)/.test(name),
    );
    expect([...store.objects.keys()].sort()).toEqual(wanted.map(([name]) => name).sort());
    for (const [name, text] of wanted) expect(store.objects.get(name)!.body.toString()).toBe(text);
  });

  it('tells browsers what to keep, and what it is', async () => {
    await first();
    const of = (name: string) => store.objects.get(name)!;
    for (const name of ['_astro/page.one.css', 'pagefind/fragment/one.pf_fragment']) {
      expect(of(name).cache).toBe('public, max-age=31536000, immutable');
    }
    for (const name of ['index.html', 'pagefind/search.json', 'data/facts.csv', 'sitemap-0.xml']) {
      expect(of(name).cache).toBe('no-cache');
    }
    expect(of('index.html').type).toBe('text/html; charset=utf-8');
    expect(of('data/facts.csv').type).toBe('text/csv; charset=utf-8');
    expect(of('favicon.svg').type).toBe('image/svg+xml');
    expect(of('sitemap-0.xml').type).toMatch(/^(text|application)\/xml/);
    expect(of('_astro/page.one.css').type).toMatch(/^text\/css/);
    expect(of('index.html').encoding).toBeUndefined();
  });

  it('gets files before the pages that need them, and loses what is gone last', async () => {
    await first('one');
    store.changes.length = 0;
    await first('two');
    const at = (change: string) => {
      expect(store.changes).toContain(change);
      return store.changes.indexOf(change);
    };
    const assets = ['_astro/page.two.css', 'pagefind/fragment/two.pf_fragment'];
    for (const asset of assets) {
      expect(at(`PUT ${asset}`)).toBeLessThan(at('PUT pagefind/search.json'));
    }
    expect(at('PUT pagefind/search.json')).toBeLessThan(at('PUT index.html'));
    expect(at('PUT cases/two/index.html')).toBeLessThan(at('DELETE cases/one/index.html'));
    expect(at('DELETE cases/one/index.html')).toBe(store.changes.length - 1);
  });

  it('goes on serving the files of pages that are open, until it is told to clean up', async () => {
    await first('one');
    await first('two');
    expect(store.objects.has('_astro/page.one.css')).toBe(true);
    expect(store.objects.has('pagefind/fragment/one.pf_fragment')).toBe(true);
    expect((await publish('--clean')).status).toBe(0);
    expect(store.objects.has('_astro/page.one.css')).toBe(false);
    expect(store.objects.has('pagefind/fragment/one.pf_fragment')).toBe(false);
    expect(store.objects.has('_astro/page.two.css')).toBe(true);
  });

  it('is not written to where nothing changed', async () => {
    await first();
    store.changes.length = 0;
    await first();
    expect(store.changes).toEqual([]);
  });

  it.each([
    ['--gzip', 'gzip', gunzipSync],
    ['--brotli', 'br', brotliDecompressSync],
  ] as const)('holds texts packed where %s asks for it', async (option, encoding, unpack) => {
    await first('one', option);
    const page = store.objects.get('index.html')!;
    expect(page.encoding).toBe(encoding);
    expect(page.type).toBe('text/html; charset=utf-8');
    expect(unpack(page.body).toString()).toBe(site('one')['index.html']);
    expect(store.objects.get('_astro/page.one.css')!.encoding).toBe(encoding);
    expect(store.objects.get('_astro/picture.one.webp')!.encoding).toBeUndefined();
    expect([...store.objects.keys()].filter((key) => /\.(gz|br)$/.test(key))).toEqual([]);
  });

  it('keeps its old pages where the upload of a file fails, and the person is told', async () => {
    await first('one');
    store.refuse('_astro/page.two.css');
    lay(`${folder}/dist`, site('two'));
    const { status, output } = await publish();
    expect(status).toBe(1);
    expect(output).toContain('没有传完');
    expect(store.objects.get('index.html')!.body.toString()).toContain('one');
    expect(store.objects.has('cases/one/index.html')).toBe(true);
  });

  it('can stand beside other things in a folder of its own', async () => {
    await first();
    store.changes.length = 0;
    expect((await publishTo(`${store.bucket}/anli`)).status).toBe(0);
    expect(store.objects.has('anli/cases/one/index.html')).toBe(true);
    expect(store.changes.filter((change) => !change.startsWith('PUT anli/'))).toEqual([]);
  });

  it('is left alone by a trial', async () => {
    lay(`${folder}/dist`, site('one'));
    expect((await publish('--dry-run')).status).toBe(0);
    expect(store.changes).toEqual([]);
  });

  it.each([
    [['--gzip'], '没有压缩文件：先运行 npm run compress'],
    [['--brotli'], '没有压缩文件：先运行 npm run compress'],
    [['--gzip', '--brotli'], '--gzip 和 --brotli 只写一个'],
    [['--what'], '没有“--what”这个选项'],
    [['--dist', '/nothing'], '里没有 index.html：先运行 npm run build'],
    [['more'], '多写了“more”'],
  ])('is not reached by a wrong %j', async (words, said) => {
    lay(`${folder}/dist`, site('one'));
    const { status, output } = await publish(...words);
    expect(status).toBe(2);
    expect(output).toContain(said);
    expect(store.changes).toEqual([]);
  });
});
