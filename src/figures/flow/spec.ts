import { z } from 'zod';
import { figureCommon, wordSources } from '../../domain/figure.ts';
import { id } from '../../domain/id.ts';
import type { FigureType } from '../contract.ts';

const stages = z
  .array(
    z.strictObject({
      label: z.string().min(1).describe('这个阶段的名称，例如“三个强化”'),
      items: z
        .array(
          z.strictObject({
            label: z.string().min(1).describe('这一条的名称'),
            facts: z.array(id('数据编号')).describe('写在这一条下面的数据；没有就写 []'),
          }),
        )
        .min(1)
        .describe('这个阶段的条目'),
    }),
  )
  .min(2)
  .max(5);

const schema = z.strictObject({
  type: z
    .literal('flow')
    .describe('脉络图：几个阶段依次相接，各有条目；箭头只从阶段到阶段，不说哪条引出哪条'),
  ...figureCommon,
  stages: stages.optional().describe('各阶段，按先后，二至五个；与 panels 二选一'),
  panels: z
    .array(
      z.strictObject({
        label: z.string().min(1).describe('这一小图的名称'),
        stages: stages.describe('这一小图的各阶段，二至五个'),
      }),
    )
    .min(2)
    .optional()
    .describe('小图：并排画几条脉络；与 stages 二选一'),
  sources: wordSources,
});

export type FlowSpec = z.infer<typeof schema>;

export const flowType = {
  schema,
  label: '脉络图',
  purpose: '看几个阶段怎样相接',
  takes: 'stages',
  scale: 'none',
  words: ({ stages = [] }) => ({
    columns: ['阶段', '条目'],
    rows: stages.flatMap(({ label, items }) => items.map((item) => [label, item.label])),
  }),
} satisfies FigureType<FlowSpec>;
