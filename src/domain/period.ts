import { z } from 'zod';
import { endOf, startOf } from './calendar.ts';

export { formatDate, formatPeriod, periodBounds } from './calendar.ts';

const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

const isoDate = (meaning: string) =>
  z
    .string()
    .regex(ISO_DATE, { error: '日期写作 2024、2024-05 或 2024-05-27', abort: true })
    .refine(isCalendarDate, '日历上没有这一天')
    .describe(meaning);

/** A year, month or day in ISO 8601, at the precision the source gives. */
export const dateSchema = isoDate('年、月或日：2024、2024-05、2024-05-27');

/** When a number holds: a span, a date it was counted at, or what the source says instead. */
export const periodSchema = z
  .union([
    z.strictObject({ in: isoDate('数字所属的年、月或日') }),
    z
      .strictObject({ from: isoDate('起始的年、月或日'), to: isoDate('截止的年、月或日') })
      .refine(({ from, to }) => startOf(from) <= endOf(to), '起始日期不能晚于截止日期'),
    z.strictObject({ asOf: isoDate('统计截止的年、月或日') }),
    z.strictObject({
      unstated: z.string().describe('原文没有写明时段时，照录原文的说法；一个字也没有就写 ""'),
      near: isoDate('报道日期等可供参照的日期，不等于数字的时点').optional(),
    }),
  ])
  .describe('时段或时点：in 某年某月，from–to 区间，asOf 截至某日，unstated 原文未写明');

export type Period = z.infer<typeof periodSchema>;

function isCalendarDate(iso: string): boolean {
  const day = startOf(iso);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
