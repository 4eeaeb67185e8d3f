import type { WordTable } from '../contract.ts';
import type { MatrixSpec } from './spec.ts';

/** @returns the words of a matrix as a table, its rows in the order in which they are drawn. */
export function matrixWords({ corner = '', columns, rows = [] }: MatrixSpec): WordTable {
  return {
    columns: [corner, ...columns],
    rows: rows.map(({ label, cells }) => [label, ...columns.map((_, index) => cells[index] ?? '')]),
  };
}

/** @returns for each row what its cells say of it: “甲公司：劳动模范，公司党委。” */
export function summariseMatrix({ columns, rows = [] }: MatrixSpec): string {
  const sentences = rows.map(({ label, cells }) => {
    const said = columns.flatMap((name, index) => {
      const words = cells[index]?.trim() ?? '';
      return words ? [[name, words].filter(Boolean).join('，')] : [];
    });
    return `${label}：${said.join('；') || '未列出'}。`;
  });
  return sentences.join('') || '没有可以画出的内容。';
}
