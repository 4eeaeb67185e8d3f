import { z } from 'zod';

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

/** @returns the period in Chinese, e.g. “2024年1—4月”, “截至2025年10月”, “未写明（原文：目前）”. */
export function formatPeriod(period: Period): string {
  if ('in' in period) return formatDate(period.in);
  if ('asOf' in period) return `截至${formatDate(period.asOf)}`;
  if ('from' in period) return formatInterval(period.from, period.to);
  return period.unstated ? `未写明（原文：${period.unstated}）` : '原文未写明';
}

/** @returns a date in Chinese at the precision given: “2024年”, “2024年5月”, “2024年5月27日”. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/**
 * The first and last day a period covers, as ISO days; both ends are equal for a single date.
 * @returns undefined where the source states no period.
 */
export function periodBounds(period: Period): { start: string; end: string } | undefined {
  if ('in' in period) return { start: startOf(period.in), end: endOf(period.in) };
  if ('asOf' in period) return { start: endOf(period.asOf), end: endOf(period.asOf) };
  if ('from' in period) return { start: startOf(period.from), end: endOf(period.to) };
  return undefined;
}

function formatInterval(from: string, to: string): string {
  if (from === to) return formatDate(from);
  const [startYear, startMonth, startDay] = from.split('-').map(Number);
  const [endYear, endMonth, endDay] = to.split('-').map(Number);
  if (startYear !== endYear || startDay || endDay || !startMonth || !endMonth) {
    return `${formatDate(from)}—${formatDate(to)}`;
  }
  if (startMonth === 1 && endMonth === 6) return `${startYear}年上半年`;
  if (startMonth === 1 && endMonth === 12) return `${startYear}年`;
  return `${startYear}年${startMonth}—${endMonth}月`;
}

function startOf(iso: string): string {
  const [year, month = '01', day = '01'] = iso.split('-');
  return `${year}-${month}-${day}`;
}

function endOf(iso: string): string {
  const [year, month = '12', day] = iso.split('-');
  if (day) return iso;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(last).padStart(2, '0')}`;
}

function isCalendarDate(iso: string): boolean {
  const day = startOf(iso);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
