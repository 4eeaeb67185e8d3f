import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  compressFolder,
  describeCompressed,
  isCompressible,
} from '../../scripts/support/compress-folder.ts';
import { bytesOf, lay } from '../build/support/snapshot.ts';
import { run } from './support/run.ts';

const TEXT = '甲区示例公司。'.repeat(200);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'compress-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('isCompressible(file, size)', () => {
  it.each([
    'a.html',
    'b/a.css',
    'a.js',
    'a.json',
    'a.svg',
    'a.xml',
    'a.csv',
    'a.ris',
    'a.bib',
    'a.txt',
  ])('takes %s, which is text', (file) => {
    expect(isCompressible(file, 1024)).toBe(true);
  });

  it.each([
    'a.webp',
    'a.png',
    'a.woff2',
    'a.pf_fragment',
    'a.pf_index',
    'wasm.unknown.pagefind',
    'a.br',
  ])('leaves %s, which is packed already', (file) => {
    expect(isCompressible(file, 100_000)).toBe(false);
  });

  it('leaves what fits into one packet', () => {
    expect(isCompressible('a.html', 1023)).toBe(false);
  });
});

describe('compressFolder(folder)', () => {
  it('puts beside each text what unpacks to it, and leaves the text', async () => {
    lay(folder, { 'index.html': TEXT, 'cases/a/index.html': TEXT, 'a.png': TEXT, 'b.txt': '短' });
    await compressFolder(folder);
    const files = bytesOf(folder);
    expect(Object.keys(files).sort()).toEqual([
      'a.png',
      'b.txt',
      'cases/a/index.html',
      'cases/a/index.html.br',
      'cases/a/index.html.gz',
      'index.html',
      'index.html.br',
      'index.html.gz',
    ]);
    const bytes = (name: string) => Buffer.from(files[name]!, 'base64');
    expect(bytes('index.html').toString()).toBe(TEXT);
    expect(brotliDecompressSync(bytes('index.html.br')).toString()).toBe(TEXT);
    expect(gunzipSync(bytes('index.html.gz')).toString()).toBe(TEXT);
  });

  it('writes the same bytes each time, with the time of the text', async () => {
    lay(folder, { 'index.html': TEXT });
    utimesSync(`${folder}/index.html`, 1_700_000_000, 1_700_000_000);
    await compressFolder(folder);
    const before = bytesOf(folder);
    expect(statSync(`${folder}/index.html.br`).mtimeMs).toBe(1_700_000_000_000);
    await compressFolder(folder);
    expect(bytesOf(folder)).toEqual(before);
  });

  it('leaves no variant of a text that is gone or has changed', async () => {
    lay(folder, { 'a.html': TEXT, 'b.html': TEXT });
    await compressFolder(folder);
    rmSync(`${folder}/a.html`);
    writeFileSync(`${folder}/b.html`, `新${TEXT}`);
    await compressFolder(folder);
    expect(readdirSync(folder).sort()).toEqual(['b.html', 'b.html.br', 'b.html.gz']);
    const packed = Buffer.from(bytesOf(folder)['b.html.br']!, 'base64');
    expect(brotliDecompressSync(packed).toString()).toBe(`新${TEXT}`);
  });

  it('adds up what it made', async () => {
    lay(folder, { 'a.html': TEXT, 'b.html': TEXT, 'c.png': TEXT });
    const total = await compressFolder(folder);
    const size = (end: string) =>
      ['a', 'b'].reduce((sum, name) => sum + statSync(`${folder}/${name}.html${end}`).size, 0);
    expect(total).toEqual({
      files: 2,
      others: 1,
      plain: size(''),
      brotli: size('.br'),
      gzip: size('.gz'),
    });
  });
});

describe('describeCompressed(total)', () => {
  it('says it in a sentence', () => {
    const total = { files: 2, others: 3, plain: 4 * 2 ** 20, brotli: 2 ** 19, gzip: 2 ** 20 };
    expect(describeCompressed(total)).toBe(
      '压缩了2个文件：原来4.0 MB，brotli 512 kB（13%），gzip 1.0 MB（25%）。另有3个文件不必压缩。',
    );
  });

  it('says that there was nothing to do', () => {
    const total = { files: 0, others: 3, plain: 0, brotli: 0, gzip: 0 };
    expect(describeCompressed(total)).toBe('没有要压缩的文件（3个文件都太小，或者本身压过）。');
  });
});

describe('npm run compress', () => {
  const compress = (...words: string[]) =>
    run(process.execPath, ['scripts/compress.ts', ...words], {
      env: { ...process.env, OUT_DIR: folder },
    });

  it('takes the folder that a build writes to', async () => {
    lay(folder, { 'index.html': TEXT });
    const { status, output } = await compress();
    expect(output).toContain('压缩了1个文件');
    expect(status).toBe(0);
    expect(readdirSync(folder)).toContain('index.html.br');
  });

  it.each([
    [['/nothing'], '没有“/nothing”这个文件夹：先运行 npm run build。'],
    [['--what'], '没有“--what”这个选项'],
    [['a', 'b'], '多写了“b”'],
  ])('refuses %j and says what to do', async (words, said) => {
    const { status, output } = await compress(...words);
    expect(status).toBe(2);
    expect(output).toContain(said);
  });
});
