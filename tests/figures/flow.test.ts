import { describe, expect, it } from 'vitest';
import type { DataStage, Datum } from '../../src/figures/data.ts';
import { flow } from '../../src/figures/flow/index.ts';
import { flowType, type FlowSpec } from '../../src/figures/flow/spec.ts';
import { overlaps, spills } from './support/geometry.ts';
import { COMMON, datum } from './support/make.ts';
import { lines, texts } from './support/marks.ts';

const stage = (label: string, ...items: [label: string, ...data: Datum[]][]): DataStage => ({
  label,
  items: items.map(([name, ...data]) => ({ label: name, data })),
});

const STAGES = [
  stage(
    '强化',
    ['组织覆盖', datum({ id: 'orgs', label: '建立党组织', value: 75, unit: '个' })],
    ['品牌培育'],
  ),
  stage('转化', [
    '服务效能',
    datum({ id: 'people', label: '覆盖', value: 12000, unit: '人次', qualifier: 'over' }),
    datum({ id: 'visits', label: '就诊', value: 41313, unit: '人次' }),
  ]),
  stage('工程', ['强基'], ['铸魂'], ['赋能']),
];

const SPEC: FlowSpec = {
  ...COMMON,
  type: 'flow',
  sources: [{ source: 'notice', locator: { paragraph: 3 } }],
  stages: STAGES.map(({ label, items }) => ({
    label,
    items: items.map((item) => ({
      label: item.label,
      facts: item.data.map(({ fact }) => fact.id),
    })),
  })),
};

const layout = (stages: DataStage[], width: number) =>
  flow.layout(SPEC, { groups: [], stages }, width);

describe('a flow in a wide frame', () => {
  const scene = layout(STAGES, 520);
  const at = (text: string) => texts(scene).find((mark) => mark.text === text)!;

  it('sets its stages side by side and their items level with one another', () => {
    expect(at('强化').y).toBe(at('工程').y);
    expect(at('强化').x).toBeLessThan(at('转化').x);
    expect(at('组织覆盖').y).toBe(at('强基').y);
    expect(at('品牌培育').y).toBe(at('铸魂').y);
    expect(at('品牌培育').y).toBeGreaterThan(at('就诊 41313人次').y);
  });

  it('leads from heading to heading, and from no item to another', () => {
    const arrows = lines(scene).filter(({ y1, tone }) => tone === 'axis' && y1 < at('强化').y + 2);
    const shafts = arrows.filter(({ y1, y2 }) => y1 === y2);
    expect(shafts).toHaveLength(2);
    expect(shafts[0]!.x1).toBeGreaterThan(at('强化').x);
    expect(shafts[0]!.x2).toBeLessThan(at('转化').x);
    const below = lines(scene).filter(({ y1 }) => y1 > at('强化').y + 2);
    for (const { y1, y2 } of below) expect(y1).toBe(y2);
  });

  it('writes the facts of an item below it, each tied to its own', () => {
    expect(at('建立党组织 75个')).toMatchObject({ fact: 'orgs', voice: 'quiet' });
    expect(at('覆盖 1.2万余人次')).toMatchObject({ fact: 'people', x: at('服务效能').x });
    expect(at('就诊 41313人次').y).toBeGreaterThan(at('覆盖 1.2万余人次').y);
  });

  it('ties every item to its row of the table of words', () => {
    const { rows } = flowType.words(SPEC);
    expect(rows).toContainEqual(['转化', '服务效能']);
    for (const [index, [, item]] of rows.entries()) expect(at(item!).word).toBe(index);
  });
});

describe('a flow in a narrow frame', () => {
  const scene = layout(STAGES, 328);

  it('sets its stages one below another, an arrow between', () => {
    const heads = texts(scene).filter(({ voice }) => voice === 'strong');
    expect(heads.map(({ text }) => text)).toEqual(['强化', '转化', '工程']);
    expect(new Set(heads.map(({ x }) => x))).toEqual(new Set([0]));
    const shafts = lines(scene).filter(({ x1, x2, y1, y2 }) => x1 === x2 && y2 > y1);
    expect(shafts).toHaveLength(2);
    for (const [index, { y1, y2 }] of shafts.entries()) {
      expect(y1).toBeGreaterThan(heads[index]!.y);
      expect(y2).toBeLessThan(heads[index + 1]!.y);
    }
  });

  it('says what it says in a wide one', () => {
    const said = (width: number) =>
      texts(layout(STAGES, width))
        .map(({ text }) => text)
        .toSorted();
    expect(said(328)).toEqual(said(520));
  });
});

describe('a flow in hard conditions', () => {
  it('gives texts that a column cannot hold the whole width', () => {
    const long = '新就业形态劳动者权益保障'.repeat(5);
    const scene = layout([stage('甲', [long]), stage('乙', ['丙']), stage('丁', ['戊'])], 520);
    const all = texts(scene);
    expect(all.find(({ text }) => text === '乙')!.x).toBe(0);
    expect(
      all
        .slice(1, -4)
        .map(({ text }) => text)
        .join(''),
    ).toBe(long);
  });

  it.each([120, 200, 328, 520])('stays inside a frame %d wide', (width) => {
    const words = ['', '字', '示例开发区的一个很长很长的名称，'.repeat(4), 'W'.repeat(60)];
    for (const label of words) {
      const item: [string, Datum] = [label, datum({ label, value: 1e12, unit: label || '个' })];
      const stages = Array.from({ length: 5 }, () => stage(label, item, item));
      for (const some of [stages, stages.slice(0, 2), stages.slice(0, 1), []]) {
        expect(spills(layout(some, width))).toEqual([]);
        expect(overlaps(layout(some, width))).toEqual([]);
      }
    }
  });
});

describe('the declaration of a flow', () => {
  it('has two to five stages and says where its words come from', () => {
    expect(flowType.schema.safeParse(SPEC).success).toBe(true);
    const [first] = SPEC.stages ?? [];
    for (const stages of [[first], Array.from({ length: 6 }, () => first)]) {
      expect(flowType.schema.safeParse({ ...SPEC, stages }).error?.issues[0]?.path).toEqual([
        'stages',
      ]);
    }
    const { sources: _, ...without } = SPEC;
    expect(flowType.schema.safeParse(without).error?.issues[0]?.path).toEqual(['sources']);
  });
});

describe('the summary of a flow', () => {
  it('says the stages in their order, their items and the facts of each', () => {
    expect(flow.summary(SPEC, { groups: [], stages: STAGES })).toBe(
      '强化：组织覆盖（建立党组织75个）；品牌培育。' +
        '接着是转化：服务效能（覆盖1.2万余人次，就诊41313人次）。' +
        '最后是工程：强基；铸魂；赋能。',
    );
  });
});
