import type { FigureType } from '../contract.ts';
import { summariseTiles } from './content.ts';
import { tileExamples } from './examples.ts';
import { layoutTiles } from './layout.ts';
import { tileSchema, type TileSpec } from './spec.ts';

export const tile = {
  schema: tileSchema,
  label: '数字牌',
  purpose: '看几个要紧的数',
  scale: 'none',
  narrowest: 150,
  layout: layoutTiles,
  summary: (_spec, data) => summariseTiles(data),
  examples: tileExamples,
} satisfies FigureType<TileSpec>;
