import { expect, test } from 'vitest';
import { nearSounds } from '../../../src/search/fallbacks/near-sounds.ts';
import { homophones, initials, pinyin } from '../../../src/search/fallbacks/syllables.ts';
import { index } from './brands.ts';

const { tables, tools } = index;
const byPinyin = (query: string) => pinyin(tables)(query, tools);
const byInitials = (query: string) => initials(tables)(query, tools);
const bySound = (query: string) => homophones(tables)(query, tools);

test('pinyin in full finds the name and says which', async () => {
  expect(await byPinyin('hongseyizhan')).toEqual({
    terms: ['红色驿站'],
    says: '按拼音找到“红色驿站”',
  });
});

test.each([
  ['with spaces', 'hong se yi zhan', '红色驿站'],
  ['in capitals', 'HongSe YiZhan', '红色驿站'],
  ['with tone marks', 'hóngsè yìzhàn', '红色驿站'],
  ['with an apostrophe', "xi'an", '西安'],
  ['without the apostrophe', 'xianfenbu', '西安分部'],
  ['with ü', 'nüzhigong', '女职工'],
  ['with v for ü', 'nvzhigong', '女职工'],
  ['with u for ü', 'nuzhigong', '女职工'],
  ['with yu for ü', 'nyuzhigong', '女职工'],
  ['for the middle of a name', 'qunfuwu', '群服务'],
  ['over a middle dot', 'wutongshurencai', '梧桐树人才'],
  ['mixed with Han', '红色yizhan', '红色驿站'],
  ['mixed with Han the other way', 'hongse驿站', '红色驿站'],
  ['mixed with Han and a space', '红色 yi zhan', '红色驿站'],
  ['whose last syllable is not yet whole', 'hongseyizh', '红色驿站'],
  ['whose last syllable is one letter so far', 'sijizhij', '司机之家'],
])('pinyin is understood %s: %s', async (_, query, name) => {
  expect((await byPinyin(query))?.terms).toEqual([name]);
});

test('Han characters among pinyin must be those of the name', async () => {
  expect(await byPinyin('宏色yizhan')).toBeUndefined();
});

test('one syllable is too little to go by', async () => {
  expect(await byPinyin('hong')).toBeUndefined();
});

test.each([
  ['hsyz', '红色驿站'],
  ['h s y z', '红色驿站'],
  ['HSYZ', '红色驿站'],
  ['sjzj', '司机之家'],
  ['sjzhj', '司机之家'],
  ['hmgc', '红苗工程'],
  ['红色yz', '红色驿站'],
  ['wts', '梧桐树'],
])('first letters find a name: %s', async (query, name) => {
  const reading = await byInitials(query);
  expect(reading?.terms).toEqual([name]);
  expect(reading?.says).toBe(`按拼音首字母找到“${name}”`);
});

test('two letters, or three from the middle of a name, are too little', async () => {
  expect(await byInitials('hs')).toBeUndefined();
  expect(await byInitials('syz')).toBeUndefined();
});

test.each([
  ['宏色译站', '红色驿站'],
  ['昆鹏计划', '鲲鹏计划'],
  ['党群服务忠心', '党群服务中心'],
  ['译站', '驿站'],
])('characters that sound like a name find it: %s', async (query, name) => {
  const reading = await bySound(query);
  expect(reading?.terms).toEqual([name]);
  expect(reading?.says).toBe(`按同音字找到“${name}”`);
});

test('two characters that both only sound alike are something else', async () => {
  expect(await bySound('一战')).toBeUndefined();
});

test('names of one sound are all found', async () => {
  const { indexOf, page } = await import('./index-of.ts');
  const two = indexOf([page('一站式服务'), page('驿站式服务')]);
  const reading = await pinyin(two.tables)('yizhanshi', two.tools);
  expect(reading?.says).toBe('按拼音找到“一站式”“驿站式”');
  expect(await two.tools.pagesOf(reading?.phrases ?? [])).toHaveLength(2);
});

test.each([
  ['hongseyizan', '红色驿站'],
  ['honseyizhan', '红色驿站'],
  ['hong se yi zhang', '红色驿站'],
  ['sijizijia', '司机之家'],
  ['hongseyizzhan', '红色驿站'],
  ['hognmiaogongcheng', '红苗工程'],
])('pinyin as another region says it, or with a slip, finds the name: %s', async (query, name) => {
  expect(await nearSounds(tables)(query, tools)).toEqual({
    terms: [name],
    says: `按相近的拼音找到“${name}”`,
  });
});

test('two syllables are near to too much to be put right', async () => {
  expect(await nearSounds(tables)('yizan', tools)).toBeUndefined();
});
