import { z } from 'zod';
import { figureCommon } from '../../domain/figure.ts';

export const barSchema = z.strictObject({
  type: z.literal('bar').describe('条形图'),
  mode: z
    .enum(['plain', 'stacked'])
    .describe('plain 一条一个数字，按零线比长短；stacked 一组一条，各段相接'),
  ...figureCommon,
});

export type BarSpec = z.infer<typeof barSchema>;
