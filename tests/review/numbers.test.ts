import { describe, expect, test } from 'vitest';
import { changeBy, editFact, reportOf, zoneWith } from './support/pair.ts';

const LEDGER = 'facts/demo.json';

describe('a number that is corrected in its one record', () => {
  const change = changeBy({
    [LEDGER]: editFact('demo-stations', {
      value: 15,
      quote: '建成驿站15处',
      status: 'single',
      corroboration: undefined,
    }),
  });

  test('is told old and new, with its words, place and every use', () => {
    const [number] = change.numbers.changed;
    expect(number).toMatchObject({
      id: 'demo-stations',
      before: { written: '12处' },
      after: { written: '15处', place: LEDGER, line: 5 },
    });
    expect(number?.uses.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      '案例 示例驿站（虚构）',
      '案例 示例小队（虚构）',
      '案例 尚未写完的草稿（虚构）',
      '图表 年末的驿站',
      '图表 驿站的年末数',
      '存疑 驿站的处数',
      '脉络 脉络',
      '页面 关于本站（虚构）',
      '首页 首页',
      '序列 驿站处数',
    ]);
    expect(reportOf(change)).toContain('- 建成驿站：**12处 → 15处** `demo-stations`');
    expect(reportOf(change)).toContain('引文由“建成驿站12处”改为“建成驿站15处”');
  });

  test('changes the sentences of all pages that show it, and only those', () => {
    const pages = change.pages.filter(({ steps }) => steps.length > 0).map(({ path }) => path);
    expect(pages).toEqual([
      '/',
      '/overview/',
      '/cases/demo-station/',
      '/cases/demo-team/',
      '/cases/unfinished-draft/',
      '/figures/demo-bar/',
      '/figures/demo-line/',
      '/discrepancies/',
      '/sources/demo-report/',
      '/about/',
    ]);
    expect(change.pages.find(({ path }) => path === '/about/')?.steps).toEqual([
      { from: '测试用的虚构站点，有12处驿站。', to: '测试用的虚构站点，有15处驿站。' },
    ]);
  });

  test('changes a page that only names it in the sentence of a figure that it shows', () => {
    const zone = zoneWith({
      'figures/demo-waffle.json': (text) =>
        text.replace(/"takeaway": "[^"]*"/, '"takeaway": "另有{demo-stations}。"'),
      'site.json': (text) => text.replace(/"figures": \[[^\]]*\]/, '"figures": ["demo-waffle"]'),
      'pages/about.mdx': (text) =>
        text
          .replace(/<Fact id="demo-stations" \/>/g, '几')
          .concat('\n<Figure id="demo-waffle" />\n'),
    });
    const edit = { [LEDGER]: editFact('demo-stations', { value: 15, quote: '建成驿站15处' }) };
    const { pages, numbers } = changeBy(edit, zone);
    const reasons = new Map(pages.map(({ path, reasons: because }) => [path, because]));
    for (const path of ['/', '/about/', '/figures/demo-waffle/']) {
      expect(reasons.get(path), path).toContain('建成驿站12处→15处');
    }
    const uses = numbers.changed.find(({ id }) => id === 'demo-stations')?.uses;
    expect(uses?.map(({ path }) => path)).toEqual(expect.arrayContaining(['/about/', '/']));
  });

  test('shows what is worked out from it with both sums, and that its record no longer fits', () => {
    const derived = change.numbers.changed.find(({ id }) => id === 'demo-growth');
    expect(derived).toMatchObject({
      onlyOperands: true,
      stale: '7处',
      before: { written: '4处', formula: '建成驿站12处 − 建成驿站8处 = 4处' },
      after: { written: '4处', formula: '建成驿站15处 − 建成驿站8处 = 7处' },
    });
    expect(reportOf(change)).toContain('- 1个推算数字与算式的结果不符');
  });

  test('is a changed point of its series', () => {
    const series = change.records.find(({ kind }) => kind === '序列');
    expect(series?.fields).toEqual([
      {
        name: '各点',
        from: '建成驿站8处 → 建成驿站12处（年末数。）',
        to: '建成驿站8处 → 建成驿站15处（年末数。）',
      },
    ]);
  });

  test('reminds of a value that another source has replaced, until it is kept; a slip is no value of a source', () => {
    const slip = changeBy({ [LEDGER]: editFact('demo-riders', { value: 13000 }) });
    expect(slip.numbers.changed[0]?.formerLost).toBe(false);
    expect(change.numbers.changed[0]?.formerLost).toBe(true);
    const rest = { value: 15, source: 'demo-notice', status: 'single', corroboration: undefined };
    const kept = {
      value: 12,
      qualifier: 'exact',
      period: { asOf: '2024-12-31' },
      source: 'demo-report',
      locator: { paragraph: 2 },
      quote: '建成驿站12处',
      until: '2026-06-30',
      why: '来源更正。',
    };
    const both = changeBy({ [LEDGER]: editFact('demo-stations', { ...rest, history: [kept] }) });
    expect(both.numbers.changed[0]?.formerLost).toBe(false);
    expect(reportOf(both)).toContain('填上了旧数值：“12处（用到2026年6月30日）”');
  });
});

