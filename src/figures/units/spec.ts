import { z } from 'zod';
import { figureCommon, figureFacts } from '../../domain/figure.ts';
import type { FigureType } from '../contract.ts';

const schema = z.strictObject({
  type: z.literal('units').describe('单位图：一个记号代表一个人、一家单位或一处阵地'),
  ...figureCommon,
  ...figureFacts,
});

export type UnitsSpec = z.infer<typeof schema>;

export const unitsType = {
  schema,
  label: '单位图',
  purpose: '看有多少',
  takes: 'by-unit',
  scale: 'group',
  unlike: ['period'],
} satisfies FigureType<UnitsSpec>;
