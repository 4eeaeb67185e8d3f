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
  record('/cases/veterans/', '退役军人', '示范点', {
    sections: text('主题是退役军人。', '本站所见资料未写退役军人的人数。'),
  }),
  record('/cases/doings/', '服务活动', '机制', {
    aliases: ['送暖活动'],
    sections: [
      ...text('服务活动有几种。'),
      { anchor: 'warm', heading: '送暖活动', paragraphs: ['冬天送暖。'] },
    ],
  }),
  record('/overview/', '脉络', '脉络', { sections: text('登记名册和党员。') }),
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
  record('/glossary/#giant', '小巨人', '术语', {
    sections: text('专精特新企业的最高一层。', 'little giant enterprise'),
  }),
  record('/about/', '关于本站', '本站', {
    sections: [{ anchor: 'numbers', heading: '数据怎样核对', paragraphs: ['见引文。'] }],
  }),
  record('/doubts/#orgs', '党组织的数量', '存疑', { sections: text('时点与范围都不同。') }),
  fact('greens', '帮结对嘎查销售的蔬菜', '800斤'),
  fact('visits', '医院就诊人次', '41313人次'),
  fact('visits-growth', '医院就诊人次增速', '4.7%'),
  fact('prize', '连续入选“年度百个两新党建创新案例”', '3年'),
  fact('drivers', '全国货车司机', '1776.7万人', { scope: '全国' }),
  fact('paired', '结对联建的嘎查', '36个'),
  fact('units', '企业综合党委成员单位', '9家'),
  fact('managed', '纳入管理的企业', '63家', { scope: '高新区' }),
  fact('joined', '高新区新领域的党员', '117名'),
  {
    ...fact('orgs-c', '建立组织', '75个'),
    sections: [{ anchor: 'a', heading: '高新区新领域', paragraphs: ['2024年。'] }],
  },
  {
    ...fact('instructors', '派到企业的指导员', '99名', { scope: '乙区' }),
    sections: text('2024年；乙区', '出处：全国某报'),
  },
  fact('all-instructors', '向企业选派的指导员', '56万名', { scope: '全国' }),
  record('/cases/relief/', '助企纾困', '机制', {
    sections: text(
      '帮企业解决困难。',
      '本站所见资料未写专班的成员单位，也未写难题涉及哪些企业、怎样评定，以及技能培训由谁举办。',
    ),
  }),
  record('/guide/check/', '核对编号', '编写指南', { sections: text('怎样核对一条数据。') }),
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
    spoken: {
      ...{
        外卖员: ['快递小哥'],
        固投: ['固定资产投资'],
        遇到困难: ['助企纾困', '难题'],
        共产党员: ['党员'],
      },
      ...{
        管企业: ['纳入管理的企业'],
        学手艺: ['技能培训'],
        涨了: ['增长'],
        退役: ['', '红色驿站'],
        大货车: ['货车司机'],
        歇脚的: ['', '红色驿站'],
        退伍军人: ['退役军人'],
      },
    },
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

const wholeCards = async (query: string) =>
  (await ask(query)).cards.filter((card) => !('missing' in card) || card.missing.length === 0);

test('no number answers for a time that depends on today, and that is said', async () => {
  const { cards, reading } = await ask('去年固定资产投资增长多少');
  expect(cards.map((card) => 'missing' in card && card.missing)).toContainEqual(['去年']);
  expect(reading).toContain('“去年”指哪一时段');
  expect(await wholeCards('固定资产投资一个月增长多少')).toEqual([]);
  expect((await wholeCards('固定资产投资一年增长多少')).map(({ url }) => url)).toContain(
    '/data/#invest-growth',
  );
});

test('where no number is of the year that is asked for, those of others do not answer for it', async () => {
  const { cards, implied, reading } = await ask('2025年固定资产投资增长多少');
  expect(implied).toBeUndefined();
  expect(reading).toContain('没有找到2025年的数');
  expect(cards.map((card) => 'missing' in card && card.missing)).toEqual([['2025年'], ['2025年']]);
});

test('a number in another unit is no answer', async () => {
  expect(await cardsOf('红色驿站花了多少钱')).toEqual([]);
  expect(await cardsOf('红色驿站有多少人')).toEqual([]);
});

test('what a word only leads to is no answer to it', async () => {
  expect((await ask('歇脚的')).hits[0]?.url).toBe('/cases/station/');
  expect(await cardsOf('歇脚的')).toEqual([]);
  const { cards } = await ask('歇脚的有几个');
  expect(cards.map((card) => 'missing' in card && card.missing)).toEqual([['歇脚的']]);
  expect(await cardsOf('共产党员')).toEqual(['fact /data/#members']);
});

test('how many is unknown where the page says so', async () => {
  expect(await cardsOf('退役军人有几个')).toEqual(['unknown /cases/veterans/#a']);
});

test('a word that no page has is read as a part of one that readers say', async () => {
  const { hits, reading } = await ask('退伍');
  expect(hits.map(({ url }) => url)).toEqual(['/cases/veterans/']);
  expect(reading).toContain('退役军人');
});

