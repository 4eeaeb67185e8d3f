import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  alike,
  disagreements,
  statedNumbers,
  states,
} from '../../../src/domain/numbers/agreement.ts';
import { factFileSchema, type Fact } from '../../../src/domain/fact.ts';
import type { QualifierId } from '../../../src/domain/qualifier.ts';

const recorded = ['content/facts', 'tests/fixtures/small-zone/content/facts'].flatMap((folder) =>
  readdirSync(folder).flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return factFileSchema.parse(JSON.parse(text)).facts.flatMap((fact) => claimOf(fact) ?? []);
  }),
);

function claimOf(fact: Fact) {
  if (fact.status === 'derived' || fact.value === undefined || fact.enumerated) return undefined;
  const { quote, value, qualifier, unit = '', label, comparison } = fact;
  const falls = /[降减缩少跌]/.test(label) || comparison?.direction === 'down';
  return { quote, value, unit, qualifier, falls };
}

const written = (quote: string) =>
  statedNumbers(quote).map(({ value, unit, qualifier }) => `${value} ${unit} ${qualifier}`);

describe('statedNumbers', () => {
  test.each([
    ['建立党组织75个', ['75 个 exact']],
    ['三十余家企业', ['30 家 over']],
    ['三十余', ['30  over']],
    ['12家国家级工作站', ['12 家 exact']],
    ['首家国家级工作站', ['1 家 first']],
    ['覆盖职工1.2万余人次', ['12000 人次 over']],
    ['党员350多万名', ['3500000 名 over']],
    ['党组织近30万个', ['300000 个 near']],
    ['每年返还工会经费约200万元', ['200 万元 about']],
    ['“司机之家”1000个以上', ['1000 个 or-more']],
    ['不少于５个', ['5 个 at-least']],
    ['二十五点五%', ['25.5 % exact']],
    ['总量居全盟第一、增速第二', ['1 位 rank', '2 位 rank']],
    ['科技研发平台36大类167个', ['36 大类 exact', '167 个 exact']],
    ['more than 30,000 people', ['30000  over']],
    ['84 million workers', ['84000000  exact']],
    ['up to 30 percent', ['30  at-most']],
    ['2024年5月27日新增8家', ['8 家 exact']],
    ['近三年发展党员117名', ['117 名 exact']],
    ['连续三年入选', ['3 年 exact']],
    ['零事故', ['0  exact']],
    ['“三大工程”', ['3  exact']],
    ['其中超10亿元楼宇2栋', ['10 亿元 over', '2 栋 exact']],
    ['近百家', []],
    ['10—20个', []],
    ['数十名', []],
    ['12345热线', []],
  ])('statedNumbers(%s)', (quote, quantities) => {
    expect(written(quote)).toEqual(quantities);
  });
});

