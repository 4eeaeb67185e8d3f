import type { LedgerFact } from '../../../src/domain/library.ts';
import type { Period } from '../../../src/domain/period.ts';
import { datumOf, type DataGroup, type Datum, type FigureData } from '../../../src/figures/data.ts';

interface Wanted {
  id?: string;
  label?: string;
  value?: number;
  text?: string;
  unit?: string;
  qualifier?: LedgerFact['qualifier'];
  period?: Period;
}

/** A record of the ledger with only what a test is about; the rest is the same everywhere. */
export function fact({ id = 'a', label = '甲', unit = '家', ...rest }: Wanted): LedgerFact {
  return {
    id,
    label,
    unit,
    qualifier: 'exact',
    period: { in: '2024' },
    scope: 'zone',
    group: 'zone',
    subject: '示例',
    source: 'notice',
    locator: { paragraph: 1 },
    quote: '引文',
    status: 'single',
    theme: 'example',
    themeTitle: '示例数据',
    ...rest,
  };
}

export function datum(wanted: Wanted): Datum {
  const record = fact(wanted);
  return datumOf(record);
}

export function group(data: Datum[], label?: string, total?: Datum): DataGroup {
  return { label, data, total };
}

/** One group without a name. */
export function dataOf(...wanted: Wanted[]): FigureData {
  return { groups: [group(wanted.map(datum))] };
}

/** What every figure declares, for layouts that look only at their data. */
export const COMMON = {
  title: '示例图',
  takeaway: '示例。',
  cautions: [],
  themes: ['example'],
  updated: '2026-01-01',
};

const LABEL_60 = '示例开发区虚构指标的一个很长很长的名称，'.repeat(3).slice(0, 60);

/** Data that a layout must survive, by what is odd about it. */
export const AWKWARD: readonly [name: string, data: FigureData][] = [
  ['no groups', { groups: [] }],
  ['an empty group', { groups: [group([])] }],
  ['one point', dataOf({ value: 5 })],
  ['equal values', dataOf({ value: 7 }, { value: 7 }, { value: 7 })],
  ['zero only', dataOf({ value: 0 })],
  ['zero beside a negative value', dataOf({ value: 0 }, { value: -4 })],
  ['both signs', dataOf({ value: 12 }, { value: -4 })],
  ['a fact that is no number', dataOf({ value: 3 }, { text: '2024年5月' })],
  ['facts that are no numbers only', dataOf({ text: '2024年5月' })],
  ['a reversed order of time', dataOf({ value: 3, period: { in: '2025' } }, { value: 2 })],
  ['1e-6 beside 1e12', dataOf({ value: 1e-6 }, { value: 1e12 }, { value: -1e-6 })],
  ['a label of 60 characters', dataOf({ value: 3, label: LABEL_60 }, { value: 8 })],
  ['a unit of 60 characters', dataOf({ value: 3, unit: LABEL_60 }, { value: -8, unit: LABEL_60 })],
  ['an empty label', dataOf({ value: 3, label: '' })],
  [
    '200 points',
    dataOf(...Array.from({ length: 200 }, (_, index) => ({ value: index * 7 - 300 }))),
  ],
];
