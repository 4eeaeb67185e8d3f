import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/domain/period.ts';
import type { FigureData } from '../../src/figures/data.ts';
import { timeline } from '../../src/figures/timeline/index.ts';
import type { TimelineSpec } from '../../src/figures/timeline/spec.ts';
import { spills } from './support/geometry.ts';
import { COMMON, dataOf, datum, group } from './support/make.ts';
import { circles, lines, rects, texts } from './support/marks.ts';

const SPEC: TimelineSpec = { ...COMMON, type: 'timeline' };
const layout = (data: FigureData, width = 520) => timeline.layout(SPEC, data, width);
const dated = (text: string, iso: string, label = '成立') => {
  return { id: iso, label, text, period: { in: iso } };
};
const at = (period: Period, value = 1) => ({ id: JSON.stringify(period), value, period });

describe('a timeline', () => {
  it('goes from the earliest down to the latest, whatever the order of the facts', () => {
    const scene = layout(dataOf(dated('2002年1月', '2002-01'), dated('1997年7月', '1997-07')));
    const dates = texts(scene).filter(({ voice }) => voice === 'strong');
    expect(dates.map(({ text }) => text)).toEqual(['1997年7月', '2002年1月']);
    expect(dates[0]!.y).toBeLessThan(dates[1]!.y);
  });

  it('writes a date as its source does, tied to the fact, and what happened beside it', () => {
    const [date, label] = texts(layout(dataOf(dated('1997年7月', '1997-07', '动工'))));
    expect(date).toMatchObject({ text: '1997年7月', voice: 'strong', fact: '1997-07' });
    expect(label).toMatchObject({ text: '动工', voice: 'label', y: date!.y });
    expect(label!.fact).toBeUndefined();
    expect(label!.x).toBeGreaterThan(date!.x);
  });

  it('writes the period of a number, and the number with its label, tied to the fact', () => {
    const [period, number] = texts(layout(dataOf({ label: '驿站', value: 15, unit: '个' })));
    expect(period).toMatchObject({ text: '2024年', voice: 'strong' });
    expect(period!.fact).toBeUndefined();
    expect(number).toMatchObject({ text: '驿站 15个', fact: 'a' });
  });

  it('does not take a text for a date that is none', () => {
    const all = texts(layout(dataOf({ label: '代码', text: '152971' })));
    expect(all.map(({ text }) => text)).toEqual(['2024年', '代码 152971']);
  });

  it('sets the date above what happened in a narrow frame', () => {
    const [date, label] = texts(layout(dataOf(dated('1997年7月', '1997-07')), 328));
    expect(label!.x).toBe(date!.x);
    expect(label!.y).toBeGreaterThan(date!.y);
  });

  it('writes a period once for all that share it', () => {
    const data = dataOf({ value: 1, label: '甲' }, { id: 'b', value: 2, label: '乙' });
    expect(texts(layout(data)).map(({ text }) => text)).toEqual(['2024年', '甲 1家', '乙 2家']);
  });

  it('names the group of each where there are several', () => {
    const groups = [
      group([datum(dated('2002年1月', '2002-01', '批准'))], '高新区'),
      group([datum(dated('2013年11月', '2013-11'))], '示范区'),
    ];
    const all = texts(layout({ groups })).map(({ text }) => text);
    expect(all).toContain('高新区：批准');
    expect(all).toContain('示范区：成立');
    expect(circles(layout({ groups })).map(({ hollow }) => hollow)).toEqual([undefined, true]);
  });

  it('leaves out what has no period', () => {
    expect(layout(dataOf(at({ unstated: '目前' }))).marks).toEqual([]);
  });
});