describe('disagreements', () => {
  test('the records of real content agree with their quotes', () => {
    expect(recorded.length).toBeGreaterThan(100);
    expect(recorded.flatMap(disagreements)).toEqual([]);
  });

  test('most records of real content are proposed as they stand', () => {
    const proposed = recorded.filter(({ quote, value, unit, qualifier }) =>
      alike(statedNumbers(quote), value, unit).some((one) => one.qualifier === qualifier),
    );
    expect(proposed.length / recorded.length).toBeGreaterThan(0.9);
  });

  test.each<[string, number, string, QualifierId, string]>([
    ['设立驿站多个', 15, '个', 'exact', '引文“设立驿站多个”里没有数字'],
    ['设立驿站15个', 51, '个', 'exact', '里没有51个这个数，写的是15（单位个）'],
    ['走访十几家', 10, '家', 'exact', '“十几家”不是一个确切的数'],
    ['走访3—5家', 5, '家', 'exact', '“3—5家”不是一个确切的数'],
    ['经费15万元', 150000, '万元', 'exact', '单位已经是“万元”，value 里又乘了一遍'],
    ['同比下降22.3%', 22.3, '%', 'exact', '写的是下降'],
    ['同比增长22.3%', -22.3, '%', 'exact', '没有说下降'],
    ['走访不足30家', 30, '家', 'exact', 'qualifier（语气）却是 exact'],
    ['走访30家以内', 30, '家', 'or-more', 'qualifier（语气）却是 or-more'],
    ['设立驿站15个', 15, '家', 'exact', '单位是“个”，不是“家”'],
    ['经费15万元', 15, '元', 'exact', '里没有15元这个数'],
    ['开展活动700余场次', 700, '场次', 'exact', 'qualifier（语气）却是 exact（确数）'],
    ['开展活动700场次', 700, '场次', 'over', 'qualifier（语气）却是 over（余）'],
    ['约200万元', 200, '万元', 'near', 'qualifier（语气）却是 near（近）'],
    ['网传“99处”不实', 99, '处', 'exact', '说的是99处这个数不对'],
    ['最高补贴500元', 500, '元', 'exact', '引文写的是“最高补贴500元”'],
    ['最高气温38℃', 38, '℃', 'at-most', 'qualifier（语气）却是 at-most'],
    ['年薪20万元起', 20, '万元', 'under', 'qualifier（语气）却是 under'],
    ['并非1200名，而是1020名', 1200, '名', 'exact', '说的是1200名这个数不对'],
    ['增速第二', 2, '位', 'exact', 'qualifier（语气）却是 exact（确数）'],
  ])('%s is not %d%s (%s)', (quote, value, unit, qualifier, message) => {
    const found = disagreements({ quote, value, unit, qualifier });
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain(message);
  });

  test.each<[string, number, string, QualifierId]>([
    ['覆盖1.2万余人次', 12000, '人次', 'over'],
    ['经费15万元', 150000, '元', 'exact'],
    ['经费15万元', 15, '万元', 'exact'],
    ['同比下降53%', -53, '%', 'exact'],
    ['“三个强化”', 3, '项', 'exact'],
    ['并非1200名，而是1020名', 1020, '名', 'exact'],
    ['15家信息有误', 15, '家', 'exact'],
    ['不少于5个', 5, '个', 'or-more'],
    ['84 million workers', 8400, '万人', 'exact'],
    ['利率下调25个基点', -25, '个基点', 'exact'],
    // Where the words leave it open, a record may say it either way.
    ['气温最高38℃', 38, '℃', 'exact'],
    ['气温最高38℃', 38, '℃', 'at-most'],
    ['补贴上限5000元', 5000, '元', 'at-most'],
    ['首付最低5万元', 5, '万元', 'at-least'],
    ['年薪20万元起', 20, '万元', 'or-more'],
    ['每年2万元封顶', 2, '万元', 'at-most'],
    ['12栋封顶', 12, '栋', 'exact'],
    ['1000名党员以上', 1000, '名', 'or-more'],
    ['年满60周岁', 60, '周岁', 'at-least'],
  ])('%s is %d%s (%s)', (quote, value, unit, qualifier) => {
    expect(disagreements({ quote, value, unit, qualifier })).toEqual([]);
  });
});

describe('states', () => {
  test.each<[string, number, string]>([
    ['服务1.2万余人次', 12_000, '人次'],
    ['服务1.2万余人次', 1.2, '万人次'],
    ['发放146.6万元', 146.6, '万元'],
    ['投入$732 million', 7.32, '亿美元'],
    ['下降22.3%', -22.3, '%'],
    ['首家国家级工作站', 1, '家'],
    ['连续三年入选', 3, '年'],
    ['近30万', 300_000, '人'],
    ['84 million people', 8400, '万人'],
    ['规模1.2万亿元', 1.2, '万亿元'],
    ['投入3百万元', 3, '百万元'],
    ['零事故', 0, '起'],
    ['表内数字146.6', 146.6, '万元'],
  ])('states(%j, %d, %j) is true', (quote, value, unit) => {
    expect(states(quote, value, unit)).toBe(true);
  });

  test.each<[string, number, string]>([
    ['服务1.2万余人次', 1.2, '人次'],
    ['服务8400万人', 8400, '人'],
    ['建立党组织75个', 76, '个'],
    ['建立党组织75个', 7, '个'],
    ['建立党组织175个', 75, '个'],
    ['建立党组织', 75, '个'],
    ['增长1.25倍', 1.2, '倍'],
    ['84 million people', 84, '人'],
    ['投入30亿元', 30, '万元'],
    ['2024年建立党组织75个', 2024, '个'],
    ['走访近百家', 100, '家'],
  ])('states(%j, %d, %j) is false', (quote, value, unit) => {
    expect(states(quote, value, unit)).toBe(false);
  });
});
