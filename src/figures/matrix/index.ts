import type { FigureType } from '../contract.ts';
import { gridColumns } from './columns.ts';
import { matrixExamples } from './examples.ts';
import { layoutGrid } from './grid.ts';
import { layoutList } from './list.ts';
import { matrixSchema, type MatrixSpec } from './spec.ts';
import { matrixWords, summariseMatrix } from './words.ts';

export const matrix: FigureType<MatrixSpec> = {
  schema: matrixSchema,
  label: '矩阵图',
  purpose: '看谁对应什么',
  scale: 'none',
  narrowest: 200,
  layout: (spec, _data, width) => {
    const columns = gridColumns(spec, width);
    return columns ? layoutGrid(spec, columns, width) : layoutList(spec, width);
  },
  summary: (spec) => summariseMatrix(spec),
  words: (spec) => matrixWords(spec),
  examples: matrixExamples,
};
