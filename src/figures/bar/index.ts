import type { FigureType } from '../contract.ts';
import { barExamples } from './examples.ts';
import { barExtent } from './extent.ts';
import { layoutBar } from './layout.ts';
import { barSchema, type BarSpec } from './spec.ts';
import { barSummary } from './summary.ts';

export const bar: FigureType<BarSpec> = {
  schema: barSchema,
  label: '条形图',
  purpose: '比长短、看构成',
  scale: 'figure',
  narrowest: 150,
  layout: layoutBar,
  extent: barExtent,
  summary: barSummary,
  examples: barExamples,
};
