import { beforeAll, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../src/search/client/engine.ts';
import type { Answer, Ask } from '../../src/search/client/messages.ts';
import { encodeTable } from '../../src/search/facet-table.ts';
import type { Fallbacks } from '../../src/search/fallbacks/reading.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { smallIndex } from './small-index.ts';

const nothing = { kind: [], strand: [], audience: [], theme: [], year: [], site: [] };

function record(part: Partial<SearchRecord> & { url: string; title: string }): SearchRecord {
  return { kind: '品牌', aliases: [], date: '2024-05-01', sections: [], facets: {}, ...part };
}

const RECORDS: SearchRecord[] = [
  record({
    url: '/a/',
    title: '“红色驿站”暖新行动',
    date: '2024-09-01',
    facets: { kind: ['品牌'], theme: ['党建', '新就业'] },
    sections: [
      { anchor: 'what', heading: '做法', paragraphs: ['建设驿站15个，配备WiFi。覆盖1.2万人。'] },
      {
        anchor: 'more',
        heading: '成效',
        paragraphs: ['全年服务骑手。', '骑手走进驿站歇脚、充电、饮水。'],
      },
    ],
  }),
  record({
    url: '/b/',
    title: '红色驿站',
    facets: { kind: ['品牌'], theme: ['党建'] },
    sections: [{ anchor: '', heading: '', paragraphs: ['一处给新就业群体的驿站。'] }],
  }),
  record({
    url: '/c/',
    title: '牧区互助会',
    aliases: ['红驿'],
    date: '2025-01-01',
    facets: { kind: ['做法'], theme: ['乡村'] },
    sections: [
      { anchor: 'x', heading: '来历', paragraphs: ['学习红色驿站的经验，哲学家与牧民同坐一桌。'] },
    ],
  }),
  record({
    url: '/data/#n',
    title: '红色驿站：15个',
    kind: '数据',
    date: '',
    facets: { kind: ['数据'] },
    sections: [],
  }),
];

const noReadings: Fallbacks = () => Promise.resolve(undefined);
let index: Awaited<ReturnType<typeof smallIndex>>;
let engine: Engine;

beforeAll(async () => {
  index = await smallIndex(RECORDS, 'a7');
  engine = engineWith(noReadings);
});

function engineWith(readings: Fallbacks): Engine {
  return createEngine({ pagefind: index, prefix: 'a7', table: encodeTable(RECORDS), readings });
}

function ask(query: string, more: Partial<Ask> = {}, using = engine): Promise<Answer> {
  const plain: Ask = {
    turn: 1,
    query,
    chosen: nothing,
    match: 'any',
    sort: 'relevance',
    count: 10,
  };
  return using.answer({ ...plain, ...more });
}

const urls = ({ hits }: Answer) => hits.map(({ url }) => url);

test('the page of that very title comes first, then titles with it, then mentions', async () => {
  expect(urls(await ask('红色驿站'))).toEqual(['/b/', '/a/', '/data/#n', '/c/']);
});

test('the name in two words finds the same page first', async () => {
  expect(urls(await ask('红色 驿站'))[0]).toBe('/b/');
});

test('words that no page has together are found apart, and that is said', async () => {
  const answer = await ask('骑手 牧民');
  expect(urls(answer).sort()).toEqual(['/a/', '/c/']);
  expect(answer.reading).toContain('没有同时含有这些词的内容');
  expect((await ask('骑手 牧民', { literal: true })).total).toBe(0);
});

test('another name is found before a mention', async () => {
  expect(urls(await ask('红驿'))).toEqual(['/c/']);
});

test.each([
  ['色驿', 4],
  ['骑手走进', 1],
  ['15个', 2],
  ['1.2万', 1],
  ['WIFI', 1],
  ['ＷｉＦｉ', 1],
  ['哲', 1],
  ['驿', 4],
  ['经验，哲', 1],
  ['经验，学', 1],
  ['建设驿站15个，配备WiFi。覆盖1.2万人', 1],
  ['建设驿站15个，配备WiFi。覆盖2.2万人', 0],
  ['骑手 饮水 WiFi', 1],
  ['2万', 0],
])('%s is found on %i pages', async (query, total) => {
  const answer = await ask(query);
  expect(answer.total).toBe(total);
  expect(answer.hits).toHaveLength(total);
});

test('a word cut in its middle is found where it stands beside other words', async () => {
  const answer = await ask('配备WiF');
  expect(urls(answer)).toEqual(['/a/']);
  expect(answer.hits[0]?.excerpts[0]?.marks).toHaveLength(1);
});

test('a Latin word is found while it is typed', async () => {
  expect(urls(await ask('wif'))).toEqual(['/a/']);
  expect((await ask('wifix')).total).toBe(0);
});

test('letters that begin no word cost hardly a page to read', async () => {
  index.read.length = 0;
  expect((await ask('wifixyz')).total).toBe(0);
  expect(index.read.length).toBeLessThanOrEqual(1);
});

test('a hit shows the paragraphs section by section, with the words marked', async () => {
  const { hits } = await ask('骑手 驿站');
  const [first] = hits;
  expect(first?.titleMarks).toEqual([[3, 5]]);
  expect(first?.excerpts.map(({ anchor, heading }) => [anchor, heading])).toEqual([
    ['what', '做法'],
    ['more', '成效'],
  ]);
  const more = first?.excerpts[1];
  expect(more?.marks.map(([start, end]) => more.text.slice(start, end))).toEqual(['骑手', '驿站']);
});

test('what is chosen leaves its results and the counts of all', async () => {
  const answer = await ask('红色驿站', { chosen: { ...nothing, kind: ['品牌'] } });
  expect(answer.total).toBe(2);
  expect(answer.counts.kind).toEqual({ 品牌: 2, 做法: 1, 数据: 1 });
  expect(answer.counts.theme).toEqual({ 党建: 2, 新就业: 1 });
});

test('without words, what is chosen lists its pages; without either there is nothing', async () => {
  const chosen = { ...nothing, theme: ['乡村', '新就业'] };
  expect(urls(await ask(' ', { chosen }))).toEqual(['/a/', '/c/']);
  expect((await ask('')).total).toBe(0);
  expect((await ask('。，', { chosen })).total).toBe(0);
});

test('by date the newest comes first and what has none last', async () => {
  expect(urls(await ask('红色驿站', { sort: 'date' }))).toEqual(['/c/', '/a/', '/b/', '/data/#n']);
});

test('only the pages that are shown are loaded', async () => {
  index.read.length = 0;
  const answer = await ask('红色驿站', { count: 1 });
  expect(answer.total).toBe(4);
  expect(index.read).toEqual(['a71']);
});

test('a query that finds nothing is read another way, and the answer says so', async () => {
  const reading = engineWith(async (query, { count, pagesOf, fragment }) => {
    expect(query).toBe('hsyz');
    expect(await count('红色')).toBe(4);
    const [page] = await pagesOf(['红驿 驿']);
    expect((await fragment(page?.id ?? '')).title).toBe('牧区互助会');
    return { terms: ['红色驿站'], says: '按拼音首字母找到“红色驿站”' };
  });
  const answer = await ask('hsyz', {}, reading);
  expect(answer.reading).toBe('按拼音首字母找到“红色驿站”');
  expect(urls(answer)[0]).toBe('/b/');
  expect(answer.hits[0]?.titleMarks).toEqual([[0, 4]]);
  expect((await ask('hsyz', { literal: true }, reading)).total).toBe(0);
});

test('a reading by token phrases finds the pages that have one of them', async () => {
  const reading = engineWith(() =>
    Promise.resolve({ phrases: ['没有 有', '牧区 区互'], says: '按拼音找到“牧区互助会”' }),
  );
  expect(urls(await ask('muqu', {}, reading))).toEqual(['/c/']);
});

test('of several names that are meant, the pages of those titles come first', async () => {
  const reading = engineWith(() =>
    Promise.resolve({
      terms: ['红色驿站', '红驿'],
      phrases: ['红驿', '红色 色驿 驿站'],
      says: '按拼音找到“红色驿站”“红驿”',
    }),
  );
  expect(urls(await ask('hongyi', {}, reading))).toEqual(['/b/', '/a/', '/data/#n', '/c/']);
});

test('where nothing is found names that come near are offered', async () => {
  const reading = engineWith(() => Promise.resolve({ says: '', near: ['牧区互助会'] }));
  const answer = await ask('牧取互诸', {}, reading);
  expect(answer).toMatchObject({ total: 0, hits: [], near: ['牧区互助会'] });
  expect(answer.reading).toBeUndefined();
});

test('an answer that is no longer wanted is not made', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(engine.answer(await plainAsk(), stop.signal)).rejects.toThrow();
});

test('an index that does not load fails, and can be asked again', async () => {
  let broken = true;
  const flaky = createEngine({
    pagefind: {
      search: (query) => (broken ? Promise.reject(new Error('404')) : index.search(query)),
    },
    prefix: 'a7',
    table: encodeTable(RECORDS),
    readings: noReadings,
  });
  await expect(ask('驿站', {}, flaky)).rejects.toThrow('404');
  broken = false;
  expect((await ask('驿站', {}, flaky)).total).toBe(4);
});

test.each(['"', '“'.repeat(300), '红'.repeat(5000), '</script>" OR *', '\ud800', '1'.repeat(400)])(
  'a hostile query finds nothing and harms nothing: %#',
  async (query) => {
    expect((await ask(query)).total).toBe(0);
  },
);

function plainAsk(): Promise<Ask> {
  return Promise.resolve({
    turn: 2,
    query: '驿站',
    chosen: nothing,
    match: 'any',
    sort: 'relevance',
    count: 1,
  });
}
