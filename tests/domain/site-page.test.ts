import { expect, test } from 'vitest';
import { nameAt, pathTo } from '../../src/domain/paths.ts';
import { pageAt, pagesAbove, pagesOf, usesOf } from '../../src/domain/site-page.ts';
import { figure } from '../support/content.ts';
import { ledger, libraryOf } from '../support/library.ts';
import { caseRecord, fact } from '../support/records.ts';

const other = fact({ id: 'other', label: '其他' });
const about = { path: '/about/', title: '关于', summary: '略。' };

test('pageAt(path, library) shows what stands in summary, text, figures and their sentences', () => {
  const library = libraryOf({
    facts: ledger(fact(), other, fact({ id: 'said' }), fact({ id: 'written' })),
    figures: [{ ...figure, id: 'organisations', takeaway: '{said}' }],
    cases: [
      {
        ...caseRecord({ summary: '共{other}' }),
        slug: 'new',
        body: '<Fact id="written" />\n<Figure id="organisations" />',
      },
    ],
  });
  expect(pageAt('/cases/new/', library)?.facts).toEqual([
    'other',
    'written',
    'party-organisations',
    'said',
  ]);
  expect(pageAt('/cases/new/', library)?.figures).toEqual(['organisations']);
});

test('pageAt(path, library) shows a fact that only the sentence of a figure on the page names', () => {
  const library = libraryOf({
    facts: ledger(fact(), other),
    figures: [{ ...figure, id: 'organisations', takeaway: '{other}' }],
    pages: [{ ...about, body: '<Figure id="organisations" />' }],
  });
  for (const path of ['/', '/about/', '/figures/', '/embed/organisations/']) {
    expect(pageAt(path, library)?.facts, path).toContain('other');
  }
});

test('pageAt(path, library) knows the kind of pages that the program makes of itself', () => {
  expect(pageAt('/guide/rules/number/', libraryOf())).toMatchObject({
    kind: 'rule',
    id: 'number',
    facet: '编写指南',
  });
  expect(pageAt('/cases/nobody/', libraryOf())).toBeUndefined();
});

test('pageAt(path, library) says what readers say for a list, on its first part alone', () => {
  const changes = pageAt('/changes/', libraryOf());
  expect(changes).toMatchObject({ facet: '本站', lists: true });
  expect(changes?.asked).toContain('最近更新');
  expect(pageAt('/changes/page/2/', libraryOf())?.facet).toBeUndefined();
});

test('pageAt(path, library) counts what the handbook says to readers among the pages for readers', () => {
  expect(pageAt('/guide/contribute/', libraryOf())?.facet).toBe('本站');
  expect(pageAt('/guide/contribute/', libraryOf())?.asked).toContain('投稿');
  expect(pageAt('/guide/writing/', libraryOf())).toMatchObject({ facet: '编写指南', asked: [] });
});

test('pagesOf(library) has no path twice', () => {
  const paths = pagesOf(libraryOf()).map(({ path }) => path);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

test('pagesAbove(path) leads from the top to the page, front page and page left out', () => {
  expect(pagesAbove('/guide/rules/number/')).toEqual([
    { path: '/guide/', label: '编写指南' },
    { path: '/guide/rules/', label: '检查规则' },
  ]);
  expect(pagesAbove('/cases/kind/brand/')).toEqual([{ path: '/cases/', label: '案例' }]);
  expect(pagesAbove('/about/')).toEqual([]);
  expect(pagesAbove('/')).toEqual([]);
});

test.each([
  ['home', '/'],
  ['overview', '/overview/'],
  ['case', '/cases/red-station/'],
  ['casesOf', '/cases/kind/brand/'],
  ['rules', '/guide/rules/'],
  ['rule', '/guide/rules/number/'],
  ['guidePage', '/guide/first-case/'],
  ['page', '/about/'],
  [undefined, '/cases/a/b/'],
])('nameAt names %s at %s', (name, path) => {
  expect(nameAt(path)).toBe(name);
});

test('pathTo(name, id) puts the id in its place', () => {
  expect(pathTo('fact', 'stations')).toBe('/data/#stations');
  expect(pathTo('data')).toBe('/data/');
});

test('usesOf(id, library) says where a number is met, cases first', () => {
  const library = libraryOf({
    pages: [{ ...about, body: '建立<Fact id="party-organisations" />。' }],
  });
  const uses = usesOf('party-organisations', library);
  expect(uses.map(({ title, path }) => `${title} ${path}`)).toEqual([
    '红色驿站 /cases/red-station/',
    '党组织 /figures/organisations/',
    '党组织的数量 /discrepancies/#organisations',
    '脉络 /overview/',
    '关于 /about/',
    '首页 /',
  ]);
});

test('usesOf(id, library) names a page once, however often it shows the fact', () => {
  const body = '<Fact id="party-organisations" />和<Fact id="party-organisations" />';
  const library = libraryOf({ pages: [{ ...about, body }] });
  const pages = usesOf('party-organisations', library).filter(({ kind }) => kind === 'page');
  expect(pages.map(({ path }) => path)).toEqual(['/about/']);
});

test('usesOf(id, library) is empty for a number that is shown nowhere', () => {
  expect(usesOf('other', libraryOf({ facts: ledger(fact(), other) }))).toEqual([]);
});
