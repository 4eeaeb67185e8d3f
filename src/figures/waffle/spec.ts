import { z } from 'zod';
import { figureCommon, figureFacts } from '../../domain/figure.ts';

export const waffleSchema = z.strictObject({
  type: z.literal('waffle').describe('百格图：一格代表百分之一，数据的单位须是 %'),
  ...figureCommon,
  ...figureFacts,
});

export type WaffleSpec = z.infer<typeof waffleSchema>;
