import { describe, expect, it } from 'vitest';
import { readFolder, type ReadableFolder } from '../../src/studio/page/folder-reading.ts';

/** A tree of folders; a number is a file of so many bytes. */
interface Tree {
  [name: string]: Tree | number;
}

/** What was read of it, beside names. */
function folderOf(tree: Tree, read: string[] = [], name = ''): ReadableFolder {
  return {
    ...{ kind: 'directory', name },
    async *values() {
      for (const [inner, one] of Object.entries(tree)) {
        if (typeof one !== 'number') {
          yield folderOf(one, read, inner);
          continue;
        }
        const arrayBuffer = async () => {
          read.push(inner);
          return new ArrayBuffer(one);
        };
        yield { kind: 'file', name: inner, getFile: async () => ({ size: one, arrayBuffer }) };
      }
    },
  };
}

const many = (count: number, size: number): Tree =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.jpg`, size]));
const ROOT: Tree = { 'taxonomy.json': 2, 'site.json': 2, cases: { a: { 'index.mdx': 5 } } };
const MB = 2 ** 20;

async function faultIn(tree: Tree): Promise<[fault: string, read: string[]]> {
  const read: string[] = [];
  const opened = await readFolder(folderOf(tree, read));
  return ['fault' in opened ? opened.fault : '', read];
}

describe('readFolder', () => {
  it('reads the content root in a folder, and nothing beside it', async () => {
    const read: string[] = [];
    const beside = { 'video.mp4': 5000 * MB, old: { deeper: ROOT }, node_modules: many(50_000, 9) };
    const opened = await readFolder(
      folderOf(
        {
          ...beside,
          content: { ...ROOT, '.DS_Store': 1, 'site.json.crswap': 1, '.git': many(9, 9) },
        },
        read,
      ),
    );
    expect(opened).toMatchObject({ folder: 'content/' });
    expect('files' in opened && [...opened.files.keys()].sort()).toEqual([
      'cases/a/index.mdx',
      'site.json',
      'taxonomy.json',
    ]);
    expect(read.sort()).toEqual(['index.mdx', 'site.json', 'taxonomy.json']);
  });

  it.each<[string, Tree, string]>([
    [
      'a folder of everything',
      { pictures: { 2024: many(100_000, MB) }, a: { b: ROOT } },
      '还没有找到',
    ],
    ['a folder without a content root', { a: many(10, MB) }, '请选内容目录'],
    ['two content roots', { a: ROOT, b: ROOT }, '两个内容目录'],
    ['a content root with 100,000 files', { ...ROOT, cases: many(100_000, 1) }, '超过60000个'],
    ['a content root of 5 GB', { ...ROOT, cases: many(200, 25 * MB) }, '超过1024MB'],
    [
      'a video in a case',
      { ...ROOT, cases: { a: { 'a.mp4': 40 * MB } } },
      '“cases/a/a.mp4”超过32MB',
    ],
  ])('says so before anything is read: %s', async (_, tree, words) => {
    const [fault, read] = await faultIn(tree);
    expect(fault).toContain(words);
    expect(read).toEqual([]);
  });
});
