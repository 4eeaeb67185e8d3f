import { describe, expect, test } from 'vitest';
import {
  formatChange,
  formatFact,
  formatNumber,
  showFact,
  splitNumber,
} from '../../src/domain/format.ts';
import { fact } from '../support/records.ts';

const up = { basis: 'year-on-year', direction: 'up', against: '上年同期' } as const;
const down = { ...up, direction: 'down' } as const;

describe('formatNumber', () => {
  test.each([
    [0, '0'],
    [75, '75'],
    [9999, '9999'],
    [10_000, '1万'],
    [12_000, '1.2万'],
    [12_345, '12345'],
    [300_000, '30万'],
    [84_000_000, '8400万'],
    [100_000_000, '1亿'],
    [732_000_000, '7.32亿'],
    [123_456_000, '12345.6万'],
    [146.6, '146.6'],
    [-22.3, '−22.3'],
    [-12_000, '−1.2万'],
  ])('formatNumber(%d) is %s', (value, written) => {
    expect(formatNumber(value)).toBe(written);
  });
});

describe('formatFact', () => {
  test.each([
    [fact(), '75个'],
    [fact({ value: 12_000, unit: '人次', qualifier: 'over' }), '1.2万余人次'],
    [fact({ value: 200, unit: '万元', qualifier: 'about' }), '约200万元'],
    [fact({ value: 300_000, unit: '人', qualifier: 'near' }), '近30万人'],
    [fact({ value: 1, unit: '家', qualifier: 'first' }), '首家'],
    [fact({ value: 2, unit: '位', qualifier: 'rank' }), '第2位'],
    [fact({ value: -22.3, unit: '%' }), '−22.3%'],
    [fact({ value: undefined, unit: undefined, text: '150121' }), '150121'],
  ])('formatFact(fact) of case %$ is right', (record, written) => {
    expect(formatFact(record)).toBe(written);
  });

  test.each([
    [12_000, '万元', '12000万元'],
    [84_000, '万人', '84000万人'],
    [10_000, '亿元', '10000亿元'],
  ])('formatFact(fact) never writes 万 twice: %d in %s is %s', (value, unit, written) => {
    expect(formatFact(fact({ value, unit }))).toBe(written);
  });
});

describe('formatChange', () => {
  test.each([
    [fact({ value: 21.3, unit: '%', comparison: up }), '增长21.3%'],
    [fact({ value: -22.3, unit: '%', comparison: down }), '下降22.3%'],
    [fact({ value: 22.3, unit: '%', comparison: down }), '下降22.3%'],
    [fact({ value: 2, unit: '倍', qualifier: 'near', comparison: up }), '增长近2倍'],
    [fact(), '75个'],
  ])('formatChange(fact) of case %$ is right', (record, written) => {
    expect(formatChange(record)).toBe(written);
  });
});

describe('splitNumber', () => {
  test.each([
    ['1.2万余人次', '', '1.2万', '余人次'],
    ['约200万元', '约', '200万', '元'],
    ['−22.3%', '', '−22.3', '%'],
    ['下降22.3%', '下降', '22.3', '%'],
    ['20—30平方米', '', '20—30', '平方米'],
    ['约1.5万—2万人', '约', '1.5万—2万', '人'],
    ['5%～8%', '', '5%～8', '%'],
    ['首家', '', '首家', ''],
    ['', '', '', ''],
  ])('splitNumber(%j) sets the figures apart', (written, before, figures, after) => {
    expect(splitNumber(written)).toEqual({ before, figures, after });
  });
});

describe('showFact', () => {
  const record = fact({ value: -12_000, unit: '人', qualifier: 'about', comparison: down });

  test.each([
    ['full', '约−1.2万人'],
    ['change', '下降约1.2万人'],
    ['number', '−1.2万'],
  ] as const)('showFact(fact, %j) is %s', (show, written) => {
    expect(showFact(record, show)).toBe(written);
  });

  test('showFact(fact, "number") is the text of a fact that has no value', () => {
    expect(showFact(fact({ value: undefined, text: '150121' }), 'number')).toBe('150121');
  });
});
