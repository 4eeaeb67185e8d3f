import { exampleOf, type ExampleFact, type FigureExamples } from '../example.ts';
import type { SlopeSpec } from './spec.ts';

const example = exampleOf<SlopeSpec>('slope');

const shares = {
  first: { label: '第一产业', values: [3, 2] },
  second: { label: '第二产业', values: [61, 52] },
  third: { label: '第三产业', values: [36, 46] },
};
const places = {
  north: { label: '北片区', values: [5, 2] },
  south: { label: '南片区', values: [1, 3] },
  east: { label: '东片区', values: [3, 4] },
};

export const slopeExamples: FigureExamples<SlopeSpec> = {
  right: [
    example(
      '同口径、同长短的前后两期：看谁升谁降',
      { title: '投资的产业结构', groups: groupsOf(shares) },
      factsOf(shares, '%'),
    ),
    example(
      '位次：第一位在上',
      { order: 'rank', title: '各片区的位次', groups: groupsOf(places) },
      factsOf(places, '位').map((fact) => ({ ...fact, qualifier: 'rank' as const })),
    ),
  ],
  wrong: [
    example(
      '前后两期长短不同，不能连线',
      {
        title: '投资增速',
        groups: [{ label: '投资增速', facts: ['half', 'year'] }],
        howToRead: '左边是上半年，右边是全年。',
      },
      [
        {
          id: 'half',
          label: '投资增速',
          value: 44.6,
          unit: '%',
          period: { from: '2024-01', to: '2024-06' },
        },
        { id: 'year', label: '投资增速', value: 21.3, unit: '%', period: { in: '2025' } },
      ],
    ),
    example(
      '前后的统计范围不同，看到的不是变化',
      {
        title: '党组织',
        groups: [{ label: '党组织', facts: ['both', 'one'] }],
        howToRead: '左边是两区合计，右边只有一区。',
      },
      [
        { id: 'both', label: '党组织', value: 75, unit: '个', period: { asOf: '2023-12-31' } },
        {
          id: 'one',
          label: '党组织',
          value: 80,
          unit: '个',
          scope: '园区',
          period: { asOf: '2024-12-31' },
        },
      ],
    ),
  ],
};

type Items = Record<string, { label: string; values: number[] }>;

function groupsOf(items: Items) {
  return Object.entries(items).map(([id, { label }]) => ({
    label,
    facts: [`${id}-2023`, `${id}-2024`],
  }));
}

function factsOf(items: Items, unit: string): ExampleFact[] {
  return Object.entries(items).flatMap(([id, { values }]) =>
    values.map((value, index) => {
      const year = String(2023 + index);
      return { id: `${id}-${year}`, label: `${year}年`, value, unit, period: { in: year } };
    }),
  );
}
