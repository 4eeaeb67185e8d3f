import { z } from 'zod';
import { figureCommon, figureFacts } from '../../domain/figure.ts';
import type { FigureType } from '../contract.ts';

const schema = z.strictObject({
  type: z
    .literal('tile')
    .describe('数字牌：一组一块，组里第一条数据写成大字，其余几条写在它的下面'),
  ...figureCommon,
  ...figureFacts,
});

export type TileSpec = z.infer<typeof schema>;

export const tileType = {
  schema,
  label: '数字牌',
  purpose: '看几个要紧的数',
  takes: 'each',
  scale: 'none',
} satisfies FigureType<TileSpec>;
