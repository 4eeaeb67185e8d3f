import { exampleOf, type ExampleFact, type FigureExamples } from '../example.ts';
import type { LineSpec } from './spec.ts';

const example = exampleOf<LineSpec>('line');

const growth: ExampleFact[] = [
  { id: 'half', value: 44.6, period: { from: '2024-01', to: '2024-06' } },
  { id: 'year', value: 21.3, period: { in: '2024' } },
  { id: 'spring', value: 10.4, period: { from: '2025-01', to: '2025-05' } },
].map((fact) => ({ ...fact, label: '投资增速', unit: '%' }));

const firms = yearly('firms', '企业', '家', { 2020: 21, 2021: 26, 2022: 34, 2023: 33, 2024: 47 });
const centres = yearly('centres', '研发机构', '家', { 2020: 4, 2021: 6, 2023: 11, 2024: 12 });
const training = [7, 9, 6, 12].map((value, index) => {
  const months = { from: `2024-${two(index * 3 + 1)}`, to: `2024-${two(index * 3 + 3)}` };
  return { id: `training-${index}`, label: '培训场次', value, unit: '场', period: months };
});
const counted = ['2023-06-30', '2023-12-31', '2024-06-30', '2024-12-31'];
const east = counts('east', [31, 38, 44, 52]);
const west = counts('west', [12, 12, 15, 14]);

export const lineExamples: FigureExamples<LineSpec> = {
  right: [
    example(
      '长短不一的统计期：各画各的横线，不相连',
      {
        title: '投资累计同比增速',
        series: ['growth'],
        howToRead: '一条横线覆盖一个统计期；各期长短不同，不连线。',
      },
      growth,
      {
        growth: {
          title: '投资增速',
          points: growth.map(({ id }) => ({ fact: id })),
          comparability: 'with-care',
          cautions: ['各期长短不同。'],
        },
      },
    ),
    example(
      '首尾相接的统计期：用竖线相接，看每期的总数',
      { join: 'step', title: '各季度的培训', series: ['training'] },
      training,
      { training: run('培训场次', training) },
    ),
    example(
      '同口径、同长短的逐年数据：连成走势，缺的一年断开',
      { join: 'line', title: '企业与研发机构', series: ['firms', 'centres'] },
      [...firms, ...centres],
      { firms: run('企业', firms), centres: run('研发机构', centres) },
    ),
    example(
      '两幅小图，用同一把尺子',
      {
        join: 'line',
        title: '两个片区的党组织',
        panels: [
          { label: '东片区', series: ['east'] },
          { label: '西片区', series: ['west'] },
        ],
      },
      [...east, ...west],
      { east: run('东片区党组织', east), west: run('西片区党组织', west) },
    ),
  ],
  wrong: [
    example('时段没有写明，图上没有它的位置', { title: '党组织', groups: [{ facts: ['now'] }] }, [
      { id: 'now', label: '党组织', value: 75, unit: '个', period: { unstated: '目前' } },
    ]),
    example(
      '统计期长短不同，不能连成走势',
      {
        join: 'line',
        title: '投资累计同比增速',
        groups: [{ facts: ['half', 'year', 'spring'] }],
        howToRead: '一个点是一个统计期。',
      },
      growth,
    ),
  ],
};

function yearly(
  id: string,
  label: string,
  unit: string,
  values: Record<number, number>,
): ExampleFact[] {
  return Object.entries(values).map(([year, value]) => ({
    id: `${id}-${year}`,
    label,
    value,
    unit,
    period: { in: year },
  }));
}

function counts(id: string, values: number[]): ExampleFact[] {
  return values.map((value, index) => ({
    id: `${id}-${index}`,
    label: '党组织',
    value,
    unit: '个',
    period: { asOf: counted[index]! },
  }));
}

function run(title: string, facts: ExampleFact[]) {
  const points = facts.map(({ id }) => ({ fact: id }));
  return { title, points, comparability: 'comparable' as const, cautions: [] };
}

function two(month: number): string {
  return String(month).padStart(2, '0');
}
