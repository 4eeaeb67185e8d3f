import type { FigureDrawing } from '../contract.ts';
import { summariseTimeline } from './events.ts';
import { timelineExamples } from './examples.ts';
import { layoutTimeline } from './layout.ts';
import type { TimelineSpec } from './spec.ts';

export const timeline = {
  narrowest: 200,
  layout: layoutTimeline,
  summary: (_spec, data) => summariseTimeline(data),
  examples: timelineExamples,
} satisfies FigureDrawing<TimelineSpec>;
