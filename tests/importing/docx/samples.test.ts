import { beforeAll, expect, test } from 'vitest';
import type { Content } from '../../../src/authoring/content.ts';
import { formatPeriod } from '../../../src/domain/period.ts';
import { found, manuscriptOf, smallZone } from './golden.ts';

// Documents of which each once made a wrong record without a word about it.
const FOLDER = 'tests/fixtures/importing/samples';

let content: Content;
beforeAll(async () => {
  content = await smallZone();
});

/** What would be recorded without being looked at, and after “？” what somebody has to look at. */
async function offered(name: string): Promise<string[]> {
  const manuscript = await manuscriptOf(name, FOLDER);
  return found(content, manuscript).map(({ proposal, known }) => {
    const { value, unit, text, label, period, doubts } = proposal;
    const when = period ? formatPeriod(period) : '';
    const said = [label, value === undefined ? text : `${value}${unit}`, when].filter(Boolean);
    return `${doubts.length > 0 ? '？' : ''}${said.join(' ')}${known ? ' 已有' : ''}`;
  });
}

test('words that are struck or hidden never join the number beside them', async () => {
  expect(await offered('f03-strike')).toEqual(['设立驿站 20个 2024年']);
  expect(await offered('f04-hidden')).toEqual(['服务职工 80人 2024年']);
});

test('a part of a year is no year, and spans are spans', async () => {
  expect(await offered('f06-periods')).toEqual([
    '投资 12.5亿元 2024年上半年',
    '投资 12.5亿元 2024年上半年 已有',
    '投资 12.5亿元 2024年上半年 已有',
    '投资 12.5亿元 2024年上半年 已有',
    '投资 12.5亿元 2024年1—3月',
    '投资 12.5亿元 2024年1—9月',
    '投资 12.5亿元 2024年1—3月 已有',
    '投资 12.5亿元 截至2024年',
    '投资 12.5亿元 截至2024年 已有',
    '？投资 12.5亿元 未写明（原文：2024年以来）',
    '投资 12.5亿元 2023年—2024年',
    '投资 12.5亿元 2023年—2024年 已有',
    '投资 12.5亿元 2024年上半年 已有',
    '？投资 12.5亿元 未写明（原文：24年上半年）',
    '？投资 12.5亿元 未写明（原文：十四五）',
    '投资 12.5亿元 2024年上半年 已有',
    '投资 12.5亿元 2024年',
    '投资 12.5亿元 2024年6月',
    '投资 12.5亿元 2024年 已有',
    '投资 12.5亿元 2024年上半年 已有',
    '投资 12.5亿元 2024年6月30日',
    '？投资 12.5亿元 未写明（原文：1—6月）',
    '？投资（计划或目标） 12.5亿元 截至2027年',
    '？力争投资（计划或目标） 12.5亿元 2027年',
    '？增加投资 12.5亿元',
    '？待写说明 3亿元 2023年',
    '？待写说明 4亿元 2024年',
  ]);
});

test('a comma within a number is looked at', async () => {
  const offers = await offered('f07-comma');
  expect(offers.slice(0, 2)).toEqual(['？发放补贴 1200元', '？收入 12345.6万元']);
  expect(offers.filter((offer) => !offer.startsWith('？'))).toEqual([]);
});

test('the same growth of two things is two facts, each called after what grew', async () => {
  expect(await offered('f2-merge')).toEqual([
    '规模以上工业增加值 24.6亿元 2024年',
    '规模以上工业增加值同比增长 8.5% 2024年',
    '社会消费品零售总额 6.1亿元 2024年',
    '社会消费品零售总额同比增长 8.5% 2024年',
    '示范区进出口总额 1.4亿元 2024年',
    '示范区进出口总额同比下降 -8.5% 2024年',
  ]);
});

test('a document of Word Online is read like any other', async () => {
  const offers = await offered('f10-wordonline');
  expect(offers).toHaveLength(6);
  expect(offers[5]).toBe('？一般公共预算收入环比下降 -1.4%');
});

test('a column of rates is in percent, whatever the caption counts in', async () => {
  expect((await offered('d05-table')).slice(0, 6)).toEqual([
    '工业总产值 1204.5万元 2023年',
    '工业总产值同比增速 8.6% 2023年',
    '工业总产值 1310.2万元 2024年',
    '工业总产值同比增速 -1.2% 2024年',
    '出口额 3.4万元 2024年',
    '出口额同比增速 5% 2024年',
  ]);
});

test('numerals of every width, and shares that are no number', async () => {
  const offers = await offered('d10-forms');
  expect(offers.slice(0, 8)).toEqual([
    '？建成驿站 25个',
    '？服务 35000人次',
    '？培训 320人次',
    '？涉及单位 12个',
    '？完成投资 123000000元',
    '？合格率 98.5%',
    '？出生率 6.5‰',
    '？死亡率下降 -0.3个千分点',
  ]);
});
