import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPeriod } from '../../../src/domain/period.ts';
import { periodsIn } from '../../../src/domain/periods/scan.ts';

const said = (text: string) =>
  periodsIn(text).map(({ period, aside }) =>
    [period ? formatPeriod(period) : '？', ...(aside ? ['旁及'] : [])].join(' '),
  );

describe('periodsIn', () => {
  test.each([
    ['2024年五月，走访30家', ['2024年5月']],
    ['二〇二四年五月新增', ['2024年5月']],
    ['2023/2024年', ['2023年—2024年']],
    ['2024年一至三季度', ['2024年1—9月']],
    ['2024年1月到6月和2025年', ['2024年上半年', '2025年']],
    ['截至2024年底', ['截至2024年']],
    ['2024年底线任务', ['2024年']],
    ['2024年起重机', ['2024年']],
    ['2024年春风行动，2024年冬闲', ['2024年', '2024年']],
    ['2024年4月下旬', ['2024年4月']],
    ['2024年3号楼', ['2024年']],
    ['增加到2024年的15家', ['2024年']],
    ['与2023年相比', ['2023年 旁及']],
    ['比2023年增加', ['2023年 旁及']],
    ['参与2024年项目', ['2024年']],
    ['填报日期：2024年12月31日', ['2024年12月31日 旁及']],
    ['2024年12月31日24时，登记30家', ['2024年12月31日']],
    ['2024年第3号公告', ['2024年 旁及']],
    ['2024年头两个月', ['2024年1—2月']],
    ['二○二四年五月', ['2024年5月']],
    ['二0二四年', ['2024年']],
    ['二Ｏ二四年', ['2024年']],
    ['2024年，同比（2023年）增长', ['2024年', '2023年 旁及']],
    ['《2024年政府工作报告》', ['2024年 旁及']],
    ['执行2021版标准', ['2021年 旁及']],
    ['是2019年的近3倍', ['2019年 旁及']],
    ['2023/2024采暖季', ['？']],
    ['2024年7、8、9三个月', ['？']],
    ["'24年", ['？']],
  ])('periodsIn(%j) is %j', (text, periods) => {
    expect(said(text)).toEqual(periods);
  });

  test.each([
    ...[
      '2024年至今',
      '2023年9月至今',
      '2024年以来',
      '2023—2024学年',
      '2023财年',
      '2024年上半年至2025年',
    ],
    ...[
      '2024年一、二季度',
      '2024年1、2月',
      '2024年Q3',
      '2024年前，',
      '2024年以前',
      '2023年同期',
      '2023—2024年度供暖期',
      '2024年春节前后',
      '2024年“双十一”期间',
      '2023年9月启动以来',
      // A year with words behind it that say what part of it is meant.
      '2024年中秋国庆假期',
      '2024年暑运',
      '2024年黄金周',
      '2024年夏秋两季',
      '2023年冬至2024年春',
      '2024年第1周',
      '2024年农历五月',
      '2024年正月',
      '2024年半年',
      '2024年IV季度',
      '2024年榨季',
      '2023年牧业年度',
      '2024年上半年和下半年',
      '2024年上旬',
    ],
  ])('“%s” is read as no period that it is not', (text) => {
    expect(said(text)).not.toContainEqual(expect.stringMatching(/\d年/));
  });

  test('is total over any text, and marks only what is there', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'2024年05月日—至到、底初末前季度一五比与０'),
    });
    fc.assert(
      fc.property(text, (written) => {
        for (const { start, end, text: marked } of periodsIn(written)) {
          expect(written.slice(start, end)).toBe(marked);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
