import { FRAMES, type FrameName } from '../../../../src/figures/contract.ts';
import { plotData } from '../../../../src/figures/data.ts';
import { layoutFigure } from '../../../../src/figures/draw.ts';
import {
  EXAMPLE_COMMON,
  exampleRecords,
  type ExampleFact,
} from '../../../../src/figures/example.ts';
import type { Figure } from '../../../../src/figures/index.ts';
import { drawFrames } from '../../figures/frames.ts';
import type { Form, Given } from './given.ts';

export interface DataSet {
  form: Form;
  name: string;
  /** Ours, both frames. */
  draw: () => string;
  /** For the others: one a frame. */
  given: Given[];
  /** What each drawing must say to be the same figure. */
  texts: string[];
}

const TRADES = ['机械', '食品', '纺织', '建材', '化工', '电子', '医药', '能源', '物流', '园艺'];
const KINDS = ['加工企业', '批发', '研发机构', '售后服务站', '个体户'];

/** Fifty names of different lengths, and numbers that look random but are the same every time. */
const label = (index: number) =>
  TRADES[index % TRADES.length]! + KINDS[Math.floor(index / TRADES.length) % KINDS.length]!;
const amount = (index: number, most: number) => 3 + ((index * 37 + 11) % (most - 3));
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

/** @returns the data that all libraries draw, small and large. */
export function dataSets(): DataSet[] {
  return [
    ...[3, 12, 50].map((count) => dataSet('bars', count, { type: 'bar', mode: 'plain' }, bars)),
    ...[3, 12, 50].map((count) =>
      dataSet('stacks', count, { type: 'bar', mode: 'stacked' }, stacks),
    ),
    ...[3, 12].map((count) => dataSet('dumbbells', count, { type: 'dumbbell' }, pairs)),
    ...[3, 8].map((count) => dataSet('spans', count, { type: 'line' }, spans)),
    ...[3, 8].map((count) => dataSet('points', count, { type: 'line' }, points)),
    ...[3, 12].map((count) => dataSet('courses', count, { type: 'line', join: 'line' }, years)),
    ...[2, 6].map((count) => dataSet('waffles', count, { type: 'waffle' }, waffles)),
    ...[2, 6].map((count) => dataSet('units', count, { type: 'units' }, units)),
  ];
}

type Kind =
  | { type: 'bar'; mode: 'plain' | 'stacked' }
  | { type: 'line'; join?: 'line' }
  | { type: 'dumbbell' | 'waffle' | 'units' };

/** @param make the facts of each group */
function dataSet(
  form: Form,
  count: number,
  kind: Kind,
  make: (count: number) => ExampleFact[][],
): DataSet {
  const facts = make(count);
  const groups = facts.map((group, index) => ({
    ...(form === 'stacks' || form === 'dumbbells' ? { label: label(index) } : {}),
    facts: group.map(({ id }) => id),
  }));
  const name = `${form}-${count}`;
  const figure: Figure = { ...EXAMPLE_COMMON, ...kind, title: name, groups };
  const records = exampleRecords({ facts: facts.flat() });
  const data = plotData(figure, records).flatMap((plot) => plot.groups);
  const frames = Object.keys(FRAMES) as FrameName[];
  return {
    form,
    name,
    draw: () => drawFrames(figure, records, name),
    given: frames.map((frame) => {
      const { width, height } = layoutFigure(figure, records, FRAMES[frame]);
      return { groups: data, width, height };
    }),
    texts: [
      ...data.flatMap((group) => group.label ?? []),
      ...data.flatMap((group) => group.data.map(({ shown }) => shown)),
      // On a course of time the years stand on the axis, which leaves some out.
      ...(form === 'courses'
        ? []
        : data.flatMap((group) => group.data.map((datum) => datum.label))),
    ],
  };
}

function bars(count: number): ExampleFact[][] {
  const fact = (index: number) => ({
    id: `bar-${index}`,
    label: label(index),
    value: amount(index, 400),
    unit: '家',
  });
  return [times(count, fact)];
}

function stacks(count: number): ExampleFact[][] {
  const parts = ['大型', '中型', '小微型'];
  return times(count, (group) =>
    parts.map((part, index) => ({
      id: `part-${group}-${index}`,
      label: part,
      value: amount(group * parts.length + index, 90),
      unit: '家',
    })),
  );
}

function pairs(count: number): ExampleFact[][] {
  return times(count, (group) =>
    ['2023', '2024'].map((year, index) => ({
      id: `end-${group}-${year}`,
      label: `${year}年`,
      value: amount(group, 60) + index * amount(group * 3, 30),
      unit: '家',
      period: { in: year },
    })),
  );
}

function spans(count: number): ExampleFact[][] {
  const fact = (index: number) => {
    const year = 2016 + index;
    const months = { from: `${year}-01`, to: `${year}-0${4 + (index % 5)}` };
    return {
      id: `span-${index}`,
      label: `第${index + 1}期`,
      value: amount(index, 60),
      unit: '%',
      period: index % 3 === 2 ? { in: `${year}` } : months,
    };
  };
  return [times(count, fact)];
}

function points(count: number): ExampleFact[][] {
  const fact = (index: number) => ({
    id: `point-${index}`,
    label: `第${index + 1}次`,
    value: amount(index, 300),
    unit: '个',
    period: { asOf: `${2016 + index}-06-30` },
  });
  return [times(count, fact)];
}

function years(count: number): ExampleFact[][] {
  const fact = (index: number) => ({
    id: `year-${index}`,
    label: `${2012 + index}年`,
    value: amount(index, 90),
    unit: '个',
    period: { in: `${2012 + index}` },
  });
  return [times(count, fact)];
}

function waffles(count: number): ExampleFact[][] {
  const fact = (index: number) => ({
    id: `share-${index}`,
    label: label(index),
    value: amount(index, 95) + 0.5,
    unit: '%',
  });
  return [times(count, fact)];
}

function units(count: number): ExampleFact[][] {
  const fact = (index: number) => ({
    id: `unit-${index}`,
    label: label(index),
    value: amount(index, 120),
    unit: '家',
  });
  return [times(count, fact)];
}
