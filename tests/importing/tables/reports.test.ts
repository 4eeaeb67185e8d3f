import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../src/importing/tables/amount.ts';
import { importTable } from '../../../src/importing/tables/index.ts';

const importOf = (lines: string[]) =>
  importTable({ name: '表.csv', bytes: Buffer.from(lines.join('\n')) });

const labelsOf = async (lines: string[]) =>
  (await importOf(lines)).facts.map(({ label, value, unit, doubts }) =>
    [label, `${value}${unit}`, ...(doubts.length > 0 ? ['？'] : [])].join(' '),
  );

describe('In the tables of reports', () => {
  it('a rate beside a share is of what was counted before it, and a person looks at it', async () => {
    expect(
      await labelsOf([
        '2024年收支,,,',
        '项目,完成（万元）,完成预算%,比上年增减%',
        '税收,25748,78,-9.4',
      ]),
    ).toEqual(['税收完成 25748万元', '税收完成预算 78%', '税收完成同比增速 -9.4% ？']);
    expect(
      await labelsOf(['2024年收支,,', '项目,占比%,比上年增减（百分点）', '税收,78,-9.4']),
    ).toEqual(['税收占比 78%', '税收占比同比增减 -9.4百分点']);
  });

  it.each([
    ['比上年下降%', '1.2', '税收同比降幅 1.2%'],
    ['比上年下降%', '-1.2', '税收同比降幅 -1.2% ？'],
    ['同比回落（百分点）', '1.2', '税收同比降幅 1.2百分点'],
    ['比上年减少（户）', '12', '税收同比减少 12户'],
    ['比上年提高（百分点）', '1.2', '税收同比增减 1.2百分点'],
    ['较上年末增长%', '1.2', '税收较年初增速 1.2%'],
    ['比上年增减%', '-1.2', '税收同比增速 -1.2%'],
  ])('a head “%s” over %s says which way it went', async (head, cell, told) => {
    expect(await labelsOf(['2024年情况,', `名称,${head}`, `税收,${cell}`])).toEqual([told]);
  });

  it('a cell that says by how many it grew is no rate', async () => {
    expect(
      await labelsOf(['2024年存栏,,', '名称,存栏（头）,比上年增减', '牛,10986,增加300头']),
    ).toEqual(['牛存栏 10986头', '牛存栏同比增减 300头']);
  });

  it('a place in an order has not the unit of the table, and 1—12月累计 is a time', async () => {
    expect(await labelsOf(['2024年企业（户）,,', '旗区,1—12月累计,位次', '左旗,12,1'])).toEqual([
      '左旗企业 12户',
      '左旗位次 1位',
    ]);
  });

  it('a unit with another in brackets is not that other one', async () => {
    const { facts, faults } = await importOf([
      '2024年存栏,',
      '名称,存栏（万头（只））',
      '山羊,86.2',
    ]);
    expect(facts).toEqual([]);
    expect(faults.map(({ message }) => message)).toEqual(['没有单位。']);
  });

  it('a measure over a time is a unit, and no name of one', async () => {
    expect(await labelsOf(['2024年线路,,', '线路,班次/日,接待量/万人次', '甲线,3,1.2'])).toEqual([
      '甲线班次 3班次/日',
      '甲线接待量 1.2万人次',
    ]);
  });

  it.each(['学年', '采暖季', '牧业年度'])(
    'years of a %s are not those of the calendar',
    async (head) => {
      const { facts, faults } = await importOf([
        `${head},人数（人）`,
        '2022-2023,1203',
        '2023-2024,1188',
      ]);
      expect(facts.map(({ period }) => period)).toEqual([undefined, undefined]);
      expect(faults.map(({ message }) => message).join('')).toContain('跨两年');
    },
  );

  it('a slip in a cell is no number, and no part of a header', async () => {
    const { facts } = await importOf([
      '指标,2024年（个）',
      '驿站,l5',
      '网点,2O',
      '站点,1.O',
      '柜组,12',
    ]);
    expect(facts.map(({ label, value, text }) => [label, value ?? text])).toEqual([
      ['驿站', 'l5'],
      ['网点', '2O'],
      ['站点', '1.O'],
      ['柜组', 12],
    ]);
  });

  it.each(['O3', 'NO2', 'I', 'lO', 'A1', 'O'])('“%s” is a word', (text) =>
    expect(readAmount(text)).toEqual({ kind: 'words' }),
  );
});
