import type { FigureType } from '../contract.ts';
import { waffleExamples } from './examples.ts';
import { partsSentence } from '../sentences.ts';
import { layoutWaffle } from './layout.ts';
import { waffleSchema, type WaffleSpec } from './spec.ts';

export const waffle: FigureType<WaffleSpec> = {
  schema: waffleSchema,
  label: '百格图',
  purpose: '看占比',
  scale: 'figure',
  narrowest: 230,
  layout: layoutWaffle,
  summary: (_spec, data) => partsSentence(data.groups.flatMap((group) => group.data)),
  examples: waffleExamples,
};
