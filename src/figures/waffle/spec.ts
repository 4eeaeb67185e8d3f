import { z } from 'zod';
import { figureCommon, figureFacts } from '../../domain/figure.ts';
import type { FigureType } from '../contract.ts';

const schema = z.strictObject({
  type: z.literal('waffle').describe('百格图：一格代表百分之一，数据的单位须是 %'),
  ...figureCommon,
  ...figureFacts,
});

export type WaffleSpec = z.infer<typeof schema>;

export const waffleType = {
  schema,
  label: '百格图',
  purpose: '看占比',
  takes: 'list',
  scale: 'figure',
  shares: true,
} satisfies FigureType<WaffleSpec>;
