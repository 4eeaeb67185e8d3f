import { expect, test } from 'vitest';
import { copyAt, isUnnamed } from '../../src/content/document-kind.ts';

test.each([
  ['index - 副本.mdx', 'index.mdx'],
  ['index - 副本 (2).mdx', 'index.mdx'],
  ['index的副本.mdx', 'index.mdx'],
  ['index - Copy.mdx', 'index.mdx'],
  ['index copy 3.mdx', 'index.mdx'],
  ['index(1).mdx', 'index.mdx'],
  ['index （2）.mdx', 'index.mdx'],
  ['index 2.mdx', 'index.mdx'],
  ['副本 index.mdx', 'index.mdx'],
  ['Copy of index.mdx', 'index.mdx'],
  ['index.mdx.bak', 'index.mdx'],
  ['index.mdx.orig', 'index.mdx'],
  ['index.mdx~', 'index.mdx'],
  ['.index.mdx.swp', 'index.mdx'],
])('%s is a copy of %s', (name, original) => {
  const folder = 'cases/station/';
  expect(copyAt(folder + name)).toEqual({
    path: folder + name,
    isFolder: false,
    original: folder + original,
  });
});

test('a file in a copied folder belongs to the copy of the folder', () => {
  expect(copyAt('cases/station - 副本/index.mdx')).toEqual({
    path: 'cases/station - 副本',
    isFolder: true,
    original: 'cases/station',
  });
});

test.each([
  'cases/station/index.mdx',
  'facts/hte-2024.json',
  'sources/copy.json',
  'sources/demo-copy.json',
  'cases/copy-2/index.mdx',
  'cases/old/index.mdx',
])('%s is no copy', (place) => {
  expect(copyAt(place)).toBeUndefined();
});

test.each([
  '新建 文本文档.txt',
  '新建文本文档 (2).txt',
  '新建 Microsoft Word 文档.docx',
  'New Text Document.txt',
  '未命名.json',
  'untitled.mdx',
])('nobody gave %s a name', (name) => {
  expect(isUnnamed(`cases/station/${name}`)).toBe(true);
});

test.each(['index.mdx', '新建驿站.txt', 'news.json'])('somebody named %s', (name) => {
  expect(isUnnamed(name)).toBe(false);
});
