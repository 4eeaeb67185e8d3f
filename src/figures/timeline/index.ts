import type { FigureType } from '../contract.ts';
import { summariseTimeline } from './events.ts';
import { timelineExamples } from './examples.ts';
import { layoutTimeline } from './layout.ts';
import { timelineSchema, type TimelineSpec } from './spec.ts';

export const timeline = {
  schema: timelineSchema,
  label: '年表',
  purpose: '看先后经过',
  scale: 'none',
  dated: true,
  narrowest: 200,
  layout: layoutTimeline,
  summary: (_spec, data) => summariseTimeline(data),
  examples: timelineExamples,
} satisfies FigureType<TimelineSpec>;
