import { describe, expect, test } from 'vitest';
import { statesText } from '../../../src/domain/periods/agreement.ts';

describe('statesText', () => {
  test.each([
    ['代码152971', '152971'],
    ['代码１５２９７１', '152971'],
    ['2021年7月28日', '2021年7月28日'],
    ['2021 年 7 月 28 日', '2021年7月28日'],
    ['2021-07-28', '2021年7月28日'],
    ['2021.7.28', '2021年7月28日'],
    ['12月1日', '2016年12月1日'],
    ['on Dec. 1, 2016', '2016年12月1日'],
    ['1 December 2016', '2016年12月1日'],
    ['the 1st of December, 2016', '2016年12月1日'],
    ['July 1997', '1997年7月'],
    ['in Jul 1997', '1997年7月'],
    ['1997/07', '1997年7月'],
    ['founded in 1997', '1997年'],
    ['2021年被列入', '2021年'],
  ])('statesText(%j, %j) is true', (quote, text) => {
    expect(statesText(quote, text)).toBe(true);
  });

  test.each([
    ['代码152917', '152971'],
    ['12月11日', '2016年12月1日'],
    ['2月1日', '2016年12月1日'],
    ['2015-12-01', '2016年12月1日'],
    ['July 1998', '1997年7月'],
    ['June 1997', '1997年7月'],
    ['19971', '1997年'],
    ['7月', '1997年7月'],
    ['无', '甲'],
  ])('statesText(%j, %j) is false', (quote, text) => {
    expect(statesText(quote, text)).toBe(false);
  });
});
