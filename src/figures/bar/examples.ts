import { exampleOf, type ExampleFact, type FigureExamples } from '../example.ts';
import type { BarSpec } from './spec.ts';

const example = exampleOf<BarSpec>('bar');

const firms: ExampleFact[] = [
  { id: 'large', label: '大型', value: 12, unit: '家' },
  { id: 'medium', label: '中型', value: 30, unit: '家' },
  { id: 'small', label: '小型', value: 58, unit: '家' },
];

/** Two counts of each kind of place, a year apart. */
const places: ExampleFact[] = [
  { id: 'station-2023', label: '2023年末', value: 9, unit: '处', period: { asOf: '2023-12-31' } },
  { id: 'station-2024', label: '2024年末', value: 15, unit: '处', period: { asOf: '2024-12-31' } },
  { id: 'centre-2023', label: '2023年末', value: 2, unit: '处', period: { asOf: '2023-12-31' } },
  { id: 'centre-2024', label: '2024年末', value: 2, unit: '处', period: { asOf: '2024-12-31' } },
  { id: 'home-2023', label: '2023年末', value: 0, unit: '处', period: { asOf: '2023-12-31' } },
  { id: 'home-2024', label: '2024年末', value: 6, unit: '处', period: { asOf: '2024-12-31' } },
];

const placeGroups = [
  { label: '驿站', facts: ['station-2023', 'station-2024'] },
  { label: '服务中心', facts: ['centre-2023', 'centre-2024'] },
  { label: '司机之家', facts: ['home-2023', 'home-2024'] },
];

export const barExamples: FigureExamples<BarSpec> = {
  right: [
    example(
      '同单位、同口径的几个数，比长短',
      { mode: 'plain', title: '企业的规模', groups: [{ facts: ['small', 'medium', 'large'] }] },
      firms,
    ),
    example(
      '有升有降，从零线向两边量',
      {
        mode: 'plain',
        title: '各类投资的同比增速',
        groups: [{ facts: ['new', 'expand', 'upgrade'] }],
      },
      [
        { id: 'new', label: '新建项目投资', value: 22.2, unit: '%' },
        { id: 'expand', label: '扩建项目投资', value: -57, unit: '%' },
        { id: 'upgrade', label: '改建和技术改造项目投资', value: -3.5, unit: '%' },
      ],
    ),
    example(
      '每类各有两期，同一期用同一种颜色',
      { mode: 'grouped', title: '各类阵地的数量', groups: placeGroups },
      places,
    ),
    example(
      '各段相加有意义，看构成和合计；列出的加不满合计，差的一段只画边框',
      {
        mode: 'stacked',
        title: '企业的规模与合计',
        groups: [{ label: '全部企业', facts: ['small', 'medium', 'large'], total: 'all' }],
      },
      [...firms, { id: 'all', label: '企业', value: 118, unit: '家' }],
    ),
    example(
      '竖条，适合条数少、名称短的几组',
      { mode: 'grouped', direction: 'vertical', title: '各类阵地的数量', groups: placeGroups },
      places,
    ),
    example(
      '竖条叠起来，看构成怎样变；合计是推算的，图上写明',
      {
        mode: 'stacked',
        direction: 'vertical',
        title: '企业的来历',
        groups: [
          { label: '2023年', facts: ['local-2023', 'moved-2023'] },
          { label: '2024年', facts: ['local-2024', 'moved-2024'], total: 'sum-2024' },
        ],
      },
      [
        { id: 'local-2023', label: '本地企业', value: 41, unit: '家', period: { in: '2023' } },
        { id: 'moved-2023', label: '迁入企业', value: 8, unit: '家', period: { in: '2023' } },
        { id: 'local-2024', label: '本地企业', value: 46, unit: '家' },
        { id: 'moved-2024', label: '迁入企业', value: 17, unit: '家' },
        {
          id: 'sum-2024',
          label: '企业',
          value: 63,
          unit: '家',
          derivation: '{local-2024} + {moved-2024}',
        },
      ],
    ),
  ],
  wrong: [
    example(
      '单位不同，长短没有意义',
      { mode: 'plain', title: '企业和职工', groups: [{ facts: ['large', 'workers'] }] },
      [...firms, { id: 'workers', label: '职工', value: 900, unit: '名' }],
    ),
    example(
      '统计的范围不同，又没有写明怎么读',
      { mode: 'plain', title: '两地的企业', groups: [{ facts: ['here', 'everywhere'] }] },
      [
        { id: 'here', label: '本区企业', value: 63, unit: '家' },
        { id: 'everywhere', label: '全省企业', value: 4200, unit: '家', scope: '全省' },
      ],
    ),
    example(
      '两期的长短不同，并排一画，半年就像比全年少',
      {
        mode: 'grouped',
        title: '活动的场次',
        groups: [
          { label: '讲座', facts: ['talks-2024', 'talks-2025'] },
          { label: '义诊', facts: ['clinics-2024', 'clinics-2025'] },
        ],
      },
      [
        { id: 'talks-2024', label: '2024年', value: 40, unit: '场' },
        { id: 'clinics-2024', label: '2024年', value: 12, unit: '场' },
        ...['talks', 'clinics'].map((kind) => ({
          id: `${kind}-2025`,
          label: '2025年上半年',
          value: 10,
          unit: '场',
          period: { from: '2025-01', to: '2025-06' },
        })),
      ],
    ),
  ],
};
