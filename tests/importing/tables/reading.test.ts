import { describe, expect, it } from 'vitest';
import { readAmount, cellAmount } from '../../../src/importing/tables/amount.ts';
import { decode } from '../../../src/importing/tables/encoding.ts';
import { columnIndex, columnName } from '../../../src/importing/tables/grid.ts';
import { periodOf, periodWithin } from '../../../src/importing/tables/periods.ts';
import { shown, shownDay } from '../../../src/importing/tables/workbook.ts';
import { splitUnit } from '../../../src/importing/tables/units.ts';

describe('readAmount(text)', () => {
  it.each([
    ['3.1亿元', 3.1, '亿元', 'exact'],
    ['1,234.5', 1234.5, '', 'exact'],
    ['１，２３４', 1234, '', 'exact'],
    ['约12.5万人次', 125_000, '人次', 'about'],
    ['300余家', 300, '家', 'over'],
    ['1.2万余人次', 12_000, '人次', 'over'],
    ['30余万元', 30, '万元', 'over'],
    ['一百一十七个', 117, '个', 'exact'],
    ['百分之三十', 30, '%', 'exact'],
    ['８．５‰', 8.5, '‰', 'exact'],
    ['−5.2', -5.2, '', 'exact'],
    ['下降3.2%', -3.2, '%', 'exact'],
    ['5.2个百分点', 5.2, '个百分点', 'exact'],
    ['100以上', 100, '', 'or-more'],
    ['不足50', 50, '', 'under'],
    ['30家以内', 30, '家', 'at-most'],
    ['走访30家左右', 30, '家', 'about'],
    ['装机3千瓦', 3, '千瓦', 'exact'],
    ['第3位', 3, '位', 'rank'],
    ['首个', 1, '个', 'first'],
    ['0', 0, '', 'exact'],
  ])('%s is %s %s, %s', (text, value, unit, qualifier) => {
    expect(readAmount(text)).toMatchObject({ kind: 'amount', value, unit, qualifier });
  });

  it.each(['', ' ', '—', '——', '-', '…', '……', '/', '无', '暂无', 'N/A', '未公布', '×'])(
    '“%s” is a gap and no zero',
    (text) => expect(readAmount(text)).toEqual({ kind: 'missing' }),
  );

  it.each(['甲区', '=1+1', '#REF!', '1.5E+10', '15家（其中3家停产）', '2024-03-31', '数十'])(
    '“%s” is not made into a number',
    (text) => expect(readAmount(text)).toEqual({ kind: 'words' }),
  );

  it.each(['10—20个', '近百家', '十几家', '三五家'])('“%s” is no single value', (text) =>
    expect(readAmount(text)).toEqual({ kind: 'vague', text }),
  );
});

describe('A cell with a number format', () => {
  const read = (stored: number, format: string) => {
    const cell = { kind: 'number', row: 0, column: 0, ...shown(stored, format) } as const;
    return { text: cell.text, amount: cellAmount(cell) };
  };

  it.each([
    [0.1234, '0.0%', '12.3%', 12.3, '%'],
    [1234.5, '0.00"万元"', '1234.50万元', 1234.5, '万元'],
    [1234567.8, '#,##0.0', '1,234,567.8', 1234567.8, ''],
    [-12.5, '0.0_);[Red](0.0)', '(12.5)', -12.5, ''],
    [0.1 + 0.2, 'General', '0.3', 0.3, ''],
    [45, '0"家"', '45家', 45, '家'],
    [0.5, '0.0"%"', '0.5%', 0.5, '%'],
    [8.5, '0.0\\%', '8.5%', 8.5, '%'],
  ])('%s as %s is read as it is shown: %s', (stored, format, text, value, unit) => {
    const { text: said, amount } = read(stored, format);
    expect(said).toBe(text);
    expect(amount).toMatchObject({ kind: 'amount', value, unit });
  });

  it('is refused where what it shows is not what it holds', () => {
    const hidden = read(1_234_567, '#,##0,');
    expect(hidden.amount).toMatchObject({
      kind: 'unread',
      message: expect.stringContaining('对不上'),
    });
  });

  it.each([
    ['yyyy"年"m"月"', '2024-03'],
    ['yyyy-mm-dd', '2024-03-01'],
    ['yyyy', '2024'],
    ['General', '2024-03'],
  ])('a day as %s is as precise as it is shown', (format, iso) => {
    expect(shownDay(new Date('2024-03-01T00:00:00Z'), format).iso).toBe(iso);
  });
});

describe('periodOf(words)', () => {
  it.each([
    ['2024年', { in: '2024' }],
    ['2024年1—4月', { from: '2024-01', to: '2024-04' }],
    ['截至2024年4月底', { asOf: '2024-04' }],
    ['2024Q1', { from: '2024-01', to: '2024-03' }],
    ['2024.03', { in: '2024-03' }],
    ['2024-03-31', { in: '2024-03-31' }],
    ['202403', { in: '2024-03' }],
    ['2024年1-4月累计', { from: '2024-01', to: '2024-04' }],
  ])('%s', (words, period) => expect(periodOf(words)).toEqual(period));

  it('takes the year of what stands around it', () => {
    expect(periodOf('一季度', 2024)).toEqual({ from: '2024-01', to: '2024-03' });
    expect(periodOf('截至4月底', 2024)).toEqual({ asOf: '2024-04' });
  });

  it.each(['1204', '产值', '累计', '12'])('“%s” is none', (words) => {
    expect(periodOf(words)).toBeUndefined();
  });

  it('a title gives its period only if it names one', () => {
    expect(periodWithin('甲区2024年1—4月指标')).toEqual({ from: '2024-01', to: '2024-04' });
    expect(periodWithin('甲区2020—2024年产值')).toBeUndefined();
    expect(periodWithin('甲区2023年与2024年产值')).toBeUndefined();
  });
});

describe('splitUnit(header)', () => {
  it.each([
    ['产值（万元）', '产值', '万元'],
    ['产值(单位：亿元)', '产值', '亿元'],
    ['增速%', '增速', '%'],
    ['平均工资（元/月）', '平均工资', '元/月'],
    ['接待游客（万人次）', '接待游客', '万人次'],
  ])('%s', (header, words, unit) => expect(splitUnit(header)).toEqual({ words, unit }));

  it('leaves brackets that hold no unit', () => {
    expect(splitUnit('指数（2020年=100）')).toEqual({ words: '指数（2020年=100）' });
  });
});

describe('decode(bytes)', () => {
  const bytes = (...parts: (number[] | Buffer)[]) =>
    Buffer.concat(parts.map((part) => Buffer.from(part)));

  it.each([
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], Buffer.from('产值,1'))],
    ['UTF-8 without', Buffer.from('产值,1')],
    ['GB18030', bytes([0xb2, 0xfa, 0xd6, 0xb5, 0x2c, 0x31])],
    ['UTF-16 of Excel', bytes([0xff, 0xfe], Buffer.from('产值,1', 'utf16le'))],
  ])('%s', (_name, text) => expect(decode(text)).toMatchObject({ text: '产值,1' }));

  it('UTF-16 without a mark is known by its zeros', () => {
    const text = '产值,1,2\n3,4,5\n';
    expect(decode(Buffer.from(text, 'utf16le'))).toMatchObject({ text });
  });
});

it('columns have the letters that spreadsheets give them', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(['a', 'AA', 'ZZ'].map(columnIndex)).toEqual([0, 26, 701]);
  expect(columnIndex('产值')).toBeUndefined();
});
