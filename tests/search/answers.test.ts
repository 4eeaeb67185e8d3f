import { beforeAll, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../src/search/client/engine.ts';
import type { Answer, Ask } from '../../src/search/client/messages.ts';
import { encodeTable } from '../../src/search/facet-table.ts';
import type { FactAnswer, SearchRecord } from '../../src/search/record.ts';
import { smallIndex } from './small-index.ts';

const nothing = { kind: [], strand: [], audience: [], theme: [], year: [], site: [] };

function fact(id: string, label: string, value: string, more: Partial<FactAnswer> = {}) {
  const answer = { label, value, period: '2024年', scope: '甲区', source: '某报', ...more };
  const year = [answer.period.slice(0, 4)];
  const section = { anchor: id, heading: '', paragraphs: [`${answer.period}；${answer.scope}`] };
  return record(`/data/#${id}`, `${label} ${value}`, '数据', {
    answer,
    sections: [section],
    facets: { kind: ['数据'], year },
  });
}

function record(url: string, title: string, kind: string, more: Partial<SearchRecord> = {}) {
  return {
    url,
    title,
    kind,
    aliases: [],
    date: '',
    sections: [],
    facets: { kind: [kind] },
    ...more,
  };
}

const text = (...paragraphs: string[]) => [{ anchor: 'a', heading: '', paragraphs }];

const RECORDS: SearchRecord[] = [
  record('/cases/station/', '红色驿站', '服务阵地', {
    aliases: ['快递小哥驿站'],
    sections: text('为快递小哥设置。', '本站所见资料未写站点的地址、开放时间和由谁管理。'),
  }),
  record('/cases/ledger/', '党员台账', '机制', { sections: text('登记党员的名册。') }),
  fact('stations', '红色驿站', '15个'),
  fact('members', '党员', '576名', { period: '2025年10月' }),
  fact('members-share', '企业中层以上党员占比', '48%'),
  fact('orgs-a', '建立党组织', '74个', { period: '2025年10月' }),
  fact('orgs-b', '建立党组织', '75个'),
  fact('invest', '固定资产投资完成额', '123亿元'),
  fact('invest-growth', '固定资产投资同比增长', '21.3%'),
  fact('invest-2023', '固定资产投资同比增长', '9%', { period: '2023年' }),
  record('/glossary/#srdi', '专精特新', '术语', { sections: text('专业化、精细化的中小企业。') }),
  record('/glossary/#giant', '小巨人', '术语', { sections: text('专精特新企业的最高一层。') }),
  record('/guide/number/', '怎样写数目', '编写指南', {
    sections: text('党员有多少，写成记录。'),
  }),
];

let engine: Engine;
beforeAll(async () => {
  engine = createEngine({
    pagefind: await smallIndex(RECORDS, 'a7'),
    prefix: 'a7',
    table: encodeTable(RECORDS),
    readings: () => Promise.resolve(undefined),
    spoken: { 外卖员: ['快递小哥'], 固投: ['固定资产投资'] },
  });
});

function ask(query: string, more: Partial<Ask> = {}): Promise<Answer> {
  const plain = { turn: 1, query, chosen: nothing, match: 'any', sort: 'relevance', count: 10 };
  return engine.answer({ ...plain, ...more } as Ask);
}

const cardsOf = async (query: string, more: Partial<Ask> = {}) =>
  (await ask(query, more)).cards.map((card) => `${card.kind} ${card.url}`);

test('a question for a number is answered by the fact of that name', async () => {
  expect(await cardsOf('有多少党员')).toEqual(['fact /data/#members']);
  expect(await cardsOf('红色驿站有几个')).toEqual(['fact /data/#stations']);
});

test('of several facts that fit none is chosen for the reader', async () => {
  expect((await cardsOf('党组织有几个')).sort()).toEqual([
    'fact /data/#orgs-a',
    'fact /data/#orgs-b',
  ]);
});

test('a year in a question narrows it, which can be taken off', async () => {
  const answer = await ask('2024年固定资产投资增长多少');
  expect(answer.implied?.year).toEqual(['2024']);
  expect(answer.cards.map(({ url }) => url)).toEqual(['/data/#invest-growth']);
  const free = await ask('2024年固定资产投资增长多少', { free: true });
  expect(free.implied).toBeUndefined();
  expect(free.total).toBeGreaterThan(answer.total);
});

test('what is asked for its meaning is answered by the term of that name, not by one that mentions it', async () => {
  expect(await cardsOf('什么是专精特新')).toEqual(['term /glossary/#srdi']);
});

test('what is not known is said to be unknown, in the words of the page', async () => {
  const { cards } = await ask('红色驿站在哪里');
  expect(cards).toEqual([
    {
      kind: 'unknown',
      url: '/cases/station/#a',
      label: '红色驿站',
      text: '本站所见资料未写站点的地址、开放时间和由谁管理。',
    },
  ]);
});

test('what else the page says is unknown answers a question for it, rather than another number', async () => {
  const kinds = async (query: string) => (await ask(query)).cards.map(({ kind }) => kind);
  expect(await kinds('红色驿站几点开门')).toEqual(['unknown']);
  expect(await kinds('红色驿站有没有站长')).toEqual([]);
  expect(await kinds('快递小哥归谁管')).toEqual([]);
  expect(await kinds('红色驿站归谁管')).toEqual(['unknown']);
  expect(await kinds('党员什么时候到')).toEqual([]);
});

test('the facts that answer a question head the list', async () => {
  const { cards, hits } = await ask('2024年固定资产投资多少亿');
  expect(cards.map(({ url }) => url)).toEqual(['/data/#invest']);
  expect(hits[0]?.url).toBe('/data/#invest');
});

test('a word that only the handbook has hides no answer from readers', async () => {
  expect((await ask('写成党员有用吗')).hits[0]?.kind).not.toBe('编写指南');
});

test('words that readers say find what is called otherwise, and that is said', async () => {
  const answer = await ask('外卖员');
  expect(answer.hits.map(({ url }) => url)).toEqual(['/cases/station/']);
  expect(answer.reading).toContain('快递小哥');
  expect(await cardsOf('固投', { literal: true })).toEqual([]);
});

test('the handbook stays behind its own facet while there is anything for readers', async () => {
  expect((await ask('党员')).hits.map(({ kind }) => kind)).not.toContain('编写指南');
  const chosen = { ...nothing, kind: ['编写指南'] };
  expect((await ask('党员', { chosen })).hits.map(({ url }) => url)).toEqual(['/guide/number/']);
});

test('a card says which words of the question its record does not have', async () => {
  const missingOf = async (query: string) =>
    (await ask(query)).cards.map((card) => ('missing' in card ? card.missing : []));
  expect(await missingOf('有多少党员')).toEqual([[]]);
  expect(await missingOf('明年计划有多少党员')).toEqual([['明年', '计划']]);
});
