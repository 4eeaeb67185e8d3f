import { z } from 'zod';
import { figureCommon, figureFacts } from '../../domain/figure.ts';
import type { FigureType } from '../contract.ts';

const schema = z.strictObject({
  type: z.literal('line').describe('时段图：一个统计期画成一条横线，一个时点画成一个点'),
  join: z
    .enum(['none', 'step', 'line'])
    .optional()
    .describe(
      '连法：none 各画各的，不相连（不填即是）；step 首尾相接的统计期用竖线相接；line 各期的中点用直线相连，中间缺一期就断开。连线只用于口径相同、时段长短相同的数据',
    ),
  ...figureCommon,
  ...figureFacts,
});

export type LineSpec = z.infer<typeof schema>;
export type Join = NonNullable<LineSpec['join']>;

export const lineType = {
  schema,
  label: '时段图',
  purpose: '看先后',
  takes: 'list',
  scale: 'figure',
  dated: true,
  trend: ({ join }) => join === 'step' || join === 'line',
} satisfies FigureType<LineSpec>;
