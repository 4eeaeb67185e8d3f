import { z } from 'zod';
import { figureCommon, figureFacts } from '../../domain/figure.ts';
import type { FigureType } from '../contract.ts';

const schema = z.strictObject({
  type: z
    .literal('timeline')
    .describe('年表：按数据的时段从早到晚排，一天或一个月画一个点，更长的时间画一条竖线'),
  ...figureCommon,
  ...figureFacts,
});

export type TimelineSpec = z.infer<typeof schema>;

export const timelineType = {
  schema,
  label: '年表',
  purpose: '看先后经过',
  takes: 'list',
  scale: 'none',
  dated: true,
} satisfies FigureType<TimelineSpec>;
