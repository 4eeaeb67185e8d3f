import { z } from 'zod';
import { figureCommon, wordSources } from '../../domain/figure.ts';
import type { FigureType } from '../contract.ts';

const rows = z
  .array(
    z.strictObject({
      label: z.string().min(1).describe('这一行的名称'),
      cells: z.array(z.string()).describe('各格的文字，与 columns 一样多；没有的写 ""'),
    }),
  )
  .min(1);

const schema = z
  .strictObject({
    type: z
      .literal('matrix')
      .describe('矩阵图：一行一个对象，一列一个方面，格里写文字；图里没有数据'),
    ...figureCommon,
    corner: z.string().min(1).optional().describe('行首一列的名称，例如“企业”'),
    columns: z.array(z.string().min(1)).min(1).describe('各列的名称'),
    rows: rows.optional().describe('各行；与 panels 二选一'),
    panels: z
      .array(
        z.strictObject({
          label: z.string().min(1).describe('这一小图的名称'),
          rows: rows.describe('这一小图的各行'),
        }),
      )
      .min(2)
      .optional()
      .describe('小图：同样的列，并排画几幅；与 rows 二选一'),
    sources: wordSources,
  })
  .superRefine(({ columns, rows: own = [], panels = [] }, context) => {
    const places = [
      ...own.map((row, index) => ({ row, path: ['rows', index] })),
      ...panels.flatMap((panel, at) =>
        panel.rows.map((row, index) => ({ row, path: ['panels', at, 'rows', index] })),
      ),
    ];
    for (const { row, path } of places) {
      const { label, cells } = row;
      if (cells.length === columns.length) continue;
      context.addIssue({
        code: 'custom',
        path: [...path, 'cells'],
        message: `“${label}”这一行有${cells.length}格，columns（列）有${columns.length}列：每列一格，没有的写 ""`,
      });
    }
  });

export type MatrixSpec = z.infer<typeof schema>;

export const matrixType = {
  schema,
  label: '矩阵图',
  purpose: '看谁对应什么',
  takes: 'rows',
  scale: 'none',
  words: ({ corner = '', columns, rows = [] }) => ({
    columns: [corner, ...columns],
    rows: rows.map(({ label, cells }) => [label, ...columns.map((_, index) => cells[index] ?? '')]),
  }),
} satisfies FigureType<MatrixSpec>;
