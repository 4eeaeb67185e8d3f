import { describe, expect, test } from 'vitest';
import { format } from 'prettier';
import { formerFiles, formerPages } from '../../src/domain/former-addresses.ts';
import {
  destinationOf,
  isEmptyReason,
  NO_PERMALINKS,
  permalinksSchema,
  permalinksText,
} from '../../src/domain/permalinks.ts';
import { nginxMapText, redirectsText } from '../../src/domain/redirect-maps.ts';

const move = (from: string, to: string) => ({ from: `/cases/${from}/`, to: `/cases/${to}/` });

test.each([
  '因故',
  '因故撤下。',
  '其他',
  '其他原因',
  '无',
  '原因',
  '略',
  '。。。',
  '——',
  '因工作需要',
  '按上级要求，予以撤下',
  'N/A',
  'none',
  '待写',
  '为什么撤下',
  '啊啊啊',
  '111',
  'ｘｘｘ',
  '\u3000',
])('isEmptyReason(%j) is true: it tells a reader nothing', (reason) => {
  expect(isEmptyReason(reason)).toBe(true);
});

test.each([
  '来源已经撤稿，无法核对。',
  '撤稿',
  '内容有误。',
  '所画的数据已经更正。',
  '内容并入别处。',
  '涉及个人信息',
  '重画。',
])('isEmptyReason(%j) is false', (reason) => {
  expect(isEmptyReason(reason)).toBe(false);
});

describe('destinationOf', () => {
  const chain = [move('a', 'b'), move('b', 'c')];

  test.each([
    ['/cases/a/', '/cases/c/'],
    ['/cases/b/', '/cases/c/'],
    ['/cases/c/', '/cases/c/'],
    ['/cases/never-moved/', '/cases/never-moved/'],
  ])('destinationOf(%j, a→b→c) is %j', (from, to) => {
    expect(destinationOf(from, chain)).toBe(to);
  });

  test('destinationOf(address, moved) is undefined where the chain comes back', () => {
    expect(destinationOf('/cases/a/', [...chain, move('c', 'a')])).toBeUndefined();
    expect(destinationOf('/cases/a/', [move('a', 'a')])).toBeUndefined();
    expect(destinationOf('/cases/x/', [move('x', 'a'), move('a', 'b'), move('b', 'a')])).toBe(
      undefined,
    );
  });
});

describe('the list', () => {
  test.each(['/cases/red-station/', '/figures/fai-2024/', '/sources/herald/', '/about/'])(
    'may hold %s',
    (address) => {
      const list = { ...NO_PERMALINKS, published: [address] };
      expect(permalinksSchema.safeParse(list).success).toBe(true);
    },
  );

  test.each([
    'cases/a/',
    '/cases/a',
    '/cases/A/',
    '/data/#a',
    '/cases/a/b/',
    'https://x.cn/a/',
    '',
  ])('does not hold %j', (address) => {
    const list = { ...NO_PERMALINKS, published: [address] };
    expect(permalinksSchema.safeParse(list).success).toBe(false);
  });

  test('wants a reason and a day of what was withdrawn', () => {
    const parsed = (entry: object) =>
      permalinksSchema.safeParse({ ...NO_PERMALINKS, withdrawn: [entry] }).success;
    const address = '/cases/a/';
    expect(parsed({ address, reason: '撤稿。', date: '2026-01-01' })).toBe(true);
    expect(parsed({ address, date: '2026-01-01' })).toBe(false);
    expect(parsed({ address, reason: '', date: '2026-01-01' })).toBe(false);
    expect(parsed({ address, reason: '撤稿。' })).toBe(false);
  });

  test.each([0, 1, 4, 40])('is written as prettier leaves it, with %d addresses', async (count) => {
    const published = Array.from({ length: count }, (_, index) => `/cases/case-${index}/`);
    const moved = [move('a', 'b')];
    const withdrawn = [{ address: '/cases/$&/', reason: '撤稿。', date: '2026-01-01' }];
    for (const list of [NO_PERMALINKS, { ...NO_PERMALINKS, moved, withdrawn }]) {
      const text = permalinksText({ ...list, published });
      expect(await format(text, { parser: 'json', printWidth: 100 })).toBe(text);
      expect(JSON.parse(text)).toEqual({ ...list, published: [...published].sort() });
    }
  });

  test('is in order, each address once, so that lines of two people merge', () => {
    const published = ['/cases/b/', '/cases/a/', '/cases/b/'];
    expect(JSON.parse(permalinksText({ ...NO_PERMALINKS, published }))).toMatchObject({
      published: ['/cases/a/', '/cases/b/'],
    });
  });
});

describe('what stands at former addresses', () => {
  const permalinks = {
    published: [],
    moved: [move('a', 'b'), move('b', 'c'), { from: '/figures/old/', to: '/figures/new/' }],
    withdrawn: [{ address: '/figures/gone/', reason: '有误。', date: '2026-01-01' }],
  };

  test('formerPages(permalinks) has every former page and the embed page of a figure', () => {
    expect(formerPages(permalinks).map((one) => [one.at, one.kind === 'moved' && one.to])).toEqual([
      ['/cases/a/', '/cases/c/'],
      ['/cases/b/', '/cases/c/'],
      ['/figures/old/', '/figures/new/'],
      ['/embed/old/', '/embed/new/'],
      ['/figures/gone/', false],
      ['/embed/gone/', false],
    ]);
  });

  test('formerFiles(permalinks) has the files of figures, and those of a case', () => {
    const files = formerFiles(permalinks).map(({ at }) => at);
    expect(files).toContain('/figures/old.svg');
    expect(files).toContain('/figures/gone/cite.ris');
    expect(files.filter((at) => at.startsWith('/cases/a'))).toEqual([
      ...['/cases/a.md', '/cases/a.csv', '/cases/a.json', '/cases/a/qr.svg'],
      '/cases/a/cite.txt',
      '/cases/a/cite.bib',
      '/cases/a/cite.ris',
      '/cases/a/cite.csl.json',
    ]);
  });

  test('a circle makes no page, for it would lead nowhere', () => {
    const moved = [move('a', 'b'), move('b', 'a')];
    expect(formerPages({ ...NO_PERMALINKS, moved })).toEqual([]);
  });

  test('redirectsText(permalinks, base) and nginxMapText name whole paths', () => {
    expect(redirectsText(permalinks, '/zone/')).toContain('\n/zone/cases/a/ /zone/cases/c/ 301\n');
    expect(redirectsText(permalinks, '/')).toContain('\n/cases/a/ /cases/c/ 301\n');
    expect(redirectsText(permalinks, '/')).toContain('\n/figures/gone.csv /figures/gone/ 410\n');
    expect(nginxMapText(permalinks, '/')).toContain('\n  ~^/cases/a/$ /cases/c/;\n');
    expect(redirectsText(NO_PERMALINKS, '/')).toMatch(/^#[^\n]*\n$/);
  });
});
