import { z } from 'zod';
import { figureCommon, wordSources } from '../../domain/figure.ts';

export const matrixSchema = z
  .strictObject({
    type: z
      .literal('matrix')
      .describe('矩阵图：一行一个对象，一列一个方面，格里写文字；图里没有数据'),
    ...figureCommon,
    corner: z.string().min(1).optional().describe('行首一列的名称，例如“企业”'),
    columns: z.array(z.string().min(1)).min(1).describe('各列的名称'),
    rows: z
      .array(
        z.strictObject({
          label: z.string().min(1).describe('这一行的名称'),
          cells: z.array(z.string()).describe('各格的文字，与 columns 一样多；没有的写 ""'),
        }),
      )
      .min(1)
      .describe('各行'),
    sources: wordSources,
  })
  .superRefine(({ columns, rows }, context) => {
    for (const [index, { label, cells }] of rows.entries()) {
      if (cells.length === columns.length) continue;
      context.addIssue({
        code: 'custom',
        path: ['rows', index, 'cells'],
        message: `“${label}”这一行有${cells.length}格，columns（列）有${columns.length}列：每列一格，没有的写 ""`,
      });
    }
  });

export type MatrixSpec = z.infer<typeof matrixSchema>;
