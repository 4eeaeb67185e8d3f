import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkspace } from '../../src/content/read.ts';
import { documentOf, type DocumentKind } from '../../src/content/workspace.ts';

describe('documentOf', () => {
  test.each<[string, DocumentKind, string]>([
    ['site.json', 'site', 'site'],
    ['taxonomy.json', 'taxonomy', 'taxonomy'],
    ['glossary.json', 'glossary', 'glossary'],
    ['discrepancies.json', 'discrepancies', 'discrepancies'],
    ['permalinks.json', 'permalinks', 'permalinks'],
    ['facts/innovation.json', 'facts', 'innovation'],
    ['series/srdi.json', 'series', 'srdi'],
    ['sources/herald.json', 'sources', 'herald'],
    ['figures/patents.json', 'figures', 'patents'],
    ['cases/red-station/index.mdx', 'case', 'red-station'],
    ['pages/about.mdx', 'page', 'about'],
  ])('documentOf(root, %j, text) is of kind %s', (place, kind, id) => {
    expect(documentOf('content', place, '{}')).toMatchObject({
      kind,
      id,
      file: `content/${place}`,
    });
  });

  test.each([
    'facts.json',
    'facts/2024/innovation.json',
    'old/site.json',
    'cases/red-station.mdx',
    'cases/red-station/notes.mdx',
    'cases/red-station/index.json',
    'facts/innovation.mdx',
    'guide/start.mdx',
  ])('documentOf(root, %j, text) is of no known kind', (place) => {
    expect(documentOf('content', place, '{}')).toMatchObject({ kind: 'unknown', id: place });
  });

  test('documentOf(root, place, text) reads JSON as JSON and MDX by its front matter', () => {
    expect(documentOf('content', 'site.json', '{"name": "甲"}').data).toEqual({ name: '甲' });
    const page = documentOf('content', 'pages/a.mdx', '---\ntitle: 甲\n---\n正文');
    expect(page).toMatchObject({ data: { title: '甲' }, body: '正文' });
  });
});

describe('readWorkspace', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'workspace-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  test('readWorkspace(root) has every JSON and MDX file, in order, and no others', async () => {
    const files = ['site.json', 'cases/b/index.mdx', 'cases/b/photo.jpg', 'facts/甲.json', 'a.md'];
    for (const file of files) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), '{}');
    }
    const workspace = await readWorkspace(root);
    expect(workspace.root).toBe(root);
    expect(workspace.documents.map(({ file }) => path.relative(root, file))).toEqual([
      'cases/b/index.mdx',
      'facts/甲.json',
      'site.json',
    ]);
  });

  test('readWorkspace(root) is empty for an empty folder', async () => {
    expect((await readWorkspace(root)).documents).toEqual([]);
  });

  test('readWorkspace(root, today) knows the day of checking; by default it is this day', async () => {
    expect((await readWorkspace(root, '2026-06-30')).today).toBe('2026-06-30');
    expect((await readWorkspace(root)).today).toMatch(/^20\d{2}-[01]\d-[0-3]\d$/);
  });

  test('readWorkspace(root) fails where there is no such folder', async () => {
    await expect(readWorkspace(path.join(root, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});
