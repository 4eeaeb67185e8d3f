import { exampleOf, type ExampleFact, type FigureExamples } from '../example.ts';
import type { CompositionSpec } from './spec.ts';

const example = exampleOf<CompositionSpec>('composition');

function share(id: string, label: string, year: string, value: number): ExampleFact {
  return { id: `${id}-${year}`, label, value, unit: '%', period: { in: year } };
}

const sectors = [
  share('second', '第二产业', '2023', 71.5),
  share('third', '第三产业', '2023', 24),
  share('first', '第一产业', '2023', 4.5),
  share('second', '第二产业', '2024', 63.2),
  share('third', '第三产业', '2024', 29.8),
];

export const compositionExamples: FigureExamples<CompositionSpec> = {
  right: [
    example(
      '两期的构成；后一期少一个部分的数，差的一段写“未列出”',
      {
        title: '投资的产业构成',
        groups: [
          { label: '2023年', facts: ['second-2023', 'third-2023', 'first-2023'] },
          { label: '2024年', facts: ['second-2024', 'third-2024'] },
        ],
        howToRead: '整条是当年的全部投资，各段是占比。',
      },
      sectors,
    ),
    example(
      '两种分法各画一幅小图',
      {
        title: '投资的两种构成',
        panels: [
          {
            label: '按建设性质',
            groups: [
              { label: '2023年', facts: ['new-2023', 'upgrade-2023'] },
              { label: '2024年', facts: ['new-2024', 'upgrade-2024'] },
            ],
          },
          {
            label: '按用途',
            groups: [
              { label: '2023年', facts: ['works-2023', 'tools-2023', 'other-2023'] },
              { label: '2024年', facts: ['works-2024', 'tools-2024', 'other-2024'] },
            ],
          },
        ],
        howToRead: '每条是当年的全部投资，两幅小图是同一笔投资的两种分法。',
      },
      [
        share('new', '新建', '2023', 82),
        share('upgrade', '改建和技术改造', '2023', 18),
        share('new', '新建', '2024', 64),
        share('upgrade', '改建和技术改造', '2024', 36),
        share('works', '建筑安装工程', '2023', 55),
        share('tools', '设备购置', '2023', 38.6),
        share('other', '其他费用', '2023', 6.4),
        share('works', '建筑安装工程', '2024', 42.1),
        share('tools', '设备购置', '2024', 50),
        share('other', '其他费用', '2024', 7.9),
      ],
    ),
  ],
  wrong: [
    example(
      '占比和户数画在一条里，长短没有意义',
      { title: '企业的构成', groups: [{ label: '2024年', facts: ['second-2024', 'firms'] }] },
      [...sectors, { id: 'firms', label: '商贸企业', value: 30, unit: '家' }],
    ),
    example(
      '两期的长短不同，又没有写明怎么读',
      {
        title: '投资的产业构成',
        groups: [
          { label: '2023年', facts: ['second-2023', 'third-2023', 'first-2023'] },
          { label: '2025年上半年', facts: ['second-half'] },
        ],
      },
      [
        ...sectors,
        {
          id: 'second-half',
          label: '第二产业',
          value: 60,
          unit: '%',
          period: { from: '2025-01', to: '2025-06' },
        },
      ],
    ),
  ],
};
