import { expect, test } from 'vitest';
import { caseText, SMALL_CONTENT } from '../../src/checks/small-content.ts';
import { entriesOf, libraryOf } from '../../src/content/library.ts';
import { readOnce } from '../../src/content/read.ts';
import { workspaceOf } from '../support/workspace.ts';

const joined = (files: Record<string, string>) => libraryOf(entriesOf(workspaceOf(files)));

test('libraryOf(entries) joins every record, each under its id', () => {
  const library = joined({
    ...SMALL_CONTENT,
    'pages/about.mdx': '---\ntitle: 说明\nsummary: 略。\norder: 1\n---\n\n略。\n',
    'pages/start.mdx': '---\ntitle: 开始\nsummary: 略。\norder: 2\n---\n\n略。\n',
  });
  expect(library.site.name).toBe('示例案例库');
  expect(library.facts.get('stations')).toMatchObject({ theme: 'stations', themeTitle: '阵地' });
  expect([...library.sources.keys()]).toEqual(['herald']);
  expect([...library.figures.keys()]).toEqual(['stations']);
  expect([...library.cases.keys()]).toEqual(['station']);
  expect([...library.terms.keys()]).toEqual(['station']);
  expect(library.pages.map(({ path }) => path).sort()).toEqual(['/about/', '/start/']);
});

test('a fault in one record hides no other, and a file that cannot be read only itself', () => {
  const ledger = SMALL_CONTENT['facts/stations.json']!;
  const { title, facts } = JSON.parse(ledger) as { title: string; facts: object[] };
  const spoilt = { ...facts[0], id: 'spoilt', qualifier: 'exactly' };
  const library = joined({
    ...SMALL_CONTENT,
    'facts/stations.json': JSON.stringify({ title, facts: [...facts, spoilt] }),
    'sources/broken.json': '{{',
    'cases/other/index.mdx': caseText('略。\n', { kind: 'nothing' }),
  });
  expect([...library.facts.keys()]).toEqual(['stations']);
  expect([...library.sources.keys()]).toEqual(['herald']);
  expect([...library.cases.keys()]).toEqual(['station']);
});

test('libraryOf([]) is empty and says nothing', () => {
  const { site, facts, taxonomy } = libraryOf([]);
  expect([site.name, facts.size, taxonomy.strands]).toEqual(['', 0, []]);
});

test('readOnce(root) reads a content root once a process', () => {
  const root = 'tests/fixtures/small-zone/content';
  expect(readOnce(root)).toBe(readOnce(root));
});
