import { z } from 'zod';
import { figureCommon } from '../../domain/figure.ts';

export const lineSchema = z.strictObject({
  type: z.literal('line').describe('时段图：一个统计期画成一条横线，一个时点画成一个点'),
  ...figureCommon,
});

export type LineSpec = z.infer<typeof lineSchema>;
