import { exampleOf, type FigureExamples } from '../example.ts';
import type { TimelineSpec } from './spec.ts';

const example = exampleOf<TimelineSpec>('timeline');

export const timelineExamples: FigureExamples<TimelineSpec> = {
  right: [
    example(
      '日期本身就是数据：写出原文的日期，位置按时间先后',
      {
        title: '开发区的几个日期',
        groups: [{ facts: ['listed', 'started', 'approved', 'renamed', 'planned', 'named'] }],
        howToRead: '从上往下按时间排，一个点是一天或一个月，一条竖线是更长的时间。',
      },
      [
        { id: 'started', label: '动工建设', text: '1997年7月', period: { in: '1997-07' } },
        { id: 'approved', label: '自治区批准设立', text: '2002年1月', period: { in: '2002-01' } },
        { id: 'named', label: '国家核准名称', text: '2006年3月', period: { in: '2006-03' } },
        {
          id: 'renamed',
          label: '认定为高新技术产业开发区',
          text: '2016年12月1日',
          period: { in: '2016-12-01' },
        },
        {
          id: 'planned',
          label: '规划纲要通过',
          text: '2021年7月28日',
          period: { in: '2021-07-28' },
        },
        { id: 'listed', label: '列入“以升促建”调研名单', text: '2021年', period: { in: '2021' } },
      ],
    ),
    example(
      '日期和数字混排；隔得太远的地方，轴断开一截',
      {
        title: '驿站的由来',
        groups: [{ facts: ['idea', 'first', 'trial', 'stations', 'riders', 'half', 'total'] }],
      },
      [
        { id: 'idea', label: '第一处职工之家挂牌', text: '1958年5月', period: { in: '1958-05' } },
        { id: 'first', label: '首站启用', text: '2021年9月', period: { in: '2021-09' } },
        {
          id: 'trial',
          label: '新就业形态劳动者“四季送服务”活动试行期间累计服务',
          value: 12000,
          unit: '人次',
          qualifier: 'over',
          period: { from: '2022-03', to: '2024-05' },
        },
        { id: 'stations', label: '建成驿站', value: 15, unit: '个', period: { in: '2024' } },
        {
          id: 'riders',
          label: '返还工会经费',
          value: 2000000,
          unit: '元',
          qualifier: 'about',
          period: { in: '2024' },
        },
        {
          id: 'half',
          label: '新增驿站',
          value: 8,
          unit: '个',
          period: { from: '2024-01', to: '2024-06' },
        },
        {
          id: 'total',
          label: '阵地',
          value: 18,
          unit: '处',
          period: { asOf: '2025-04-09' },
          derivation: '{stations} + {half}',
        },
      ],
    ),
  ],
  wrong: [
    example('时段没有写明，轴上没有它的位置', { title: '党组织', groups: [{ facts: ['now'] }] }, [
      { id: 'now', label: '党组织', value: 75, unit: '个', period: { unstated: '目前' } },
    ]),
  ],
};
