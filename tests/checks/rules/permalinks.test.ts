import { describe, expect, test } from 'vitest';
import { exampleWorkspace } from '../../../src/checks/example.ts';
import { fixWorkspace } from '../../../src/checks/fix.ts';
import { checkContent } from '../../../src/checks/run.ts';
import { caseText, json, SMALL_CONTENT } from '../../../src/checks/small-content.ts';

const LIST = 'permalinks.json';
const published = ['/cases/station/', '/figures/stations/', '/sources/herald/'];
const list = (changes: object = {}) => json({ published, moved: [], withdrawn: [], ...changes });
const findingsOf = (files: Record<string, string>) => checkContent(exampleWorkspace(files));
const fresh = (status = 'published') => caseText('## 背景\n\n略。\n', { status });

describe('a page that is published for the first time', () => {
  const files = {
    [LIST]: list(),
    'cases/plan-2025/index.mdx': fresh(),
    'figures/plan-2025.json': SMALL_CONTENT['figures/stations.json']!,
    'cases/draft/index.mdx': fresh('draft'),
  };

  test('is asked for in one sentence that says what to run', () => {
    expect(findingsOf(files)).toMatchObject([
      {
        rule: 'permalink-unlisted',
        message: '“/cases/plan-2025/”要发布了，网址还没有登记。',
        fix: '运行 npm run check -- --fix，自动登记。',
      },
    ]);
  });

  test('is neither put on the list nor missed under a name that can be no address', () => {
    const files = {
      [LIST]: list({ published: [...published, '/sources/herald-new/'] }),
      'cases/驿站/index.mdx': fresh(),
      'sources/Herald New.json': SMALL_CONTENT['sources/herald.json']!,
    };
    expect(findingsOf(files).filter(({ rule }) => rule.startsWith('permalink'))).toEqual([]);
    expect(fixWorkspace(exampleWorkspace(files), checkContent).files).toEqual([]);
  });

  test('is put on the list by --fix, digits in its name included, with all that is new', () => {
    const { files: changed, workspace } = fixWorkspace(exampleWorkspace(files), checkContent);
    expect(changed.map(({ file }) => file)).toEqual([`content/${LIST}`]);
    const text = workspace.documents.find(({ place }) => place === LIST)!.text;
    expect(text).toBe(
      list({
        published: [
          '/cases/plan-2025/',
          '/cases/station/',
          '/data/stations/',
          '/figures/plan-2025/',
          ...published.slice(1),
        ],
      }),
    );
    expect(checkContent(workspace)).toEqual([]);
  });

  test('keeps the line ends and the byte order mark of the list', () => {
    const windows = `\uFEFF${list({ published: [] }).replaceAll('\n', '\r\n')}`;
    const { workspace } = fixWorkspace(exampleWorkspace({ [LIST]: windows }), checkContent);
    const { text } = workspace.documents.find(({ place }) => place === LIST)!;
    expect(text).toMatch(/^\uFEFF\{\r\n {2}"published": \["\/cases\/station\/", /);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('names three of many, and how many there are', () => {
    const many = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id) => [`cases/${id}/index.mdx`, fresh()]),
    );
    expect(findingsOf({ [LIST]: list(), ...many })[0]?.message).toBe(
      '“/cases/a/”、“/cases/b/”、“/cases/c/”等5页要发布了，网址还没有登记。',
    );
  });

  test('is no matter of a site that keeps no list yet', () => {
    expect(findingsOf({ 'cases/plan-2025/index.mdx': fresh() })).toEqual([]);
  });
});

describe('an address that lost its page', () => {
  const lost = (files: Record<string, string> = {}) =>
    findingsOf({ [LIST]: list({ published: ['/cases/kiosk/', ...published] }), ...files });

  /** Types what a fix offers, as its reader would. */
  function typed(fix: string, field: 'moved' | 'withdrawn') {
    const line = new RegExp(`${field}(?:（[^）]*）| )里加一条 (\\{[^}]*\\})`).exec(fix)?.[1] ?? '';
    const entry = JSON.parse(line) as object;
    return list({ published: ['/cases/kiosk/', ...published], [field]: [entry] });
  }

  test('is an error that names the command to type', () => {
    const [finding] = lost();
    expect(finding?.message).toBe('“/cases/kiosk/”发布过，现在没有这一页：已发布的网址不能消失。');
    expect(finding?.fix).toContain('npm run withdraw -- kiosk --reason "为什么撤下"');
  });

  test('is taken for a renaming where a folder took another name by hand', () => {
    const files = { 'cases/kiosks/index.mdx': fresh() };
    const finding = lost(files).find(({ rule }) => rule === 'permalink-lost');
    const text = typed(finding!.fix, 'moved');
    expect(JSON.parse(text)).toMatchObject({
      moved: [{ from: '/cases/kiosk/', to: '/cases/kiosks/' }],
    });
    const { workspace } = fixWorkspace(exampleWorkspace({ ...files, [LIST]: text }), checkContent);
    expect(checkContent(workspace)).toEqual([]);
  });

  test('is not lost where its file only cannot be read for the moment', () => {
    const broken = fresh().replace('kind: station', 'kind: [');
    const rules = lost({ 'cases/kiosk/index.mdx': broken }).map(({ rule }) => rule);
    expect(rules).not.toContain('permalink-lost');
  });

  test('may be one that leads to a page which was withdrawn since', () => {
    const gone = { address: '/cases/stop/', reason: '来源已经撤稿。', date: '2026-01-01' };
    const moved = [{ from: '/cases/kiosk/', to: '/cases/stop/' }];
    const text = list({ published: ['/cases/kiosk/', ...published], moved, withdrawn: [gone] });
    expect(findingsOf({ [LIST]: text })).toEqual([]);
    expect(findingsOf({ [LIST]: text, 'cases/stop/index.mdx': fresh('draft') })).toEqual([]);
  });
});

describe('a former address in a text', () => {
  const moved = [
    { from: '/cases/kiosk/', to: '/cases/stop/' },
    { from: '/cases/stop/', to: '/cases/station/' },
  ];

  test('is told with the new one, which --fix writes', () => {
    const text =
      '---\ntitle: 说明\nsummary: 略。\norder: 1\n---\n\n见[驿站](/cases/kiosk/#做法)。\n';
    const files = {
      [LIST]: list({ published: ['/about/', ...published], moved }),
      'pages/about.mdx': text,
    };
    expect(findingsOf(files)).toMatchObject([
      { rule: 'link-broken', message: '“/cases/kiosk/”已经改为“/cases/station/”。' },
    ]);
    const { workspace } = fixWorkspace(exampleWorkspace(files), checkContent);
    expect(workspace.documents.find(({ place }) => place === 'pages/about.mdx')?.text).toBe(
      text.replace('kiosk', 'station'),
    );
  });

  test('is told with the new id where a case is named by the old one', () => {
    const files = {
      [LIST]: list({ published: ['/cases/other/', ...published], moved }),
      'cases/other/index.mdx': caseText('## 背景\n\n略。\n', { related: ['kiosk'] }),
    };
    expect(findingsOf(files)).toMatchObject([
      { message: '没有编号为“kiosk”的案例。', fix: '是不是“station”？' },
    ]);
  });
});

test('what is said of a page that was withdrawn is read like any other sentence', () => {
  const withdrawn = [
    { address: '/cases/gone/', reason: '误把15个写成51个,已更正', date: '2026-01-01' },
  ];
  const rules = findingsOf({ [LIST]: list({ withdrawn }) }).map(({ rule }) => rule);
  expect(rules).toContain('number');
  expect(rules).toContain('punctuation-halfwidth');
});
