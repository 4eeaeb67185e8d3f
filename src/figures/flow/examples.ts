import { exampleOf, type FigureExamples } from '../example.ts';
import type { FlowSpec } from './spec.ts';

const example = exampleOf<FlowSpec>('flow', {
  sources: [{ source: 'example', locator: { paragraph: 1 } }],
});

export const flowExamples: FigureExamples<FlowSpec> = {
  right: [
    example(
      '三个阶段依次相接，条目下面是它的数据',
      {
        title: '从做法到部署',
        stages: [
          {
            label: '做法',
            items: [
              { label: '组织覆盖', facts: ['organisations', 'instructors'] },
              { label: '机制创新', facts: ['members'] },
              { label: '品牌培育', facts: [] },
            ],
          },
          {
            label: '成效',
            items: [
              { label: '发展动能', facts: ['investment'] },
              { label: '服务效能', facts: ['covered'] },
              { label: '创新势能', facts: ['platforms'] },
            ],
          },
          {
            label: '下一步',
            items: [
              { label: '强基工程', facts: [] },
              { label: '铸魂工程', facts: [] },
              { label: '赋能工程', facts: [] },
            ],
          },
        ],
      },
      [
        { id: 'organisations', label: '建立党组织', value: 75, unit: '个' },
        { id: 'instructors', label: '选派指导员', value: 99, unit: '名' },
        { id: 'members', label: '发展党员', value: 117, unit: '名' },
        { id: 'investment', label: '固定资产投资', value: 123, unit: '亿元' },
        { id: 'covered', label: '覆盖职工', value: 12000, unit: '人次', qualifier: 'over' },
        { id: 'platforms', label: '研发平台', value: 167, unit: '个' },
      ],
    ),
    example(
      '阶段的条目多少不一，名称长了就换行；推算的数写明',
      {
        title: '从摸排到服务',
        stages: [
          {
            label: '摸清底数',
            items: [
              { label: '动态更新党员信息台账', facts: ['registered'] },
              { label: '走访快递网点、外卖配送站和货运场站', facts: [] },
            ],
          },
          {
            label: '建立组织',
            items: [
              { label: '单独组建、行业联建、区域共建，应建尽建', facts: ['founded', 'joint'] },
            ],
          },
          {
            label: '提供服务',
            items: [
              { label: '“四季送服务”', facts: ['covered'] },
              { label: '歇脚、补水、取暖和应急医疗', facts: ['places'] },
              { label: '工会、司法、民政、人社等部门进驻', facts: [] },
            ],
          },
          { label: '持续改进', items: [{ label: '畅通诉求渠道', facts: ['solved'] }] },
        ],
      },
      [
        { id: 'registered', label: '登记党员', value: 300, unit: '名', qualifier: 'near' },
        { id: 'founded', label: '新建党支部', value: 8, unit: '个' },
        { id: 'joint', label: '联合党支部', value: 3, unit: '个' },
        {
          id: 'covered',
          label: '新就业形态劳动者累计参加',
          value: 12000,
          unit: '人次',
          qualifier: 'over',
        },
        {
          id: 'places',
          label: '服务阵地',
          value: 18,
          unit: '处',
          derivation: '{founded} + {joint}',
        },
        { id: 'solved', label: '解决难题', value: 180, unit: '件', qualifier: 'about' },
      ],
    ),
    example(
      '两条脉络并排，各走各的',
      {
        title: '两类人员的服务',
        panels: ['快递员', '货车司机'].map((label, index) => ({
          label,
          stages: [
            {
              label: '走访',
              items: [{ label: '登记需求', facts: [index ? 'drivers' : 'couriers'] }],
            },
            { label: '服务', items: [{ label: '就近设站', facts: [] }] },
          ],
        })),
      },
      [
        { id: 'couriers', label: '登记', value: 128, unit: '名' },
        { id: 'drivers', label: '登记', value: 60, unit: '名', qualifier: 'over' },
      ],
    ),
  ],
  wrong: [
    example('只有一个阶段，没有先后可说', {
      title: '做法',
      stages: [{ label: '三个强化', items: [{ label: '组织覆盖', facts: [] }] }],
    }),
  ],
};
