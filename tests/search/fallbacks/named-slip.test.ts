import { expect, test } from 'vitest';
import { namedSlips } from '../../../src/search/fallbacks/named-slip.ts';
import { slips } from '../../../src/search/fallbacks/slips.ts';
import { fallbacks } from '../../../src/search/fallbacks/index.ts';
import { splitWords } from '../../../src/search/fallbacks/split-words.ts';
import { indexOf, page } from './index-of.ts';

const { tools } = indexOf([
  page('北岭见笼技能大赛', ['因笼司机']),
  page('北岭交多技能大赛', ['帮手工程'], '因此请司机参加，服务中新添了座位。'),
  page('北岭党群服务中心', [], '党群服务不打烊。'),
  page('司机之家', [], '因此，司机们有了饭吃，中新公司也来。党群服务到车间。'),
  ...Array.from({ length: 12 }, (_, at) =>
    page(`第${at}篇`, [], '因此，司机可以休息。流动岗位很多，企业也多。'),
  ),
]);
const common = indexOf([
  page('党员台账'),
  page('两新', [], '联合企业党支部，共建品牌。'),
  page('达康公司党委'),
  ...Array.from({ length: 9 }, (_, at) =>
    page(`第${at}号`, [], '企业里，党建品牌多。达康公司有党员，服务对象满意。'),
  ),
]);
const split = (query: string) => splitWords(query, tools);

test('a place and a contest from one title are two words, whatever stands between them', async () => {
  expect((await split('技能大赛北岭'))?.terms).toEqual(['技能大赛', '北岭']);
  expect((await split('北岭技能大赛'))?.terms).toEqual(['北岭', '技能大赛']);
});

test('a slip in a name is put right rather than cut into words that some page has', async () => {
  expect(await split('党群服务中新')).toEqual({
    terms: ['党群服务中心'],
    says: '没有“党群服务中新”，按“党群服务中心”查找',
  });
});

test('a slip in another name is not taken for two common words', async () => {
  expect((await split('因此司机'))?.terms).toEqual(['因笼司机']);
});

test('two words are not held against a name that has only one of them', async () => {
  expect(await namedSlips('技能大赛司机', tools)).toEqual([]);
  expect(await namedSlips('司机之家座位', tools)).toEqual([]);
});

test('what was typed but for its end is no correction if it stands on many pages, in no name', async () => {
  expect(await slips('流动岗位哦', tools)).toBeUndefined();
  expect((await slips('流动的岗位', tools))?.terms).toEqual(['流动岗位']);
});

test('another word after a name is not taken for its end', async () => {
  expect((await slips('党群服务吃饭', tools))?.terms).not.toEqual(['党群服务中心']);
});

test('few records are read, however many bear nearly the name', async () => {
  const many = indexOf(Array.from({ length: 60 }, () => page('某某司机之家')));
  expect((await namedSlips('司机的之家', many.tools)).map(({ text }) => text)).toEqual([
    '司机之家',
  ]);
  expect(many.read()).toBeLessThanOrEqual(6);
});

test('a list is cut between words, not through them, though both halves are somewhere', async () => {
  const reading = await splitWords('企业党建品牌', common.tools);
  expect(reading?.terms).toEqual(['企业', '党建品牌']);
});

test('another common word after a name is meant as typed, not as a slip of its last word', async () => {
  const reading = await splitWords('达康公司党员', common.tools);
  expect(reading?.terms).toEqual(['达康公司', '党员']);
});

test('a slip in another name is found among many titles that have the same characters apart', async () => {
  const many = indexOf([
    ...Array.from({ length: 30 }, (_, at) => page(`北岭吓${at}号站流动党员服务`, ['某某工程'])),
    page('北岭流动党员服务', ['吓当流动']),
  ]);
  expect((await namedSlips('吓流动', many.tools)).map(({ text }) => text)).toEqual(['吓当流动']);
  expect(many.read()).toBeLessThanOrEqual(6);
});

test('of two names that are as likely neither is kept from the reader', async () => {
  const two = indexOf([
    page('北岭技能大赛', ['收育技能']),
    page('南屏技能大赛', ['收性技能']),
    page('东台技能大赛', ['底言技能']),
  ]);
  expect(await slips('收跃技能', two.tools)).toMatchObject({
    terms: ['收育技能', '收性技能'],
    says: '没有“收跃技能”，按“收育技能”“收性技能”查找',
  });
});

test('a short query that sounds like one name may be another with a slip', async () => {
  const both = indexOf([
    page('北岭志愿服务队', ['账谈志愿']),
    page('南屏志愿服务队', ['探办志愿']),
  ]);
  const reading = await fallbacks(both.tables)('探志愿', both.tools);
  expect(reading?.terms).toEqual(['谈志愿', '探办志愿']);
  expect(reading?.says).toBe('按同音字找到“谈志愿”，也可能是“探办志愿”');
});
