import type { FigureType } from '../contract.ts';
import { wholesSentence } from '../whole.ts';
import { compositionExamples } from './examples.ts';
import { WHOLE, layoutComposition } from './layout.ts';
import { compositionSchema, type CompositionSpec } from './spec.ts';

export const composition: FigureType<CompositionSpec> = {
  schema: compositionSchema,
  label: '构成图',
  purpose: '看各期构成',
  scale: 'figure',
  narrowest: 200,
  layout: layoutComposition,
  summary: (_spec, data) => wholesSentence(data.groups, () => WHOLE),
  examples: compositionExamples,
};
