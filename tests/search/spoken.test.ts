import { expect, test } from 'vitest';
import { spokenWords } from '../../src/search/records/spoken-words.ts';
import {
  meaningsOfPart,
  otherWordings,
  packSpoken,
  unpackSpoken,
  unparted,
  wordsOf,
} from '../../src/search/spoken.ts';

const spoken = { 看病: ['医院', '门急诊'], 高企: ['高新技术企业'], 高企认定: ['认定'] };

test('a word is looked up whole, the longest first', () => {
  expect(wordsOf('去看病', spoken).at(-1)).toEqual({ text: '看病', also: ['医院', '门急诊'] });
  expect(wordsOf('高企认定', spoken)).toEqual([{ text: '高企认定', also: ['认定'] }]);
});

test('what nobody registered is left to the dictionary', () => {
  expect(wordsOf('红色驿站', spoken).map(({ text }) => text)).toEqual(['红色', '驿站']);
  expect(wordsOf('constructor', spoken)).toEqual([{ text: 'constructor', also: [] }]);
});

test('otherWordings(text) says a text with the names of the corpus', () => {
  expect(otherWordings('高企数量', spoken)).toEqual(['高新技术企业数量']);
  expect(otherWordings('看病', spoken)).toEqual(['医院', '门急诊']);
  expect(otherWordings('红色驿站', spoken)).toEqual([]);
});

test('aliases of terms and entities, and everyday words, lead to the names they stand for, which stay whole', () => {
  const term = { id: 'x', term: '货车司机', aliases: ['卡友', '司'] };
  const entities = [{ label: '“四送”活动', aliases: ['“四送”'], home: '/' }];
  const synonyms = [{ says: ['大车司机', '卡友'], means: ['货车司机', '卡车'] }];
  expect(spokenWords({ terms: [term as never], entities, synonyms })).toEqual({
    卡友: ['货车司机', '卡车'],
    四送: ['四送活动'],
    四送活动: [],
    大车司机: ['货车司机', '卡车'],
  });
});

test('unparted(text) puts a word together again that readers part, and no other', () => {
  const known = { 洗澡: ['淋浴'], 喝水: ['饮水'], 看病: [] };
  expect(unparted('在哪洗个澡', known)).toBe('在哪洗澡');
  expect(unparted('喝了口水，看一下病', known)).toBe('喝水，看病');
  expect(unparted('两个党员，十五个驿站', known)).toBe('两个党员，十五个驿站');
});

test('words of letters are known in capitals or small, and not within another', () => {
  const synonyms = [{ says: ['R&D', 'AI'], means: ['研发'] }];
  const known = spokenWords({ terms: [], entities: [], synonyms });
  expect(otherWordings('R&D平台', known)).toEqual(['研发平台']);
  expect(otherWordings('r&d', known)).toEqual(['研发']);
  expect(otherWordings('said Airport', known)).toEqual([]);
});

test('what only leads to something else is told from what is the same', () => {
  const near = spokenWords({
    terms: [],
    entities: [],
    synonyms: [{ says: ['洗澡'], means: ['司机之家'], near: true }],
  });
  expect(wordsOf('洗澡', near)).toEqual([{ text: '洗澡', also: ['司机之家'], leads: true }]);
  expect(otherWordings('洗澡', near)).toEqual(['司机之家']);
  expect(otherWordings('洗澡', near, true)).toEqual([]);
});

test('unpackSpoken(packed) gives back the table that was packed', () => {
  const table = { 洗澡: ['', '司机之家'], 冲凉: ['', '司机之家'], 高企: ['企业'], 赋能工程: [] };
  expect(unpackSpoken(packSpoken(table))).toEqual(table);
  expect(unpackSpoken(packSpoken({}))).toEqual({});
});

test('meaningsOfPart(part) is what all words mean that begin with it, or else end with it', () => {
  const known = {
    ...{ 退伍军人: ['退役军人'], 退伍兵: ['退役军人', '军创企业'] },
    ...{ 申请入党: ['发展党员'], 申请补助: ['资金补助'] },
    ...{ 大货车: ['货车司机'], 货车: [] },
  };
  expect(meaningsOfPart('退伍', known)).toEqual(['退役军人']);
  expect(meaningsOfPart('申请', known)).toEqual([]);
  expect(meaningsOfPart('货车', known)).toEqual(['货车司机']);
  expect(meaningsOfPart('退', known)).toEqual([]);
});

test('wordsOf(text) knows a numeral in digits and a plural without its s', () => {
  const also = (text: string) =>
    wordsOf(text, {}).map(({ text: word, also: other }) => [word, ...other]);
  expect(also('十八处')).toContainEqual(['十八', '18']);
  expect(also('二十家')).toContainEqual(['二十', '20']);
  expect(also('三十三家')).toContainEqual(['三十三', '33']);
  expect(also('“十四五”')).toEqual([['十四'], ['五']]);
  expect(also('brands')).toEqual([['brands', 'brand']]);
  expect(also('gas')).toEqual([['gas']]);
});
