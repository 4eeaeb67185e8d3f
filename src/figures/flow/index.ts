import type { FigureDrawing } from '../contract.ts';
import type { DataStage } from '../data.ts';
import { joinParts } from '../sentences.ts';
import { layoutColumns, layoutStack } from './columns.ts';
import { flowExamples } from './examples.ts';
import type { FlowSpec } from './spec.ts';

export const flow = {
  narrowest: 200,
  layout: (_spec, { stages = [] }, width) =>
    layoutColumns(stages, width) ?? layoutStack(stages, width),
  summary: (_spec, { stages }) => summariseFlow(stages),
  examples: flowExamples,
} satisfies FigureDrawing<FlowSpec>;

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
