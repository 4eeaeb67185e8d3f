import type { FigureType, WordTable } from '../contract.ts';
import { gridColumns } from './columns.ts';
import { matrixExamples } from './examples.ts';
import { layoutGrid, layoutList } from './grid.ts';
import { matrixSchema, type MatrixSpec } from './spec.ts';

export const matrix = {
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
} satisfies FigureType<MatrixSpec>;

/** @returns the words of a matrix as a table, its rows in the order in which they are drawn. */
function matrixWords({ corner = '', columns, rows = [] }: MatrixSpec): WordTable {
  return {
    columns: [corner, ...columns],
    rows: rows.map(({ label, cells }) => [label, ...columns.map((_, index) => cells[index] ?? '')]),
  };
}

/** @returns for each row what its cells say of it: “甲公司：劳动模范，公司党委。” */
function summariseMatrix({ columns, rows = [] }: MatrixSpec): string {
  const sentences = rows.map(({ label, cells }) => {
    const said = columns.flatMap((name, index) => {
      const words = cells[index]?.trim() ?? '';
      return words ? [[name, words].filter(Boolean).join('，')] : [];
    });
    return `${label}：${said.join('；') || '未列出'}。`;
  });
  return sentences.join('') || '没有可以画出的内容。';
}
