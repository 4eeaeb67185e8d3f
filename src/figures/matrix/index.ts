import type { FigureDrawing } from '../contract.ts';
import { gridColumns } from './columns.ts';
import { matrixExamples } from './examples.ts';
import { layoutGrid, layoutList } from './grid.ts';
import type { MatrixSpec } from './spec.ts';

export const matrix = {
  narrowest: 200,
  layout: (spec, _data, width) => {
    const columns = gridColumns(spec, width);
    return columns ? layoutGrid(spec, columns, width) : layoutList(spec, width);
  },
  summary: (spec) => summariseMatrix(spec),
  examples: matrixExamples,
} satisfies FigureDrawing<MatrixSpec>;

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
