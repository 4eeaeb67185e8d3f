import { describe, expect, it } from 'vitest';
import { importTable } from '../../../src/importing/tables/index.ts';
import type { TableOptions } from '../../../src/importing/tables/options.ts';

const scopes = [
  { id: 'demo-zone', label: '示例区' },
  { id: 'other', label: '别处' },
];

const importOf = (lines: string[], options: TableOptions = {}) =>
  importTable({ name: '表.csv', bytes: Buffer.from(lines.join('\n')) }, { scopes, ...options });

const numbersOf = async (lines: string[], options?: TableOptions) =>
  (await importOf(lines, options)).facts.map(({ where, label, value, unit }) =>
    [where, label, `${value}${unit}`].join(' '),
  );

describe('Headers', () => {
  it('of two lines are read together, a blank belonging to the cell on its left', async () => {
    const lines = [
      '地区,产值（万元）,,就业（人）,',
      ',2023年,2024年,2023年,2024年',
      '甲区,11,12,101,102',
    ];
    expect(await numbersOf(lines)).toEqual([
      'B3 甲区产值 11万元',
      'C3 甲区产值 12万元',
      'D3 甲区就业 101人',
      'E3 甲区就业 102人',
    ]);
  });

  it('may have a title and a unit above and notes below', async () => {
    const lines = [
      '甲区主要指标（虚构）,,',
      ',,单位：万元',
      '指标,2023年,2024年',
      '产值,11,12',
      '注：虚构。,,',
    ];
    const { facts, notes } = await importOf(lines);
    expect(facts.map(({ value, unit }) => [value, unit])).toEqual([
      [11, '万元'],
      [12, '万元'],
    ]);
    expect(notes).toContain('表下的说明没有导入，请看一看：注：虚构。');
  });

  it('give a rate the later of the times on its left, and a bracketed number a doubt', async () => {
    const { facts } = await importOf([
      '指标,单位,2024年,2023年,同比±%',
      '产值,亿元,(3.1),2.4,28.9',
    ]);
    expect(facts.map(({ period }) => period)).toEqual([
      { in: '2024' },
      { in: '2023' },
      { in: '2024' },
    ]);
    expect(facts[0]!.doubts.join('')).toContain('负数');
  });

  it('may name the period and the measure in one', async () => {
    const { facts } = await importOf(['地区,2023年产值（万元）,2024年末企业（家）', '甲区,11,5']);
    expect(facts.map(({ label, unit, period }) => [label, unit, period])).toEqual([
      ['甲区产值', '万元', { in: '2023' }],
      ['甲区企业', '家', { asOf: '2024' }],
    ]);
  });

  it('give way to what the flags say', async () => {
    const columns = [
      { role: 'period', column: 'A' },
      { role: 'value', column: 'C' },
    ] as const;
    const lines = ['甲,乙,丙', '2023年,1,11', '2024年,2,12'];
    const { facts, left } = await importOf(lines, { columns, unit: '家' });
    expect(facts.map(({ where, value }) => [where, value])).toEqual([
      ['C2', 11],
      ['C3', 12],
    ]);
    expect(left.map(({ where, why }) => [where, why])).toEqual([
      ['B2', '没有选这一栏'],
      ['B3', '没有选这一栏'],
    ]);
  });

  it('that a flag names and the table lacks are a fault with those it has', async () => {
    const columns = [{ role: 'value', column: '丁' }] as const;
    const { faults } = await importOf(['时期,产值（万元）', '2024年,1'], { columns });
    expect(faults[0]).toMatchObject({
      where: '--column 数值=丁',
      fix: '现有的栏是A“时期”、B“产值（万元）”；写字母，或者照抄表头。',
    });
  });

  it('start anew for a second table below the first', async () => {
    const lines = ['时期,产值（万元）', '2024年,12', '', '时期,税收（亿元）', '2024年,3'];
    expect(await numbersOf(lines)).toEqual(['B2 产值 12万元', 'B5 税收 3亿元']);
  });
});

