import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { filesOfPage, idsNamed, isOfPage } from '../../src/checks/page-findings.ts';
import {
  introOf,
  listsOf,
  stateOf,
  summaryOf,
} from '../../src/integrations/findings-panel/panel-view.ts';
import type {
  PageFindings,
  ShownFinding,
} from '../../src/integrations/findings-panel/shown-finding.ts';

const NONE: PageFindings = { checked: true, here: [], elsewhere: [], more: 0 };

const shown = (changes: Partial<ShownFinding> = {}): ShownFinding => ({
  severity: 'error',
  where: 'content/cases/一 号/index.mdx:3:5',
  file: '/home/某 人/content/cases/一 号/index.mdx:3:5',
  message: '“15个”没有出处。',
  fix: '写成 <Fact id="stations" />。',
  docs: '/guide/rules/number/',
  ...changes,
});

test.each([
  ['/cases/red-station/', ['cases/red-station/']],
  ['/guide/first-case/', []],
  ['/figures/srdi/', ['figures/srdi.json']],
  ['/about/', ['pages/about.mdx']],
  ['/data/', ['facts/', 'series/']],
  ['/', ['site.json']],
  ['/guide/rules/number/', []],
])('filesOfPage(%j) is %j', (page, files) => {
  expect(filesOfPage(page)).toEqual(files);
});

test('a page names facts, figures and sources in its tags, its sentences and its front matter', () => {
  const text =
    'sources: [first, second-one]\nsummary: "设立{stations}。"\n\n见<Fact id="posts" />。';
  expect([...idsNamed(text)]).toEqual(
    expect.arrayContaining(['first', 'second-one', 'stations', 'posts']),
  );
});

describe('a finding is one of the page', () => {
  const page = { files: ['cases/a/'], named: new Set(['stations', 'report']) };

  test('in its own folder', () => {
    expect(isOfPage(page, 'cases/a/cover.png', [])).toBe(true);
    expect(isOfPage(page, 'cases/ab/index.mdx', [])).toBe(false);
  });

  test('in a fact, a figure or a source that it names', () => {
    expect(isOfPage(page, 'facts/all.json', ['stations'])).toBe(true);
    expect(isOfPage(page, 'facts/all.json', ['others'])).toBe(false);
    expect(isOfPage(page, 'sources/report.json', [])).toBe(true);
    expect(isOfPage(page, 'sources/other.json', [])).toBe(false);
  });
});

test.each([
  [{ ...NONE, checked: false }, '正在检查……'],
  [NONE, '内容没有问题'],
  [{ ...NONE, here: [shown()] }, '本页1处'],
  [{ ...NONE, elsewhere: [shown()], more: 4 }, '本页没有问题，别处5处问题'],
])('the panel says in one line how many there are: %#', (findings, line) => {
  expect(summaryOf(findings)).toBe(line);
});

test('the panel takes its colour from the worst that it lists', () => {
  const warning = shown({ severity: 'warning' });
  expect(stateOf(NONE)).toBe('good');
  expect(stateOf({ ...NONE, here: [warning] })).toBe('warning');
  expect(stateOf({ ...NONE, here: [warning], elsewhere: [shown()] })).toBe('error');
});

test('a page that cannot be shown although the content is in order sends its reader to a colleague', () => {
  expect(introOf(NONE).text).toContain('维护网站的同事');
  expect(introOf({ ...NONE, here: [shown()] }).text).toContain('改好、保存');
});

describe('the list', () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  beforeAll(() => vi.stubGlobal('document', document));
  afterAll(() => vi.unstubAllGlobals());

  test('has the page first, then the others, each with words, place and links', () => {
    const findings = { ...NONE, here: [shown()], elsewhere: [shown({ message: '<b>别处</b>' })] };
    const lists = document.createElement('div');
    lists.append(...listsOf(findings, '/demo/'));
    expect([...lists.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      '本页，1处',
      '别的文件，1处',
    ]);
    const [editor, rule] = [...lists.querySelectorAll('li:first-child a')];
    expect(editor!.textContent).toBe('content/cases/一 号/index.mdx:3:5');
    expect(editor!.getAttribute('href')).toBe(
      `vscode://file${encodeURI('/home/某 人/content/cases/一 号/index.mdx:3:5')}`,
    );
    expect(rule!.getAttribute('href')).toBe('/demo/guide/rules/number/');
    expect([...lists.querySelectorAll('li:first-child button')].map((b) => b.textContent)).toEqual([
      '在编辑器里打开',
      '复制位置',
      '在编辑器里打开',
      '复制位置',
    ]);
  });

  test('repeats what was typed as text, never as markup', () => {
    const lists = document.createElement('div');
    lists.append(...listsOf({ ...NONE, here: [shown({ message: '<img src=x>' })] }, '/'));
    expect(lists.querySelector('img')).toBeNull();
    expect(lists.textContent).toContain('<img src=x>');
  });
});
