import type { FigureType } from '../contract.ts';
import { unitsExamples } from './examples.ts';
import { partsSentence } from '../sentences.ts';
import { layoutUnits } from './layout.ts';
import { unitsSchema, type UnitsSpec } from './spec.ts';

export const units: FigureType<UnitsSpec> = {
  schema: unitsSchema,
  label: '单位图',
  purpose: '看有多少',
  scale: 'group',
  narrowest: 150,
  layout: layoutUnits,
  summary: (_spec, data) =>
    data.groups
      .map((group) => `${group.label ? `${group.label}：` : ''}${partsSentence(group.data)}`)
      .join(''),
  examples: unitsExamples,
};
