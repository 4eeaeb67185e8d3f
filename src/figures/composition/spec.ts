import { z } from 'zod';
import { figureCommon, figureFacts } from '../../domain/figure.ts';
import type { FigureType } from '../contract.ts';

const schema = z.strictObject({
  type: z
    .literal('composition')
    .describe(
      '构成图：一组是一期或一个整体，画成一整条，各段是占比，数据的单位须是 %；各组里名称（labels）相同的段用同一种颜色，次序照第一组。各段加不满 100% 时，差的一段只画边框，写“未列出”',
    ),
  ...figureCommon,
  ...figureFacts,
});

export type CompositionSpec = z.infer<typeof schema>;

export const compositionType = {
  schema,
  label: '构成图',
  purpose: '看各期构成',
  takes: 'groups',
  scale: 'figure',
  shares: true,
} satisfies FigureType<CompositionSpec>;
