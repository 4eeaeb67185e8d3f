import type { FigureType } from '../contract.ts';
import { rangeSentence } from '../sentences.ts';
import { layoutLine } from './layout.ts';
import { lineSchema, type LineSpec } from './spec.ts';

export const line: FigureType<LineSpec> = {
  schema: lineSchema,
  label: '时段图',
  layout: layoutLine,
  summary: (_spec, data) =>
    data.groups
      .map((group) => `${group.label ? `${group.label}：` : ''}${rangeSentence(group.data)}`)
      .join(''),
};
