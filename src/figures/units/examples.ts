import { EXAMPLE_COMMON, type FigureExamples } from '../example.ts';
import type { UnitsSpec } from './spec.ts';

const common = { ...EXAMPLE_COMMON, type: 'units' as const };

const places = [
  { id: 'centres', label: '服务中心', value: 2, unit: '个' },
  { id: 'stations', label: '驿站', value: 15, unit: '个' },
];

export const unitsExamples: FigureExamples<UnitsSpec> = {
  right: [
    {
      title: '数得过来的整数：人画圆点，其余画方块',
      spec: {
        ...common,
        title: '阵地与服务对象',
        groups: [
          { label: '阵地', facts: ['centres', 'stations'] },
          { label: '服务对象', facts: ['couriers'] },
        ],
        howToRead: '一个方块是一处阵地，一个圆点是一个人；两组单位不同，不能互相比较。',
      },
      facts: [...places, { id: 'couriers', label: '快递员', value: 128, unit: '名' }],
    },
  ],
  wrong: [
    {
      title: '人和处放在同一组，记号代表的东西不一样',
      spec: { ...common, title: '阵地与人', groups: [{ facts: ['centres', 'couriers'] }] },
      facts: [...places, { id: 'couriers', label: '快递员', value: 128, unit: '名' }],
    },
  ],
};
