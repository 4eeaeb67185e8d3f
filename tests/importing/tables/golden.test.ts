import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../../src/domain/calendar.ts';
import { formatFact } from '../../../src/domain/format.ts';
import { states } from '../../../src/domain/numbers/agreement.ts';
import { importTable } from '../../../src/importing/tables/index.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/importing/tables');
const files = readdirSync(folder).filter((name) => /\.(?:xlsx|csv|txt)$/.test(name));

const options = {
  scopes: [{ id: 'demo-zone', label: '示例开发区全域（虚构）' }],
  sources: [
    { id: 'demo-report', title: '示例年度报告（虚构）' },
    { id: 'demo-notice', title: '示例通报（虚构）' },
  ],
};

const importOf = (name: string) =>
  importTable({ name, bytes: readFileSync(path.join(folder, name)) }, options);

const expectedOf = (name: string) =>
  readFileSync(path.join(folder, 'expected', `${path.parse(name).name}.txt`), 'utf8')
    .trim()
    .split('\n');

describe('Tables that LibreOffice made', () => {
  it('hold a hundred numbers and more', () => {
    expect(files.length).toBeGreaterThanOrEqual(6);
    expect(files.flatMap(expectedOf).length).toBeGreaterThan(100);
  });

  it.each(files)('%s: every number is found, at its place, and none is invented', async (name) => {
    const { facts, left, faults } = await importOf(name);
    const found = facts.map((fact) => {
      const period = fact.period ? formatPeriod(fact.period) : '没有时期';
      return [fact.where, fact.label, period, formatFact(fact)].join(' ');
    });
    const others = left.map(({ where, written }) => `没有导入 ${where} ${written}`);
    expect(faults).toEqual([]);
    expect([...found, ...others].sort()).toEqual(expectedOf(name).sort());
  });

  it.each(files)('%s: every quotation states its number in twenty characters', async (name) => {
    const { facts } = await importOf(name);
    for (const { quote, value, unit, text } of facts) {
      expect(value === undefined ? quote.includes(text!) : states(quote, value, unit!), quote).toBe(
        true,
      );
      expect([...quote].length).toBeLessThanOrEqual(20);
    }
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  });
});

describe('What tables say beside their numbers', () => {
  it('a column of rates compares with the same time a year before', async () => {
    const { facts } = await importOf('years.xlsx');
    const rates = facts.filter(({ comparison }) => comparison);
    expect(rates.map(({ value }) => value)).toEqual([8.5, -11.1, 18.4, 12.8, 3.9, 8.9, 7.4]);
    expect(rates[1]?.comparison).toEqual({
      basis: 'year-on-year',
      direction: 'down',
      against: '上年同期',
    });
  });

  it('years one below another are a series, in their order', async () => {
    const { series } = await importOf('years.xlsx');
    expect(series.map(({ title, points }) => [title, points.length])).toEqual([
      ['工业总产值', 8],
      ['工业总产值同比增速', 7],
    ]);
    expect(series[0]?.points.at(0)).toBe('gongye-zong-chanzhi-2017');
    expect(series[1]?.cautions).toEqual(['2017年没有数，原表空缺。']);
  });

  it('a dash is no zero: its cell is named and nothing is proposed', async () => {
    const { notes } = await importOf('across.csv');
    expect(notes).toContain('没有数的格不当作0：D4。');
  });

  it('hidden sheets, rows and columns are left out, and this is said', async () => {
    const { notes, facts } = await importOf('formats.xlsx');
    expect(notes).toEqual([
      '工作表“草稿”是隐藏的，没有导入。',
      '比率第4行是隐藏的，没有导入。',
      '比率有1栏是隐藏的，没有导入。',
    ]);
    expect(facts.map(({ value }) => value)).not.toContain(80);
  });

  it('rows name their own scope, source and place', async () => {
    const { facts } = await importOf('facts.csv');
    expect(facts.every(({ scope }) => scope === 'demo-zone')).toBe(true);
    expect(facts[1]).toMatchObject({ source: 'demo-report', locator: { paragraph: 3 } });
    expect(facts[6]).toMatchObject({ notes: '不含上级补助（虚构）', locator: { page: 1 } });
  });

  it('a row of totals is told from its parts', async () => {
    const { facts, notes } = await importOf('quarters.xlsx');
    expect(facts.filter(({ isTotal }) => isTotal)).toHaveLength(8);
    expect(notes).toContain('第6行是合计一类的行，照录，不要同分项相加。');
  });

  it('the encoding and the separator that were assumed are said', async () => {
    const said = async (name: string) => (await importOf(name)).notes[0];
    expect(await said('facts.csv')).toBe('按GB18030（不是UTF-8，按内容推断）读取，以逗号分列。');
    expect(await said('months.txt')).toBe('按UTF-16（Excel的“Unicode文本”）读取，以制表符分列。');
    expect(await said('across.csv')).toBe('按UTF-8读取，以分号分列。');
  });
});