test('a derived number that follows its operand is told as one change with both sums', () => {
  const { numbers } = changeBy({
    [LEDGER]: (text) =>
      editFact('demo-growth', { value: 7 })(editFact('demo-stations', { value: 15 })(text)),
  });
  expect(numbers.changed.find(({ id }) => id === 'demo-growth')).toMatchObject({
    onlyOperands: false,
    before: { written: '4处', formula: '建成驿站12处 − 建成驿站8处 = 4处' },
    after: { written: '7处', formula: '建成驿站15处 − 建成驿站8处 = 7处' },
  });
});

test('hedge, period, scope, source, place and notes are each told in words', () => {
  const before = zoneWith({
    'taxonomy.json': (text) =>
      text.replace(
        '"scopes": [',
        '"scopes": [{"id":"half","label":"甲区（虚构）","note":"虚构。"},',
      ),
  });
  const edit = editFact('demo-riders', {
    qualifier: 'about',
    period: { in: '2023' },
    scope: 'half',
    source: 'demo-notice',
    locator: { page: 3 },
    quote: '服务骑手约1.2万人次',
    status: 'single',
    notes: '分母不明。',
  });
  const change = changeBy({ [LEDGER]: edit }, before);
  expect(change.numbers.changed).toHaveLength(1);
  expect(change.numbers.changed[0]?.fields).toMatchInlineSnapshot(`
    [
      {
        "from": "余，即超过",
        "name": "语气",
        "to": "约数",
      },
      {
        "from": "2024年",
        "name": "时段",
        "to": "2023年",
      },
      {
        "from": "示例开发区全域（虚构）",
        "name": "口径",
        "to": "甲区（虚构）",
      },
      {
        "from": "转载件（原页未核）",
        "name": "性质",
        "to": "单一来源",
      },
      {
        "from": "示例转载站（虚构）《（无题）虚构转载件》",
        "name": "来源",
        "to": "示例开发区（虚构）《示例通报（虚构）》",
      },
      {
        "from": "据转载件，未标段落",
        "name": "位置",
        "to": "第3页",
      },
      {
        "from": "服务骑手1.2万余人次",
        "name": "引文",
        "to": "服务骑手约1.2万人次",
      },
      {
        "from": "虚构的数字。",
        "name": "说明",
        "to": "分母不明。",
      },
    ]
  `);
  expect(reportOf(change)).toContain('口径由“示例开发区全域（虚构）”改为“甲区（虚构）”');
});

test('a number that moves to another file is neither added nor removed, and no page changes', () => {
  const { facts } = JSON.parse(
    zoneWith({}).documents.find(({ place }) => place === LEDGER)!.text,
  ) as {
    facts: { id: string }[];
  };
  const only = (keep: (id: string) => boolean, title: string) =>
    JSON.stringify({ title, facts: facts.filter(({ id }) => keep(id)) }, null, 2);
  const change = changeBy({
    [LEDGER]: only((id) => id !== 'demo-share', '示例数据（虚构）'),
    'facts/other.json': only((id) => id === 'demo-share', '其他（虚构）'),
  });
  expect(change.numbers.added).toEqual([]);
  expect(change.numbers.removed).toEqual([]);
  expect(change.numbers.changed).toMatchObject([
    { id: 'demo-share', movedFrom: LEDGER, fields: [], after: { place: 'facts/other.json' } },
  ]);
  expect(change.pages).toEqual([]);
  expect(change.addresses).toEqual([]);
});

test('a new name of a scope is told once, not of every number', () => {
  const change = changeBy({
    'taxonomy.json': (text) => text.replace('示例开发区全域（虚构）', '全域（虚构）'),
  });
  expect(change.numbers.changed).toEqual([]);
  expect(change.records).toMatchObject([
    { kind: '口径', fields: [{ from: '示例开发区全域（虚构）', to: '全域（虚构）' }] },
  ]);
});

test('numbers that come and go are told with their sources, and what still needs them is found', () => {
  const change = changeBy({
    [LEDGER]: (text) => {
      const file = JSON.parse(text) as { facts: { id: string }[] };
      const [first] = file.facts;
      const rest = file.facts.filter(({ id }) => id !== 'demo-share');
      return JSON.stringify({ ...file, facts: [...rest, { ...first, id: 'demo-new' }] });
    },
  });
  expect(change.numbers.removed.map(({ id }) => id)).toEqual(['demo-share']);
  expect(change.numbers.added).toMatchObject([
    { id: 'demo-new', evidence: [{ quote: '建成驿站12处' }, { quote: '驿站十二处' }], uses: [] },
  ]);
  expect(change.findings.fresh.map(({ message }) => message)).toContain(
    '没有编号为“demo-share”的数据。',
  );
  expect(change.addresses).toContainEqual({ path: '/data/#demo-share', kind: 'anchor' });
});
