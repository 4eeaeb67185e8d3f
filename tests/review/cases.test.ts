import { expect, test } from 'vitest';
import { documentOf } from '../../src/content/workspace.ts';
import { changeBy, reportOf, zoneWith, type Edits } from './support/pair.ts';

const STATION = 'cases/demo-station/index.mdx';
const TEAM = 'cases/demo-team/index.mdx';
const textOf = (place: string) =>
  zoneWith({}).documents.find((document) => document.place === place)!.text;

const moved: Edits = {
  [TEAM]: undefined,
  'cases/night-team/index.mdx': textOf(TEAM).replace('没有见到成效数字。', '没有见到数字。'),
  [STATION]: (text) => text.replaceAll('demo-team', 'night-team'),
};

test('nothing changed is said in one line', () => {
  const change = changeBy({});
  expect(change.any).toBe(false);
  expect(reportOf(change)).toBe('没有内容改动。\n');
});

test('an edited sentence is told as the reader reads it, old and new', () => {
  const change = changeBy({
    [TEAM]: (text) => text.replace('本文全属虚构。有<Fact', '本文都是虚构的。有<Fact'),
  });
  expect(change.cases.changed).toMatchObject([{ slug: 'demo-team', fields: [], textEdited: true }]);
  expect(change.pages).toEqual([
    {
      kind: '案例',
      id: 'demo-team',
      title: '示例小队（虚构）',
      path: '/cases/demo-team/',
      steps: [{ from: '本文全属虚构。', to: '本文都是虚构的。' }],
      reasons: [],
    },
  ]);
});

test('a draft that is published is told by its state, a new case by its summary', () => {
  const change = changeBy({
    'cases/unfinished-draft/index.mdx': (text) =>
      text.replace('status: draft', 'status: published'),
    'cases/third/index.mdx': textOf(TEAM)
      .replace('示例小队（虚构）', '第三处（虚构）')
      .replace('共有', '另有'),
  });
  expect(change.cases.added).toEqual([
    {
      slug: 'third',
      title: '第三处（虚构）',
      status: 'published',
      summary: '虚构的服务站点，另有12处。',
    },
  ]);
  expect(reportOf(change)).toContain('  - 状态由“草稿”改为“发布”');
});

test('a case in another folder is renamed, not removed, and its old address is lost', () => {
  const change = changeBy(moved);
  expect(change.cases).toMatchObject({
    added: [],
    removed: [],
    renamed: [{ from: 'demo-team', to: 'night-team', published: true, aliased: false }],
  });
  expect(change.addresses).toContainEqual({
    path: '/cases/demo-team/',
    kind: 'page',
    movedTo: '/cases/night-team/',
  });
  expect(reportOf(change)).toContain('- 1个发布过的网页会打不开');
  const page = change.pages.find(({ path }) => path === '/cases/night-team/');
  expect(page?.steps).toEqual([{ from: '没有见到成效数字。', to: '没有见到数字。' }]);
});

test('an address that is registered as moved, or withdrawn with its reason, is not lost', () => {
  const list = (fields: object) => (text: string) =>
    JSON.stringify({ ...(JSON.parse(text) as object), ...fields });
  const renamed = changeBy({
    ...moved,
    'permalinks.json': list({ moved: [{ from: '/cases/demo-team/', to: '/cases/night-team/' }] }),
  });
  expect(renamed.cases.renamed).toMatchObject([{ aliased: true }]);
  expect(renamed.addresses).toEqual([]);
  const withdrawn = changeBy({
    [TEAM]: undefined,
    'permalinks.json': list({
      withdrawn: [{ address: '/cases/demo-team/', reason: '内容并入别处。', date: '2026-06-30' }],
    }),
  });
  expect(withdrawn.cases.removed).toMatchObject([{ slug: 'demo-team' }]);
  expect(withdrawn.addresses.filter(({ kind }) => kind === 'page')).toEqual([]);
});

test('an address is not lost where its page was renamed and then withdrawn, whichever change did which', () => {
  const list = (fields: object) => (text: string) =>
    JSON.stringify({ ...(JSON.parse(text) as object), ...fields });
  const to = '/cases/night-team/';
  const chain = {
    moved: [
      { from: '/cases/demo-team/', to: '/cases/late-team/' },
      { from: '/cases/late-team/', to },
    ],
    withdrawn: [{ address: to, reason: '内容并入别处。', date: '2026-06-30' }],
  };
  const gone = { [TEAM]: undefined, 'permalinks.json': list(chain) };
  const pagesLost = (change: ReturnType<typeof changeBy>) =>
    change.addresses.filter(({ kind }) => kind === 'page');
  expect(pagesLost(changeBy(gone))).toEqual([]);
  const drafted = changeBy({
    ...moved,
    'cases/night-team/index.mdx': textOf(TEAM).replace('status: published', 'status: draft'),
    'permalinks.json': list(chain),
  });
  expect(pagesLost(drafted)).toEqual([]);
  expect(reportOf(drafted)).not.toContain('打不开');
  const before = zoneWith({ ...moved, 'permalinks.json': list({ moved: chain.moved }) });
  const later = changeBy(
    { 'cases/night-team/index.mdx': undefined, 'permalinks.json': list(chain) },
    before,
  );
  expect(pagesLost(later)).toEqual([]);
});

