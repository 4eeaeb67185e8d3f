import { z } from 'zod';
import { figureCommon, figureFacts } from '../../domain/figure.ts';
import type { FigureType } from '../contract.ts';

const schema = z.strictObject({
  type: z.literal('bar').describe('条形图'),
  mode: z
    .enum(['plain', 'grouped', 'stacked'])
    .describe(
      '排法：plain 一条一个数字，按零线比长短；grouped 一组几条并排，各组里次序相同的条用同一种颜色，例如每类各有两年的数；stacked 一组一条，各段相接，填了 total 而各段加不满时，差的一段只画边框',
    ),
  direction: z
    .enum(['horizontal', 'vertical'])
    .optional()
    .describe(
      '方向：horizontal 横条，不填时如此；vertical 竖条，名称写在条下。图幅放不下竖条的名称或数字时（条数太多、名称太长），自动改画横条',
    ),
  ...figureCommon,
  ...figureFacts,
});

export type BarSpec = z.infer<typeof schema>;

export const barType = {
  schema,
  label: '条形图',
  purpose: '比长短、看构成',
  takes: 'list',
  modes: {
    plain: { label: '一条一个数字', takes: 'list' },
    grouped: { label: '一组几条并排', takes: 'groups' },
    stacked: { label: '一组一条，各段相接', takes: 'groups' },
  },
  scale: 'figure',
} satisfies FigureType<BarSpec>;
