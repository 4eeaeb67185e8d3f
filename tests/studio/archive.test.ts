import { describe, expect, it } from 'vitest';
import { unpack } from '../../src/studio/archive.ts';
import { makeZip, type ZipPart } from '../importing/tables/make-zip.ts';

const ROOT: ZipPart[] = [
  { name: 'content/taxonomy.json', data: '{}' },
  { name: 'content/site.json', data: '{}' },
];

async function placesIn(...parts: ZipPart[]): Promise<string[] | string> {
  const unpacked = await unpack(makeZip(parts));
  return 'fault' in unpacked ? unpacked.fault : [...unpacked.files.keys()];
}

describe('unpack', () => {
  it('finds the content root in a folder of a folder, and leaves out what systems put there', async () => {
    const noise = ['__MACOSX/._site.json', 'content/Thumbs.db', 'content/cases/~$稿件.docx'];
    const parts = [...ROOT, ...noise.map((name) => ({ name, data: 'x' }))];
    const deeper = parts.map((part) => ({ ...part, name: `备份/2026/${String(part.name)}` }));
    expect(await placesIn(...deeper)).toEqual(['site.json', 'taxonomy.json']);
  });

  it('takes the backslashes of Windows for slashes', async () => {
    const parts = ROOT.map((part) => ({ ...part, name: String(part.name).replace('/', '\\') }));
    expect(await placesIn(...parts)).toEqual(['site.json', 'taxonomy.json']);
    expect(await placesIn(...parts, { name: 'content\\..\\..\\x', data: '' })).toContain(
      '通到外面',
    );
  });

  it.each(['content\\a/b.txt', 'content/./a/b.txt', './content//a/b.txt', '/content/a/b.txt'])(
    'refuses a second file in the same place, however it is written: %s',
    async (name) => {
      const twice = [...ROOT, { name: 'content/a/b.txt', data: 'x' }, { name, data: 'y' }];
      expect(await placesIn(...twice)).toMatch(/同名的文件“content\/a\/b.txt”|通到外面/);
      expect(await placesIn(...ROOT, { name: 'content/./a//b.txt', data: 'y' })).toContain(
        'a/b.txt',
      );
    },
  );

  it('reads names in Chinese, whichever way they are encoded', async () => {
    const gb = new Uint8Array([0xd5, 0xd5, 0xc6, 0xac]);
    const utf8 = new TextEncoder().encode('content/门口.png');
    const names = [new Uint8Array([...new TextEncoder().encode('content/'), ...gb]), utf8];
    const found = await placesIn(...ROOT, ...names.map((name) => ({ name, data: 'x' })));
    expect(found).toEqual(expect.arrayContaining(['照片', '门口.png']));
  });

  it.each([
    [
      'two content roots',
      [...ROOT, { name: 'b/site.json', data: '{}' }],
      '两个内容目录：b/和content/',
    ],
    ['an archive in an archive', [{ name: 'content.zip', data: 'PK' }], '里面的“content.zip”'],
    ['a document', [{ name: '稿件.docx', data: 'PK' }], '把“稿件.docx”拖进来导入'],
    ['something else', [{ name: 'a.txt', data: '' }], '没有内容目录'],
  ])('says what to do with %s', async (_, parts, words) => {
    expect(await placesIn(...parts)).toContain(words);
  });

  const blanks = new Uint8Array(40 * 2 ** 20);
  const parts = (count: number): ZipPart[] =>
    Array.from({ length: count }, (_, at) => ({ name: `content/${at}`, data: '' }));

  it.each<[string, ZipPart[], string]>([
    ['grows more than it says', [{ name: 'content/a.png', data: blanks, declared: 10 }], '已损坏'],
    ['says that it grows a million times', [{ name: 'content/a.png', data: blanks }], '倍'],
    ['says that it is larger', [{ name: 'content/a.png', data: 'x', declared: 99 }], '已损坏'],
    ['says that it is 4 GB', [{ name: 'content/a', data: 'x', declared: 2 ** 32 - 2 }], '1024MB'],
    ['has 70,000 parts', parts(70_000), '超过60000个'],
  ])('refuses an archive that %s, before it takes room', async (_, bad, words) => {
    const zip = makeZip([...ROOT, ...bad]);
    const before = process.memoryUsage().arrayBuffers;
    const unpacked = await unpack(zip);
    expect('fault' in unpacked && unpacked.fault).toContain(words);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 2 ** 20);
  });
});