test('without a question a fact that lacks a word is no answer', async () => {
  expect(await cardsOf('红色驿站食堂')).toEqual([]);
});

test('what sums up others stands behind what is about it', async () => {
  expect((await ask('名册有哪些')).hits[0]?.url).toBe('/cases/ledger/');
});

test('a word of a question that no page has is said to be on none', async () => {
  expect((await ask('红色驿站天气怎么样')).reading).toContain('没有写到“天气”的');
  expect((await ask('红色驿站怎么样')).reading).not.toContain('没有写到');
});

test('words with spaces between them are a question where one of them only asks', async () => {
  const spaced = await ask('红色驿站 多少');
  expect(spaced.cards).toMatchObject([{ label: '红色驿站', value: '15个' }]);
});

test('which of two numbers it is, the records of both answer', async () => {
  const { hits } = await ask('党组织是74还是75');
  expect(
    hits
      .slice(0, 2)
      .map(({ url }) => url)
      .sort(),
  ).toEqual(['/data/#orgs-a', '/data/#orgs-b']);
});

test('what is asked of the site itself, its own pages answer first', async () => {
  expect((await ask('怎么核对你们的数据')).hits[0]?.url).toBe('/about/');
  expect((await ask('怎么核对数据')).hits[0]?.url).toBe('/guide/check/');
});

test('several English words of which a page has most lead to it, in the plural too', async () => {
  expect((await ask('little giants Alxa')).hits[0]?.url).toBe('/glossary/#giant');
});

test('of what nobody wrote about no number answers, not even of another thing', async () => {
  for (const query of ['GDP增长多少', 'GDP增速', 'GDP是多少']) {
    const { cards, total } = await ask(query);
    expect([query, cards, total]).toEqual([query, [], 0]);
  }
});

test('what a fact counts is the last that its name says', async () => {
  expect(await cardsOf('结对的嘎查有多少')).toEqual(['fact /data/#paired']);
});

test('by how much something grew is no answer to how much of it there is', async () => {
  expect(await cardsOf('医院就诊多少')).toEqual(['fact /data/#visits']);
  expect(await cardsOf('医院就诊增长多少')).toEqual(['fact /data/#visits-growth']);
});

test('a fact of whose name the query says little is not meant', async () => {
  expect(await cardsOf('有多少案例')).toEqual([]);
  expect(await cardsOf('大货车')).toEqual([]);
});

test('what a page tells under a heading of its own is told from there', async () => {
  const { cards } = await ask('送暖活动是什么');
  expect(cards).toMatchObject([{ url: '/cases/doings/#warm', label: '送暖活动' }]);
});

test('the number of a whole country is meant only where its name is said', async () => {
  expect(await cardsOf('货车司机')).toEqual([]);
  expect(await cardsOf('全国货车司机')).toEqual(['fact /data/#drivers']);
});

test('what a query only leads to stands behind what speaks of it', async () => {
  expect((await ask('退役')).hits.map(({ url }) => url)[0]).toBe('/cases/veterans/');
});

test('which of two numbers holds, the entry of doubts answers first', async () => {
  expect((await ask('党组织的数量对不上')).hits[0]?.url).toBe('/doubts/#orgs');
  expect((await ask('党组织')).hits[0]?.url).not.toBe('/doubts/#orgs');
});

test('what another name of the query is the whole title of stands before what only has the query in it', async () => {
  const { hits } = await ask('退伍军人');
  expect(hits[0]?.url).toBe('/cases/veterans/');
});

test('what is counted ends the name of the fact that is meant', async () => {
  expect(await cardsOf('综合党委管多少家企业')).toEqual(['fact /data/#managed']);
});

test('a fact of a zone has the whole name of the zone', async () => {
  const { cards } = await ask('甲乙丙高新区管多少家企业');
  expect(cards).toMatchObject([{ url: '/data/#managed' }]);
});

test('how something is done is unknown only where the page says so of it', async () => {
  expect(await cardsOf('企业遇到困难找谁')).toEqual([]);
  expect(await cardsOf('难题怎样评定')).toEqual(['unknown /cases/relief/#a']);
});

test('two words for one thing are not two that a page leaves unknown', async () => {
  expect(await cardsOf('学手艺有培训吗')).toEqual([]);
});

test('of what is said nowhere it is not asked by how much it grew', async () => {
  expect((await ask('今天股票涨了吗')).total).toBe(0);
});

test('where a question names the scope of a number, those of others do not answer it', async () => {
  expect(await cardsOf('全国派了多少指导员到企业')).toEqual(['fact /data/#all-instructors']);
  expect(await cardsOf('派了多少指导员到企业')).toContain('fact /data/#instructors');
});

test('a fact that lacks a word is no answer where the one that fits best is called otherwise', async () => {
  const { cards, hits } = await ask('高新区新领域有多少个组织');
  expect(hits[0]?.url).toBe('/data/#orgs-c');
  expect(cards.map(({ url }) => url)).not.toContain('/data/#joined');
});
