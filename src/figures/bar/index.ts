import type { FigureType } from '../contract.ts';
import { partsSentence, rangeSentence } from '../sentences.ts';
import { layoutBar } from './layout.ts';
import { barSchema, type BarSpec } from './spec.ts';

export const bar: FigureType<BarSpec> = {
  schema: barSchema,
  label: '条形图',
  layout: layoutBar,
  summary: (spec, data) =>
    spec.mode === 'stacked'
      ? data.groups
          .map((group) => {
            const total = group.total ? `共${group.total.written}，` : '';
            return `${group.label ? `${group.label}：` : ''}${total}${partsSentence(group.data)}`;
          })
          .join('')
      : rangeSentence(data.groups.flatMap((group) => group.data)),
};
