import type { FigureType } from '../contract.ts';
import { partsSentence } from '../sentences.ts';
import { layoutUnits } from './layout.ts';
import { unitsSchema, type UnitsSpec } from './spec.ts';

export const units: FigureType<UnitsSpec> = {
  schema: unitsSchema,
  label: '单位图',
  layout: layoutUnits,
  summary: (_spec, data) =>
    data.groups
      .map((group) => `${group.label ? `${group.label}：` : ''}${partsSentence(group.data)}`)
      .join(''),
};