test('the files of a figure that was withdrawn, or renamed, are not lost either', () => {
  const list = (fields: object) => (text: string) =>
    JSON.stringify({ ...(JSON.parse(text) as object), ...fields });
  const figure = 'figures/demo-line.json';
  const withdrawn = [{ address: '/figures/demo-line/', reason: '重画。', date: '2026-06-30' }];
  const moves = [{ from: '/figures/demo-line/', to: '/figures/station-line/' }];
  for (const edits of [
    { [figure]: undefined, 'permalinks.json': list({ withdrawn }) },
    {
      [figure]: undefined,
      'figures/station-line.json': textOf(figure),
      'permalinks.json': list({ moved: moves }),
    },
  ]) {
    expect(changeBy(edits).addresses.filter(({ kind }) => kind === 'page')).toEqual([]);
  }
});

test('a source that is deleted while numbers rest on it is told with all of them', () => {
  const change = changeBy({ 'sources/demo-notice.json': undefined });
  expect(change.records).toMatchObject([
    {
      kind: '来源',
      id: 'demo-notice',
      fate: 'removed',
      stillNamedBy: [
        '数据“建成驿站12处”（demo-stations）',
        '数据“夜间开放的驿站占比约37.5%”（demo-share）',
      ],
    },
  ]);
  expect(reportOf(change)).toContain('- 删去的来源里，有1个还有数字或案例依据它');
});

test('a file that cannot be read hides nothing else: its numbers do not seem removed', () => {
  const change = changeBy({
    'facts/demo.json': (text) => text.slice(0, text.length / 2),
    [TEAM]: (text) => text.replace('没有见到成效数字。', '没有见到数字。'),
  });
  expect(change.unread).toContainEqual({ place: 'facts/demo.json', side: 'after' });
  expect(change.numbers).toEqual({ added: [], removed: [], changed: [] });
  expect(change.pages.map(({ path }) => path)).toEqual(['/cases/demo-team/']);
  expect(change.findings.fresh.map(({ rule }) => rule)).toContain('schema');
  expect(reportOf(change)).toContain('- 改后的`facts/demo.json`');
});

test('findings that were there before are not told; those mended are', () => {
  const before = zoneWith({
    [TEAM]: (text) => text.replace('没有见到成效数字。', '共有99人。'),
    [STATION]: (text) => text.replace('虚构的内容没有来源。', '共有88人。'),
  });
  const change = changeBy(
    {
      [TEAM]: (text) => text.replace('共有99人。', '没有见到成效数字。'),
      [STATION]: (text) => text.replace('## 背景', '前面多了一行。\n\n## 背景'),
    },
    before,
  );
  expect(change.findings.mended).toMatchObject([{ rule: 'number', message: /99/ }]);
  expect(change.findings.fresh.filter(({ rule }) => rule === 'number')).toEqual([]);
  expect(change.findings.errors).toBe(1);
});

test('what is private is in no part of the report', () => {
  const change = changeBy({
    [TEAM]: (text) => text.replace('没有见到成效数字。', '请打电话13912345678找他。'),
  });
  expect(change.findings.fresh.some(({ conceal }) => conceal)).toBe(true);
  expect(JSON.stringify(change)).not.toContain('13912345678');
  expect(reportOf(change)).toContain('＊＊＊');
});

test('a figure whose number changed has a picture before and one after', () => {
  const change = changeBy({
    'facts/demo.json': (text) => text.replace('"value": 12,', '"value": 15,'),
  });
  const bar = change.figures.find(({ id }) => id === 'demo-bar');
  expect(bar?.shownIn).toEqual(['首页', '《示例驿站（虚构）》']);
  expect(bar?.before).toContain('12处');
  expect(bar?.after).toContain('15处');
  expect(reportOf(change)).toContain('![改后的图：年末的驿站](figures/demo-bar-after.svg)');
  expect(change.figures.map(({ id }) => id)).toEqual(['demo-bar', 'demo-line']);
});

test('a whole content root may come or go', () => {
  const full = zoneWith({});
  const empty = { ...full, documents: [], assets: [] };
  const born = changeBy(
    Object.fromEntries(full.documents.map(({ place, text }) => [place, text])),
    empty,
  );
  expect(born.cases.added).toHaveLength(3);
  expect(born.numbers.added).toHaveLength(5);
  const gone = changeBy(
    Object.fromEntries(full.documents.map(({ place }) => [place, undefined])),
    full,
  );
  expect(gone.cases.removed).toHaveLength(3);
  expect(gone.addresses.length).toBeGreaterThan(10);
  expect(reportOf(gone)).toContain('### 删去的案例（3篇）');
});

test('documents that are no content are told as files only', () => {
  const change = changeBy({ 'notes.json': '{}' });
  expect(change.files).toEqual([{ place: 'notes.json', fate: 'added' }]);
  expect(documentOf('content', 'notes.json', '{}').kind).toBe('unknown');
});
