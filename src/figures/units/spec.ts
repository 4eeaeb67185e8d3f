import { z } from 'zod';
import { figureCommon, figureFacts } from '../../domain/figure.ts';

export const unitsSchema = z.strictObject({
  type: z.literal('units').describe('单位图：一个记号代表一个人、一家单位或一处阵地'),
  ...figureCommon,
  ...figureFacts,
});

export type UnitsSpec = z.infer<typeof unitsSchema>;
