import type { FigureType } from '../contract.ts';
import { slopeExamples } from './examples.ts';
import { slopeExtent } from './items.ts';
import { layoutSlope } from './layout.ts';
import { slopeSchema, type SlopeSpec } from './spec.ts';
import { slopeSummary } from './summary.ts';

export const slope: FigureType<SlopeSpec> = {
  schema: slopeSchema,
  label: '斜率图',
  purpose: '看前后变化',
  scale: 'figure',
  trend: () => true,
  narrowest: 200,
  layout: layoutSlope,
  extent: slopeExtent,
  summary: slopeSummary,
  examples: slopeExamples,
};
