import type { FigureType } from '../contract.ts';
import { timelineExamples } from './examples.ts';
import { layoutTimeline } from './layout.ts';
import { timelineSchema, type TimelineSpec } from './spec.ts';
import { summariseTimeline } from './summary.ts';

export const timeline: FigureType<TimelineSpec> = {
  schema: timelineSchema,
  label: '年表',
  purpose: '看先后经过',
  scale: 'none',
  dated: true,
  narrowest: 200,
  layout: layoutTimeline,
  summary: (_spec, data) => summariseTimeline(data),
  examples: timelineExamples,
};
