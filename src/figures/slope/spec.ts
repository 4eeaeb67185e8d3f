import { z } from 'zod';
import { figureCommon, figureFacts, plotsOf } from '../../domain/figure.ts';
import type { FigureType } from '../contract.ts';

const schema = z
  .strictObject({
    type: z
      .literal('slope')
      .describe('斜率图：每组一项，写前、后两个数据，左右各一根竖轴，中间连线，看前后变化'),
    order: z
      .enum(['value', 'rank'])
      .optional()
      .describe('次序：value 大数在上（不填即是）；rank 位次，第一位在上'),
    ...figureCommon,
    ...figureFacts,
  })
  .superRefine((figure, context) => {
    for (const { path, groups = [], series } of plotsOf(figure)) {
      if (series) {
        const message = '斜率图不收 series（序列）：写成 groups，每组前、后两个数据';
        context.addIssue({ code: 'custom', path: [...path, 'series'], message });
      }
      for (const [index, { facts }] of groups.entries()) {
        if (facts.length === 2) continue;
        const message = '斜率图的每组写两个数据：前一个，后一个';
        context.addIssue({ code: 'custom', path: [...path, 'groups', index, 'facts'], message });
      }
    }
  });

export type SlopeSpec = z.infer<typeof schema>;

export const slopeType = {
  schema,
  label: '斜率图',
  purpose: '看前后变化',
  takes: 'pairs',
  scale: 'figure',
  trend: () => true,
} satisfies FigureType<SlopeSpec>;
