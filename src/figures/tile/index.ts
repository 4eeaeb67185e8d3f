import type { FigureDrawing } from '../contract.ts';
import { summariseTiles } from './content.ts';
import { tileExamples } from './examples.ts';
import { layoutTiles } from './layout.ts';
import type { TileSpec } from './spec.ts';

export const tile = {
  narrowest: 150,
  layout: layoutTiles,
  summary: (_spec, data) => summariseTiles(data),
  examples: tileExamples,
} satisfies FigureDrawing<TileSpec>;
