import { EXAMPLE_COMMON, type FigureExamples } from '../example.ts';
import type { WaffleSpec } from './spec.ts';

const common = { ...EXAMPLE_COMMON, type: 'waffle' as const };

export const waffleExamples: FigureExamples<WaffleSpec> = {
  right: [
    {
      title: '几个占比，可以重叠，不相加',
      spec: {
        ...common,
        title: '新党员的构成',
        groups: [{ facts: ['young', 'skilled'] }],
        howToRead: '每格代表百分之一，两个比例可以重叠。',
      },
      facts: [
        { id: 'young', label: '35岁以下', value: 48, unit: '%' },
        { id: 'skilled', label: '有职业资格', value: 76.5, unit: '%', qualifier: 'near' },
      ],
    },
  ],
  wrong: [
    {
      title: '不是占比，格子没有意义',
      spec: { ...common, title: '驿站的数量', groups: [{ facts: ['stations'] }] },
      facts: [{ id: 'stations', label: '驿站', value: 15, unit: '个' }],
    },
  ],
};