describe('What a row or a column is of', () => {
  const told = async (lines: string[], options?: TableOptions) =>
    (await importOf(lines, options)).facts.map(({ label, value, unit, period, doubts }) =>
      [label, `${value}${unit}`, Object.values(period ?? {}).join('/'), doubts.join('') && '？']
        .join(' ')
        .trim(),
    );

  it.each<[string, string[], string[]]>([
    [
      'a sum of unlike things has no unit that is certain',
      ['2024年（单位：家）,', '项目,数量', '企业,12', '产值（万元）,340', '合计,352'],
      ['企业 12家 2024', '产值 340万元 2024', '合计 352家 2024 ？'],
    ],
    [
      'a sum of like things has',
      ['2024年（单位：家）,', '项目,数量', '企业,12', '网点,3', '合计,15'],
      ['企业 12家 2024', '网点 3家 2024', '合计 15家 2024'],
    ],
    [
      'the corner of the head may say the unit, and brackets behind the title',
      ['单位：万元,2023年,2024年', '产值,11,12', '', '2024年（家）,', '指标,数值', '企业,3'],
      ['产值 11万元 2023', '产值 12万元 2024', '企业 3家 2024'],
    ],
    [
      'bands of an age name their rows',
      ['2024年骑手,', '年龄,人数（人）', '18—25岁,120', '36岁及以上,80'],
      ['18—25岁人数 120人 2024', '36岁及以上人数 80人 2024'],
    ],
    [
      'a row of last year is of last year',
      ['2024年（单位：人）,', '镇,党员', '甲镇,12', '上年,20'],
      ['甲镇党员 12人 2024', '上年党员 20人 2023 ？'],
    ],
    [
      'a head that begins with a time, and the mark of a note',
      ['2024年,数值（家）', '企业①,12', '网点*,30②', '摊位,4'],
      ['企业 12家 2024', '网点 30家 2024 ？', '摊位 4家 2024'],
    ],
    [
      'the head again is no row, and counts in its own unit',
      ['2024年,', '镇,站点（处）', '甲镇,1', '镇,站点（处）', '乙镇,2', '镇,站点（个）', '丙镇,3'],
      ['甲镇站点 1处 2024', '乙镇站点 2处 2024', '丙镇站点 3个 2024'],
    ],
    [
      'a share that grew by points has no rate of growth',
      ['2024年,', '指标,比重（%）,比重比上年增减（百分点）', '工业,12.1,0.3'],
      ['工业比重 12.1% 2024', '工业比重同比增减 0.3百分点 2024'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await told(lines, { period: { in: '2024' } })).toEqual(expected);
  });

  it('a second table on the right is none of the rows on the left', async () => {
    const { facts, faults } = await importOf([
      '2024年（单位：家）,,,',
      '镇,企业,镇,企业',
      '甲镇,1,丙镇,3',
    ]);
    expect(facts.map(({ label }) => label)).toEqual(['甲镇企业']);
    expect(faults[0]?.message).toContain('并排着两份表');
  });

  it('a code is no number, and a space within a number is doubted', async () => {
    const { facts, faults } = await importOf([
      '2024年,',
      '指标,数（家）',
      '网点,007',
      '企业,1 200',
    ]);
    expect(faults[0]?.message).toBe('“007”读不出一个数。');
    expect(facts[0]?.doubts.join('')).toContain('空格');
  });

  it('notes below that are none by their first word are told', async () => {
    const { notes } = await importOf([
      ...['2024年（单位：家）,', '镇,企业', '甲镇,1', '注：1.按注册地统计。,', '2.不含个体户。,'],
      ...['填表人：某,审核人：某'],
    ]);
    expect(notes.join('')).toContain('2.不含个体户。');
  });
});

describe('Periods', () => {
  it('of a year and a month in two columns are put together', async () => {
    const { facts } = await importOf(['年份,月份,产值（万元）', '2024,1,12', '2024,2月,13']);
    expect(facts.map(({ period }) => period)).toEqual([{ in: '2024-01' }, { in: '2024-02' }]);
  });

  it('without a year take that of the title', async () => {
    const { facts } = await importOf([
      '2024年工业产值,',
      '季度,产值（万元）',
      '一季度,12',
      '二季度,13',
    ]);
    expect(facts[0]?.period).toEqual({ from: '2024-01', to: '2024-03' });
  });

  it('that nothing states are a fault, unless a flag states them', async () => {
    const lines = ['名称,数值,单位', '驿站,12,处'];
    const { faults } = await importOf(lines);
    expect(faults[0]).toMatchObject({ where: 'B2', message: '没有时期。' });
    expect((await importOf(lines, { period: { in: '2024' } })).faults).toEqual([]);
  });
});

describe('Units', () => {
  it('that are missing are one fault that names every cell', async () => {
    const { faults } = await importOf(['时期,产值', '2023年,11', '2024年,12']);
    expect(faults.map(({ where, message }) => where + message)).toEqual(['B2、B3没有单位。']);
  });

  it('in the cell win over the header, with a remark', async () => {
    const { facts } = await importOf(['时期,产值（万元）', '2024年,3.1亿元']);
    expect(facts[0]).toMatchObject({ value: 3.1, unit: '亿元' });
    expect(facts[0]?.doubts).toEqual(['格里的单位是“亿元”，表头是“万元”，照格里的写。']);
  });

  it('that say 万 twice are refused', async () => {
    const { faults } = await importOf(['时期,人口（万人）', '2024年,1.2万']);
    expect(faults[0]?.message).toBe('单位已经是“万人”，格里又写了“万”，不知道是多少。');
  });
});

describe('Rates', () => {
  it('that a row names are comparisons too', async () => {
    const { facts } = await importOf([
      '指标,数值,单位,时期',
      '产值同比增速,-5.2,%,2024年',
      '能耗降幅,3.1,%,2024年',
    ]);
    expect(facts.map(({ comparison }) => comparison?.direction)).toEqual(['down', 'down']);
    expect(facts[1]?.doubts).toEqual(['没有写与什么比，按同比记，请核对。']);
  });

  it('without a period are of that of the measure on their left, not of the title', async () => {
    const lines = ['2024年主要指标', '指标,单位,1—4月,同比（%）', '产值,万元,120.5,8.1'];
    const { facts } = await importOf(lines);
    const period = { from: '2024-01', to: '2024-04' };
    expect(facts.map(({ value, period: of }) => [value, of])).toEqual([
      [120.5, period],
      [8.1, period],
    ]);
  });

  it('over the month before are no year-on-year', async () => {
    const { facts } = await importOf(['时期,产值（万元）,环比（%）', '2024年2月,13,8.3']);
    expect(facts[1]).toMatchObject({
      label: '产值环比增速',
      comparison: { basis: 'other', direction: 'up', against: '上期' },
    });
  });
});

describe('Trends', () => {
  it('are refused over unlike scopes, which are named', async () => {
    const { series, refused } = await importOf([
      '时期,口径,企业数（家）',
      '2023年,示例区,10',
      '2024年,别处,12',
    ]);
    expect(series).toEqual([]);
    expect(refused[0]?.why).toBe(
      '“企业数”不能连成走势：口径不同：“示例区”与“别处”。各点照样作为单条数据。',
    );
  });

  it('are refused over periods of unlike length', async () => {
    const { refused } = await importOf(['时期,产值（万元）', '2024年1—3月,10', '2024年1—6月,22']);
    expect(refused[0]?.why).toContain('时段的长短或性质不同：“2024年1—3月”与“2024年上半年”');
  });

  it('are refused where one period has two numbers', async () => {
    const { refused } = await importOf([
      '时期,产值（万元）',
      '2024年,12',
      '2024年,13',
      '2023年,11',
    ]);
    expect(refused[0]?.why).toContain('2024年有2个数（B2、B3）');
  });

  it('come in the order of time, whatever the order of rows', async () => {
    const { series } = await importOf(['时期,产值（万元）', '2024年,12', '2022年,10', '2023年,11']);
    expect(series[0]?.points).toEqual(['chanzhi-2022', 'chanzhi-2023', 'chanzhi-2024']);
  });
});

describe('Rows', () => {
  it('of totals that do not add up are pointed out', async () => {
    const { notes } = await importOf([
      '企业,产值（万元）,时期',
      '甲厂,12,2024年',
      '乙厂,13,2024年',
      '合计,26,2024年',
    ]);
    expect(notes).toContain('B4：合计写的是26，上面各行加起来是25，请核对。');
  });

  it('that name an unknown scope or source say what there is', async () => {
    const { faults } = await importOf(
      ['名称,数值,单位,时期,口径,来源', '驿站,12,处,2024年,示例曲,某文'],
      {
        sources: [{ id: 'demo-report', title: '示例报告' }],
      },
    );
    expect(faults.map(({ where, message, fix }) => [where, message, fix])).toEqual([
      ['E2', '没有“示例曲”这个口径。', '是不是“示例区”？'],
      [
        'F2',
        '没有“某文”这个来源。',
        '填编号或名称，现有：demo-report（示例报告）。还没有登记的，先运行 npm run new 登记来源。',
      ],
    ]);
  });

  it('whose quotation lacks the number are refused', async () => {
    const { faults } = await importOf([
      '名称,数值,单位,时期,原文',
      '驿站,12,处,2024年,建成驿站13处',
    ]);
    expect(faults[0]).toMatchObject({ where: 'B2' });
    expect(faults[0]?.message).toContain('原文“建成驿站13处”里找不到12');
  });

  it('of a number alone are a fault and not passed over', async () => {
    const { faults } = await importOf(['时期,产值（万元）,税收（万元）', '2023年,11,1', ',12,']);
    expect(faults.map(({ where, message }) => where + message)).toEqual(['B3没有时期。']);
  });

  it('without a name among rows with names are a fault', async () => {
    const lines = ['地区,指标,2024年（万元）', '甲区,产值,11', ',税收,1', '合计,,12'];
    const { faults } = await importOf(lines);
    expect(faults.map(({ where, message }) => where + message)).toEqual(['A3没有写名称。']);
  });

  it('have texts that are no part of their names', async () => {
    const { facts, notes } = await importOf([
      '名称,负责部门,数值,单位,时期',
      '驿站,某局,12,处,2024年',
    ]);
    expect(facts[0]?.label).toBe('驿站');
    expect(notes).toContain('“负责部门”栏是文字，没有用上。');
  });

  it('with a word alone group those below', async () => {
    const lines = [
      '指标,单位,2023年,2024年',
      '一、工业,,,',
      '产值,万元,11,12',
      '二、服务,,,',
      '游客,人次,1,2',
    ];
    expect(await numbersOf(lines)).toEqual([
      'C3 产值 11万元',
      'D3 产值 12万元',
      'C5 游客 1人次',
      'D5 游客 2人次',
    ]);
  });

  it('never take an id of the ledger', async () => {
    const lines = ['时期,产值（万元）', '2024年,12'];
    const { facts } = await importOf(lines, { taken: ['chanzhi-2024'] });
    expect(facts[0]?.id).toBe('chanzhi-2024-2');
  });
});
