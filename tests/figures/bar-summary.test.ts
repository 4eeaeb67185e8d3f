import { describe, expect, it } from 'vitest';
import { bar } from '../../src/figures/bar/index.ts';
import type { BarSpec } from '../../src/figures/bar/spec.ts';
import { COMMON, dataOf, datum, group } from './support/make.ts';

const PLAIN: BarSpec = { ...COMMON, type: 'bar', mode: 'plain' };
const GROUPED: BarSpec = { ...COMMON, type: 'bar', mode: 'grouped' };
const STACKED: BarSpec = { ...COMMON, type: 'bar', mode: 'stacked' };

describe('the summary of a bar chart', () => {
  it('says every part, then which is highest and which is lowest', () => {
    const data = dataOf(
      { label: '企业', value: 63 },
      { label: '社会组织', value: 15 },
      { label: '商会', value: 2, qualifier: 'over' },
    );
    expect(bar.summary(PLAIN, data)).toBe(
      '企业63家，社会组织15家，商会2余家。最高的是企业，最低的是商会。',
    );
  });

  it('names every holder of a shared extreme', () => {
    const data = dataOf(
      { label: '甲', value: 5 },
      { label: '乙', value: 5 },
      { label: '丙', value: 1 },
    );
    expect(bar.summary(PLAIN, data)).toBe('甲5家，乙5家，丙1家。最高的是甲、乙，最低的是丙。');
  });

  it('compares nothing where there are two parts or all are equal', () => {
    const two = dataOf({ label: '甲', value: 5 }, { label: '乙', value: -1 });
    expect(bar.summary(PLAIN, two)).toBe('甲5家，乙−1家。');
    const equal = dataOf(
      { label: '甲', value: 0 },
      { label: '乙', value: 0 },
      { label: '丙', value: 0 },
    );
    expect(bar.summary(PLAIN, equal)).toBe('甲0家，乙0家，丙0家。');
  });

  it('says a fact that is no number as it is written', () => {
    const data = dataOf({ label: '甲', value: 5 }, { label: '建成', text: '2024年5月' });
    expect(bar.summary(PLAIN, data)).toBe('甲5家，建成2024年5月。');
  });

  it('says the groups of a stacked chart with their totals', () => {
    const groups = [
      group([datum({ label: '已有', value: 7 })], '2023年'),
      group(
        [datum({ label: '已有', value: 7 }), datum({ label: '新增', value: 8 })],
        '2024年',
        datum({ value: 15 }),
      ),
      group([datum({ label: '其他', value: 12000, qualifier: 'about' })]),
    ];
    expect(bar.summary(STACKED, { groups })).toBe(
      '2023年：已有7家。2024年：共15家，已有7家，新增8家。其他约1.2万家。',
    );
  });

  it('says grouped bars group by group, then the extremes of each tone', () => {
    const groups = ['甲镇', '乙镇', '丙镇'].map((name, index) =>
      group(
        [
          datum({ label: '2023年', value: 5 + index }),
          datum({ label: '2024年', value: 9 - index }),
        ],
        name,
      ),
    );
    expect(bar.summary(GROUPED, { groups })).toBe(
      '甲镇：2023年5家，2024年9家。乙镇：2023年6家，2024年8家。丙镇：2023年7家，2024年7家。' +
        '2023年最高的是丙镇，最低的是甲镇。2024年最高的是甲镇，最低的是丙镇。',
    );
  });

  it('says where a total has more than its parts', () => {
    const total = datum({ value: 20 });
    const groups = [group([datum({ label: '已有', value: 7 })], '2024年', total)];
    expect(bar.summary(STACKED, { groups })).toBe('2024年：共20家，已有7家。其余部分未列出。');
  });

  it('says that there is nothing to draw', () => {
    expect(bar.summary(PLAIN, { groups: [group([])] })).toBe('没有可以画出的数据。');
    expect(bar.summary(STACKED, { groups: [group([])] })).toBe('没有可以画出的数据。');
  });
});
