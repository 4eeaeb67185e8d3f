import { describe, expect, it } from 'vitest';
import { valueSpellings } from '../../../src/search/records/fact.ts';

describe('a value is found however it is written', () => {
  it.each([
    [12000, '人次', ['12000人次', '1.2万人次']],
    [84000000, '人', ['84000000人', '8400万人', '0.84亿人']],
    [9570, '万元', ['95700000元', '9570万元']],
    [12000, '万元', ['120000000元', '12000万元', '1.2亿元']],
    [146.6, '亿元', ['14660000000元', '1466000万元', '146.6亿元']],
    [15, '个', ['15个']],
    [21.3, '%', ['21.3%']],
    [60100, '人', ['60100人', '6.01万人']],
    [-3, '个百分点', ['3个百分点']],
    [5000, '人', ['5000人', '0.5万人']],
    [1234, '人', ['1234人']],
    [0, '处', ['0处']],
  ])('%d %s', (value, unit, spellings) => {
    expect(new Set(valueSpellings(value, unit))).toEqual(new Set(spellings));
  });
});
