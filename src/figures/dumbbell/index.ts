import type { FigureType } from '../contract.ts';
import { dumbbellExamples } from './examples.ts';
import { layoutDumbbell } from './layout.ts';
import { dumbbellExtent } from './rows.ts';
import { dumbbellSchema, type DumbbellSpec } from './spec.ts';
import { dumbbellSummary } from './summary.ts';

export const dumbbell: FigureType<DumbbellSpec> = {
  schema: dumbbellSchema,
  label: '哑铃图',
  purpose: '比成对的数相差多少',
  scale: 'figure',
  narrowest: 150,
  layout: layoutDumbbell,
  extent: dumbbellExtent,
  summary: dumbbellSummary,
  examples: dumbbellExamples,
};
