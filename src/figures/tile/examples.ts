import { exampleOf, type FigureExamples } from '../example.ts';
import type { TileSpec } from './spec.ts';

const example = exampleOf<TileSpec>('tile');

export const tileExamples: FigureExamples<TileSpec> = {
  right: [
    example(
      '几个要紧的数，单位可以不同；增速写在它所说的数下面',
      {
        title: '一年的几个数',
        groups: [
          { facts: ['investment', 'investment-growth'] },
          { facts: ['visits', 'visits-growth'] },
          { facts: ['platforms'] },
        ],
      },
      [
        { id: 'investment', label: '固定资产投资', value: 123, unit: '亿元' },
        {
          id: 'investment-growth',
          label: '固定资产投资增速',
          value: 21.3,
          unit: '%',
          comparison: { basis: 'year-on-year', direction: 'up', against: '上年同期' },
        },
        { id: 'visits', label: '门急诊就诊', value: 41313, unit: '人次' },
        {
          id: 'visits-growth',
          label: '门急诊就诊增速',
          value: 4.7,
          unit: '%',
          qualifier: 'about',
          comparison: { basis: 'year-on-year', direction: 'down', against: '上年同期' },
        },
        { id: 'platforms', label: '建成研发平台', value: 167, unit: '个' },
      ],
    ),
    example(
      '语气词、推算和各自的时点都留在牌上，名称长了就换行',
      {
        title: '服务的几个数',
        groups: [
          { label: '送服务', facts: ['covered'] },
          { label: '经费', facts: ['funds', 'funds-share'] },
          { label: '企业', facts: ['firms', 'firms-before', 'firms-new'] },
          { label: '挂牌', facts: ['opened'] },
        ],
      },
      [
        {
          id: 'covered',
          label: '新就业形态劳动者“四季送服务”活动累计覆盖',
          value: 12000,
          unit: '人次',
          qualifier: 'over',
          period: { asOf: '2025-04' },
        },
        {
          id: 'funds',
          label: '每年返还企业的工会经费',
          value: 2000000,
          unit: '元',
          qualifier: 'about',
          period: { unstated: '每年' },
        },
        {
          id: 'funds-share',
          label: '返还比例',
          value: 60,
          unit: '%',
          qualifier: 'near',
          period: { in: '2024' },
        },
        {
          id: 'firms',
          label: '专精特新企业',
          value: 15,
          unit: '家',
          derivation: '{firms-before} + {firms-new}',
        },
        { id: 'firms-before', label: '原有', value: 7, unit: '家', period: { in: '2023' } },
        { id: 'firms-new', label: '当年新增', value: 8, unit: '家' },
        {
          id: 'opened',
          label: '户外劳动者服务驿站首站挂牌',
          text: '2021年9月',
          period: { in: '2021-09' },
        },
      ],
    ),
  ],
  wrong: [
    example(
      '分组和序列都写了，不知道画哪些数',
      { title: '企业', groups: [{ facts: ['firms'] }], series: ['firms-by-year'] },
      [{ id: 'firms', label: '企业', value: 63, unit: '家' }],
    ),
  ],
};
