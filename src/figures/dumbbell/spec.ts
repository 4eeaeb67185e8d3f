import { z } from 'zod';
import { figureCommon, figureFacts } from '../../domain/figure.ts';
import type { FigureType } from '../contract.ts';

const schema = z.strictObject({
  type: z
    .literal('dumbbell')
    .describe('哑铃图：每组一行，写两个数据，例如两个时期或两个地方，看相差多少'),
  mode: z
    .enum(['dumbbell', 'range'])
    .optional()
    .describe(
      '画法：dumbbell 第一个画空心圆，第二个画实心圆，中间连线（不填即是）；range 从低到高画一条粗线，用于“在两数之间”',
    ),
  ...figureCommon,
  ...figureFacts,
});

export type DumbbellSpec = z.infer<typeof schema>;
export type DumbbellMode = NonNullable<DumbbellSpec['mode']>;

export const dumbbellType = {
  schema,
  label: '哑铃图',
  purpose: '比成对的数相差多少',
  takes: 'pairs',
  scale: 'figure',
} satisfies FigureType<DumbbellSpec>;
