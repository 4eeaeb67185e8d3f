import { exampleOf, type ExampleFact, type FigureExamples } from '../example.ts';
import type { DumbbellSpec } from './spec.ts';

const example = exampleOf<DumbbellSpec>('dumbbell');

const parks = { north: [12, 31], south: [20, 26], centre: [18, 18] };
const counted: ExampleFact[] = Object.entries(parks).flatMap(([id, values]) =>
  values.map((value, index) => ({
    id: `${id}-${2023 + index}`,
    label: `${2023 + index}年`,
    value,
    unit: '家',
    period: { in: String(2023 + index) },
  })),
);
const waits: ExampleFact[] = [
  { id: 'licence-least', label: '最短', value: 1 },
  { id: 'licence-most', label: '最长', value: 5 },
  { id: 'permit-least', label: '最短', value: 3 },
  { id: 'permit-most', label: '最长', value: 15 },
].map((fact) => ({ ...fact, unit: '天' }));
const growth: ExampleFact[] = [
  { id: 'whole', label: '全市', value: 6.2 },
  { id: 'park', label: '开发区', value: -2.4 },
].map((fact) => ({ ...fact, unit: '%' }));
const shares: ExampleFact[] = [
  ...[41, 55, 12, 19].map((value, index) => share('firm', index, value)),
  ...[38, 36, 22, 30].map((value, index) => share('institute', index, value)),
];

export const dumbbellExamples: FigureExamples<DumbbellSpec> = {
  right: [
    example(
      '同一项目的两个时期：先空心，后实心',
      {
        title: '各片区的企业',
        groups: [
          { label: '北片区', facts: ['north-2023', 'north-2024'] },
          { label: '南片区', facts: ['south-2023', 'south-2024'] },
          { label: '中心片区', facts: ['centre-2023', 'centre-2024'] },
        ],
      },
      counted,
    ),
    example(
      '在两数之间：从最低到最高',
      {
        mode: 'range',
        title: '办理用时',
        groups: [
          { label: '营业执照', facts: ['licence-least', 'licence-most'] },
          { label: '施工许可', facts: ['permit-least', 'permit-most'] },
        ],
      },
      waits,
    ),
    example(
      '一升一降，画出零线',
      { title: '投资增速', groups: [{ facts: ['whole', 'park'] }] },
      growth,
    ),
    example(
      '两幅小图，用同一把尺子',
      {
        title: '职工中的占比',
        panels: [
          {
            label: '企业',
            groups: [
              { label: '青年职工', facts: ['firm-0', 'firm-1'] },
              { label: '大学学历', facts: ['firm-2', 'firm-3'] },
            ],
          },
          {
            label: '研究院所',
            groups: [
              { label: '青年职工', facts: ['institute-0', 'institute-1'] },
              { label: '大学学历', facts: ['institute-2', 'institute-3'] },
            ],
          },
        ],
      },
      shares,
    ),
  ],
  wrong: [
    example(
      '单位不同，相差多少没有意义',
      { title: '企业和职工', groups: [{ facts: ['firms', 'workers'] }] },
      [
        { id: 'firms', label: '企业', value: 63, unit: '家' },
        { id: 'workers', label: '职工', value: 900, unit: '名' },
      ],
    ),
    example(
      '时段长短不同，又没有写明怎么读',
      { title: '投资额', groups: [{ facts: ['half', 'year'] }] },
      [
        {
          id: 'half',
          label: '上半年',
          value: 3,
          unit: '亿元',
          period: { from: '2024-01', to: '2024-06' },
        },
        { id: 'year', label: '全年', value: 7, unit: '亿元', period: { in: '2024' } },
      ],
    ),
  ],
};

function share(id: string, index: number, value: number): ExampleFact {
  const year = String(2023 + (index % 2));
  return { id: `${id}-${index}`, label: `${year}年`, value, unit: '%', period: { in: year } };
}
