import { beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../../src/authoring/content.ts';
import { readDocx } from '../../../src/importing/docx/read.ts';
import { isCertain, readSelection } from '../../../src/importing/offer.ts';
import { found, smallZone } from './golden.ts';
import { cell, line, makeDocx, paragraph, row, run, table } from './make-docx.ts';

let content: Content;
beforeAll(async () => {
  content = await smallZone();
});

async function offersOf(body: string, source?: string) {
  const read = await readDocx(makeDocx(body));
  if ('fault' in read) return expect.fail(read.fault.message);
  return found(content, { ...read, title: '示例' }, source);
}

/** Each number as written, with its label; “？” where something of it is doubted. */
async function told(body: string): Promise<string[]> {
  return (await offersOf(body)).map(
    (offer) => `${offer.written} ${offer.proposal.label}${isCertain(offer) ? '' : '？'}`,
  );
}

describe('a label carries its subject', () => {
  test.for([
    [
      '2024年，规模以上工业增加值25亿元，同比增长8.5%。',
      ['25亿元 规模以上工业增加值', '8.5% 规模以上工业增加值同比增长'],
    ],
    ['2024年，投资12.5亿元（增长44.6%）。', ['12.5亿元 投资', '44.6% 投资增长']],
    [
      '2024年资金到位率85%，较年初提高3个百分点。',
      ['85% 资金到位率', '3个百分点 资金到位率较年初提高'],
    ],
    [
      '2024年财政收入9亿元，同比增长5%，增速提高2个百分点。',
      ['9亿元 财政收入', '5% 财政收入同比增长', '2个百分点 财政收入增速提高'],
    ],
    [
      '2024年签约项目31个（其中：工业18个、服务业13个）。',
      ['31个 签约项目', '18个 签约项目（其中工业）', '13个 签约项目（其中服务业）'],
    ],
    [
      '2024年签约项目31个，其中工业18个，投资26亿元。',
      ['31个 签约项目', '18个 签约项目（其中工业）', '26亿元 签约项目（其中投资）？'],
    ],
    ['2024年甲区产值、乙区产值分别增长1%、2%。', ['1% 甲区产值增长', '2% 乙区产值增长']],
    ['2024年工业、建筑业增加值分别增长1%、2%。', ['1% 工业增长？', '2% 建筑业增加值增长？']],
    ['2024年甲区产值、乙区产值、丙区产值分别增长1%、2%。', ['1% 待写说明？', '2% 待写说明？']],
    ['2024年同比增长8%。', ['8% 同比增长？']],
    [
      '2024年有党员志愿者120名，约占园区党员总数的38%。',
      ['120名 党员志愿者', '38% 党员志愿者占园区党员总数？'],
    ],
    ['2024年园区占地面积120亩，占全区的30%。', ['120亩 园区占地面积', '30% 园区占地面积占全区']],
    ['2024年，占全区的30%。', ['30% 占全区？']],
    ['2024年提供热水、充电、应急药品等15项服务。', ['15项 服务？']],
    ['2024年走访企业、商户等共120家。', ['120家 商户等？']],
    ['2024年评出优等15名。', ['15名 评出优等']],
    ['2024年办结率提高2.3个百分点，达到99.2%。', ['2.3个百分点 办结率提高', '99.2% 办结率']],
    [
      '2024年建成驿站9处，新增充电柜9组，累计达到21组。',
      ['9处 建成驿站', '9组 新增充电柜', '21组 新增充电柜？'],
    ],
    ['2024年建成驿站9处，新增6处，累计21处。', ['9处 建成驿站', '6处 新增', '21处 建成驿站？']],
    ['2024年发放补贴8万元，惠及103人，参与26人。', ['8万元 发放补贴', '103人 惠及', '26人 参与']],
    [
      '2024年平均年龄29岁，35岁以下占78%。',
      ['29岁 平均年龄', '35岁以下 平均年龄占？', '78% 平均年龄占比？'],
    ],
    [
      '2021—2023年投入86万元（其中2023年32万元），改造14处。',
      ['86万元 投入', '32万元 投入', '14处 改造？'],
    ],
  ] as const)('%s', async ([text, expected]) => {
    expect(await told(paragraph(text))).toEqual(expected);
  });

  test('the growth of two things is two facts, said twice of one thing it is one', async () => {
    const growth = ['工业增加值25亿元', '零售总额6亿元', '工业增加值25亿元'];
    const body = growth.map((what) => paragraph(`2024年，${what}，同比增长8.5%。`)).join('');
    const ids = (await offersOf(body)).map(({ proposal }) => proposal.id);
    expect(new Set(ids.slice(0, 4)).size).toBe(4);
    expect(ids.slice(4)).toEqual(ids.slice(0, 2));
  });
});

describe('what is not certain is doubted', () => {
  test.for([
    ['建成驿站15个。', true],
    ['上半年建成驿站15个。', true],
    ['截至目前建成驿站15个。', true],
    ['2024年建成驿站15个。', false],
    ['到2027年建成驿站15个。', true],
    ['2027年力争建成驿站15个。', true],
    ['2027年建成驿站15个的目标。', true],
    ['2027年拟建成驿站15个。', true],
    ['2027年预计建成驿站15个。', true],
    ['2024年发放补贴1，200元。', true],
    ['2024年要建成驿站15个。', true],
    ['业务量是2019年的近3倍。', true],
    ['2024年年底前覆盖率达到95%。', true],
    ['2024年待建驿站15个。', true],
    ['2024年计划建驿站20个，实际建成15个。', true],
    ['2024年9月挂牌成立，现有党员12名。', true],
    ['2023年和2024年共发放补贴27万元。', true],
    ['2024年建成驿站15个，2025年补建。', false],
    // 截至 says up to which day a change goes, and not since when.
    ['截至2024年底，商户比上年增长32.9%。', true],
    ['截至2024年底，商户同比多增300户。', true],
    ['截至2024年底，商户增长32.9%。', true],
    ['截至2024年底，商户较2020年下降三成。', true],
    ['截至2024年底，商户达到1200户，比上年增长32.9%。', true],
    ['截至2024年底，商户比上年末增长32.9%。', false],
    ['截至2024年9月底，商户较年初增加300户。', false],
    ['截至2024年底，商户增长到1200户。', false],
    ['截至2024年底，商户新增300户。', false],
    ['2024年，商户比上年增长32.9%。', false],
    ['2024年末，商户比上年增长32.9%。', false],
  ] as const)('%s %s', async ([text, isDoubted]) => {
    const [offer, ...others] = await offersOf(paragraph(text));
    expect([offer!, ...others].some((one) => !isCertain(one))).toBe(isDoubted);
  });

  test('under a heading of plans everything is', async () => {
    const body = line(run('下一步打算', '<w:b/>')) + paragraph('2027年建成驿站15个。');
    expect(await told(body)).toEqual(['15个 建成驿站（计划或目标）？']);
  });

  test('beside words that were left out a number may be a part of one', async () => {
    const body = line('2024年建成驿站1', run('8', '<w:strike/>'), '20个。');
    expect(await told(body)).toEqual(['1 建成驿站？', '20个 待写说明？']);
  });

  test('“all” takes the others; who names a number takes it too', async () => {
    const offers = await offersOf(paragraph('2024年建成驿站15个。培训骑手80人，义诊3次。'));
    const chosen = (typed: string) => {
      const read = readSelection(typed, offers);
      return 'value' in read ? [...read.value].sort() : read.fault;
    };
    expect(chosen('all')).toEqual([1]);
    expect(chosen('全部，3')).toEqual([1, 3]);
    expect(chosen('2-3')).toEqual([2, 3]);
    expect(chosen('all,9')).toContain('序号从1到3');
  });

  test('a fact of the ledger with the same value at another time is another fact', async () => {
    const [first] = await offersOf(paragraph('2019年建成驿站12处。'), 'demo-report');
    expect(first?.known).toBeUndefined();
    expect(first?.proposal.doubts.join()).toContain('看是不是一回事');
  });
});

test('what was done of a plan is none', async () => {
  const body = paragraph('2024年计划投资6亿元，已完成投资4.5亿元。');
  expect((await offersOf(body)).map(isCertain)).toEqual([false, true]);
});

describe('the heads of a table', () => {
  const all = async (body: string) =>
    (await offersOf(body)).map((offer) => {
      const { label, value, unit, period } = offer.proposal;
      const time = Object.values(period ?? {}).join('/');
      return `${label} ${value} ${unit} ${time}${isCertain(offer) ? '' : '？'}`;
    });
  const down = (text = '') => cell(text, `<w:vMerge${text ? ' w:val="restart"' : ''}/>`);
  const wide = (text: string, count: number) => cell(text, `<w:gridSpan w:val="${count}"/>`);

  test('a rate in percent is none of the unit over the table; a note is no row', async () => {
    const body =
      paragraph('表1 主要指标') +
      paragraph('单位：万元') +
      table(
        row([down('指标'), wide('2023年', 2), wide('2024年', 2), down('备注')]),
        row([down(), '总量', '同比±%', '总量', '同比±%', down()]),
        row(['工业总产值', '1,204.5', '8.6', '1,310.2', '-1.2', '']),
        row([wide('注：工业总产值按现价计算，增速按可比价计算。', 6)]),
      );
    expect(await all(body)).toEqual([
      '工业总产值 1204.5 万元 2023',
      '工业总产值同比增速 8.6 % 2023',
      '工业总产值 1310.2 万元 2024',
      '工业总产值同比增速 -1.2 % 2024',
    ]);
  });

  test('a time over a part of the year, a cell that reaches down, a part of a whole', async () => {
    const body =
      paragraph('2024年各区情况（单位：亿元）') +
      table(
        row(['地区', '指标', '一季度', '1—4月']),
        row([down('甲区'), '产值', '1.5', '2.5']),
        row([down(), '其中：新材料', '0.5', '0.8']),
      );
    expect(await all(body)).toEqual([
      '甲区产值 1.5 亿元 2024-01/2024-03',
      '甲区产值 2.5 亿元 2024-01/2024-04',
      '甲区产值（其中新材料） 0.5 亿元 2024-01/2024-03',
      '甲区产值（其中新材料） 0.8 亿元 2024-01/2024-04',
    ]);
  });

  test('a unit that may not be meant, a share without one, and a cell with two numbers are doubted', async () => {
    const body =
      paragraph('2024年情况（单位：万元）') +
      table(
        row(['项目', '本年', '占比']),
        row(['从业人员', '36', '4.5']),
        row(['税收', '12 / 13', '5.5']),
      );
    expect((await all(body)).every((one) => one.endsWith('？'))).toBe(true);
  });
});

describe('in a table of a document', () => {
  test('a rate beside two times, a note’s mark and brackets are doubted', async () => {
    const title = paragraph('主要指标（单位：万元）');
    const heads = row(['指标', '2024年', '2023年', '同比±%']);
    const body = title + table(heads, row(['产值', '12', '10', '20']));
    expect((await offersOf(body)).map(isCertain)).toEqual([true, true, false]);
    const other =
      title + table(row(['指标', '2024年']), row(['税收', '(78)']), row(['产值', '34①']));
    expect((await offersOf(other)).map(isCertain)).toEqual([false, false]);
  });

  test.for([
    [
      'a second table beside it',
      '',
      [
        ['镇', '企业（家）', '镇', '企业（家）'],
        ['甲镇', '1', '丙镇', '3'],
      ],
      [true, false],
    ],
    [
      'a band of an age',
      '',
      [
        ['年龄', '人数（人）'],
        ['18—25岁', '120'],
      ],
      [false, false],
    ],
    [
      'a row of last year',
      '（单位：人）',
      [
        ['镇', '党员'],
        ['甲镇', '12'],
        ['上年', '20'],
      ],
      [true, false],
    ],
    [
      'a code',
      '',
      [
        ['指标', '数（家）'],
        ['网点', '007'],
      ],
      [false],
    ],
    [
      'a head again with another unit',
      '',
      [
        ['镇', '站点（处）'],
        ['甲镇', '1'],
        ['镇', '站点（个）'],
        ['丙镇', '3'],
      ],
      [true, false],
    ],
    [
      'a mark for a minus',
      '（万元）',
      [
        ['指标', '数值'],
        ['利润', '△12.3'],
        ['税收', '—3.1'],
      ],
      [false, false],
    ],
    [
      'a head with a unit beside one without',
      '',
      [
        ['旗区', '得分', '党组织（个）'],
        ['甲旗', '95.5', '12'],
      ],
      [false, true],
    ],
    [
      'a rate over nothing that is named',
      '',
      [
        ['指标', '产值（万元）', '增速（%）'],
        ['甲旗', '95.5', '12'],
      ],
      [true, false],
    ],
    [
      'a scaled unit in a head, which is no number',
      '（单位：万件）',
      [
        ['地区', '业务量（万件）'],
        ['甲旗', '20.5'],
      ],
      [true],
    ],
  ] as const)('%s is doubted', async ([, caption, rows, certain]) => {
    const body = paragraph(`2024年情况${caption}`) + table(...rows.map((cells) => row([...cells])));
    expect((await offersOf(body)).map(isCertain)).toEqual(certain);
  });

  test.for([
    [
      '2024年快递业务量（万件）',
      [
        ['企业', '一季度'],
        ['甲公司', '120.5'],
      ],
      ['甲公司快递业务量 120.5万件 2024-01/2024-03'],
    ],
    [
      '（单位：万件）',
      [
        ['企业', '2024年'],
        ['甲公司', '120.5'],
      ],
      ['甲公司 120.5万件 2024？'],
    ],
    [
      '截至2024年6月底阵地情况',
      [
        ['名称', '数量', '备注'],
        ['累计服务', '1.2万余人次', '日均60人次'],
        ['站点', '9个', '2023年新增4个'],
      ],
      [
        '累计服务 12000人次 asOf 2024-06',
        '累计服务 60人次 asOf 2024-06？',
        '站点 9个 asOf 2024-06',
        '新增 4个 2023',
      ],
    ],
    [
      '2024年末市场主体（户）',
      [
        ['旗区', '企业', '位次'],
        ['左旗', '12,034', '1'],
      ],
      ['左旗企业 12034户 asOf 2024', '左旗位次 1位 asOf 2024'],
    ],
    [
      '2024年情况',
      [
        ['指标', '单位', '1—12月累计'],
        ['产值', '亿元', '3.2'],
      ],
      ['产值 3.2亿元 2024-01/2024-12'],
    ],
  ] as const)('under “%s”', async ([caption, rows, expected]) => {
    const offers = await offersOf(
      paragraph(caption) + table(...rows.map((cells) => row([...cells]))),
    );
    expect(
      offers.map((offer) => {
        const { label, value, unit, period } = offer.proposal;
        const at =
          period &&
          ('from' in period
            ? `${period.from}/${period.to}`
            : 'in' in period
              ? period.in
              : 'asOf' in period
                ? `asOf ${period.asOf}`
                : '');
        return `${label} ${value}${unit} ${at}${isCertain(offer) ? '' : '？'}`;
      }),
    ).toEqual(expected);
  });

  test('in letters, under a head with its unit, a number is offered too', async () => {
    const heads = row(['学校', '2024年学生数（人）', '2024年教师数（人）']);
    const rows = [row(['甲校', 'l5', '八百一十二']), row(['乙校', '2O3', '三十五'])];
    expect(
      (await offersOf(table(heads, ...rows))).map(
        ({ proposal: { label, value, unit, text, doubts } }) =>
          `${label} ${value ?? text}${unit ?? ''}${doubts.length > 0 ? '？' : ''}`,
      ),
    ).toEqual(['甲校学生数 l5？', '甲校教师数 812人', '乙校学生数 2O3？', '乙校教师数 35人']);
  });

  test('a rate has not the unit of what its row counts', async () => {
    const heads = row(['2024年指标', '单位', '数值', '增速']);
    const [, rate] = await offersOf(table(heads, row(['快递业务量', '万件', '312.6', '28.9'])));
    expect(rate?.proposal).toMatchObject({ value: 28.9, unit: '%' });
  });
});

test('a rate beside a share is of what is counted, and doubted; points are of the share', async () => {
  const told2024 = (...all: string[][]) =>
    told(paragraph(run('2024年财政收支情况')) + table(...all.map((cells) => row(cells))));
  expect(
    await told2024(
      ['项目', '完成（万元）', '完成预算%', '比上年增减%'],
      ['税收收入', '25748', '78', '-9.4'],
    ),
  ).toEqual(['25748 税收收入完成', '78 税收收入完成预算', '-9.4 税收收入完成同比增速？']);
  const points = await told2024(
    ['项目', '完成（万元）', '占比%', '比上年提高（百分点）'],
    ['税收收入', '25748', '78', '1.2'],
  );
  expect(points.at(-1)).toContain('占比');
});
