import type { FigureType } from '../contract.ts';
import { lineExamples } from './examples.ts';
import { lineExtent } from './extent.ts';
import { layoutLine } from './layout.ts';
import { lineSchema, type LineSpec } from './spec.ts';
import { lineSummary } from './summary.ts';

export const line: FigureType<LineSpec> = {
  schema: lineSchema,
  label: '时段图',
  purpose: '看先后',
  scale: 'figure',
  dated: true,
  trend: ({ join }) => join === 'step' || join === 'line',
  narrowest: 200,
  layout: layoutLine,
  extent: lineExtent,
  summary: lineSummary,
  examples: lineExamples,
};
