import type { FigureType } from '../contract.ts';
import { layoutColumns } from './columns.ts';
import { flowExamples } from './examples.ts';
import { flowSchema, type FlowSpec } from './spec.ts';
import { layoutStack } from './stack.ts';
import { flowWords, summariseFlow } from './words.ts';

export const flow: FigureType<FlowSpec> = {
  schema: flowSchema,
  label: '脉络图',
  purpose: '看几个阶段怎样相接',
  scale: 'none',
  narrowest: 200,
  layout: (_spec, { stages = [] }, width) =>
    layoutColumns(stages, width) ?? layoutStack(stages, width),
  summary: (_spec, { stages }) => summariseFlow(stages),
  words: (spec) => flowWords(spec),
  examples: flowExamples,
};