describe('the marks of a timeline', () => {
  it('are a dot for a day or a month and a line for a longer time, however short it is drawn', () => {
    const [day, month, year] = [
      at({ asOf: '2001-05-01' }),
      at({ in: '2020-05' }),
      at({ in: '2021' }),
    ];
    const scene = layout(dataOf(day, month, year));
    expect(circles(scene).map(({ fact }) => fact)).toEqual([day.id, month.id]);
    expect(rects(scene).map(({ fact }) => fact)).toEqual([year.id]);
  });

  it('stand in proportion to the time between them where their texts allow', () => {
    const data = dataOf(at({ asOf: '2001' }), at({ asOf: '2004' }), at({ asOf: '2008' }));
    const [first, second, third] = circles(layout(data)).map(({ y }) => y);
    expect((third! - second!) / (second! - first!)).toBeCloseTo(4 / 3, 1);
  });

  it('are no closer than their texts allow', () => {
    const days = [1, 2, 3].map((day) => at({ asOf: `2024-05-0${day}` }));
    const scene = layout(dataOf(at({ asOf: '1990' }), ...days));
    const levels = circles(scene).map(({ y }) => y);
    for (const [index, level] of levels.slice(1).entries()) {
      expect(level - levels[index]!).toBeGreaterThan(14 * 1.25);
    }
  });

  it('stand beside one another where they overlap, the shorter nearer to the axis', () => {
    const half = at({ from: '2024-01', to: '2024-06' });
    const scene = layout(dataOf(at({ in: '2024' }), half, at({ asOf: '2025-06' })));
    const [short, long] = [half.id, '{"in":"2024"}'].map((id) =>
      rects(scene).find(({ fact }) => fact === id)!,
    );
    expect(long!.x).toBeGreaterThan(short!.x + short!.width);
    expect(long!.y).toBe(short!.y);
    expect(long!.height).toBeGreaterThan(short!.height);
    const brackets = lines(scene).filter(({ tone }) => tone === 'rule');
    expect(brackets).toHaveLength(3);
  });

  it('cut the axis with a zigzag where nothing happens for long, instead of leaving it empty', () => {
    const late = [2020, 2021, 2022, 2023].map((year) => at({ asOf: `${year}-06-01` }));
    const near = layout(dataOf(...late));
    const far = layout(dataOf(at({ asOf: '1950-06-01' }), ...late));
    const slanting = (scene: typeof far) =>
      lines(scene).filter(({ x1, x2, y1, y2 }) => x1 !== x2 && y1 !== y2);
    expect(slanting(near)).toEqual([]);
    expect(slanting(far)).toHaveLength(3);
    expect(far.height - near.height).toBeLessThan(100);
  });

  it('cut a line that runs through the cut of the axis', () => {
    const long = at({ from: '1950', to: '2024' });
    const late = [2020, 2021, 2022, 2023].map((year) => at({ asOf: `${year}-06-01` }));
    const scene = layout(dataOf(long, ...late));
    expect(rects(scene).map(({ fact }) => fact)).toEqual([long.id, long.id]);
    const [upper, lower] = rects(scene);
    expect(lower!.y).toBeGreaterThan(upper!.y + upper!.height);
  });

  it('stay inside a frame as narrow as a panel, even where 20 stretches overlap', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      at({ from: `${1990 + index}`, to: '2025' }),
    );
    for (const width of [120, 200, 328]) expect(spills(layout(dataOf(...many), width))).toEqual([]);
  });
});

describe('the summary of a timeline', () => {
  it('says what happened when, in order', () => {
    const data = dataOf(
      { label: '驿站', value: 15, unit: '个' },
      { id: 'b', label: '人次', value: 12000, qualifier: 'over' },
      dated('1997年7月', '1997-07', '动工建设'),
    );
    expect(timeline.summary(SPEC, data)).toBe(
      '1997年7月，动工建设；2024年，驿站15个，人次1.2万余家。',
    );
  });

  it('says that there is nothing to draw', () => {
    expect(timeline.summary(SPEC, dataOf(at({ unstated: '' })))).toBe('没有可以画出的数据。');
  });
});
