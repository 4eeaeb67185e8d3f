import type { FigureType, WordTable } from '../contract.ts';
import type { DataStage } from '../data.ts';
import { joinParts } from '../sentences.ts';
import { layoutColumns, layoutStack } from './columns.ts';
import { flowExamples } from './examples.ts';
import { flowSchema, type FlowSpec } from './spec.ts';

export const flow = {
  schema: flowSchema,
  label: '脉络图',
  purpose: '看几个阶段怎样相接',
  scale: 'none',
  narrowest: 200,
  layout: (_spec, { stages = [] }, width) =>
    layoutColumns(stages, width) ?? layoutStack(stages, width),
  summary: (_spec, { stages }) => summariseFlow(stages),
  words: (spec) => flowWords(spec),
  examples: flowExamples,
} satisfies FigureType<FlowSpec>;

/** @returns the items as a table, each with its stage, in the order in which they are drawn. */
function flowWords({ stages = [] }: FlowSpec): WordTable {
  const rows = stages.flatMap(({ label, items }) => items.map((item) => [label, item.label]));
  return { columns: ['阶段', '条目'], rows };
}

/** @returns the stages in their order, what each consists of, and the facts of every item. */
function summariseFlow(stages: readonly DataStage[] = []): string {
  const sentences = stages.map(({ label, items }, index) => {
    const said = items.map((item) =>
      item.data.length > 0 ? `${item.label}（${joinParts(item.data)}）` : item.label,
    );
    const last = index > 1 && index === stages.length - 1;
    const place = index === 0 ? '' : last ? '最后是' : '接着是';
    return `${place}${label}：${said.join('；')}。`;
  });
  return sentences.join('') || '没有可以画出的内容。';
}
