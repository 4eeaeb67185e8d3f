import { z } from 'zod';
import { endOf, startOf, type Period } from './calendar.ts';
import { fault, shapedText } from './remedy.ts';

export { formatDate, formatPeriod, periodBounds, type Period } from './calendar.ts';

/** Of a year in which there is something to tell: 0205 is 2025, mistyped. */
const ISO_DATE = /^(?:1[89]|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

const isoDate = (meaning: string) =>
  shapedText({
    pattern: ISO_DATE,
    sentence: '日期写作 2024、2024-05 或 2024-05-27',
    remedy: 'date',
    meaning,
  }).refine(isCalendarDate, fault('日历上没有这一天', 'date'));

/** A year, month or day in ISO 8601, at the precision the source gives. */
export const dateSchema = isoDate('年、月或日：2024、2024-05、2024-05-27');

/** When a number holds: a span, a date it was counted at, or what the source says instead. */
export const periodSchema = z
  .union([
    z.strictObject({ in: isoDate('数字所属的年、月或日') }),
    z
      .strictObject({ from: isoDate('起始的年、月或日'), to: isoDate('截止的年、月或日') })
      .refine(
        ({ from, to }) => startOf(from) <= endOf(to),
        fault('起始日期不能晚于截止日期', 'swap-dates'),
      ),
    z.strictObject({ asOf: isoDate('统计截止的年、月或日') }),
    z.strictObject({
      unstated: z
        .string()
        .describe('未写明的时段，照录原文的时间词，如“目前”；一个字也没有就写 ""'),
      near: isoDate('报道日期等可供参照的日期，不等于数字的时点').optional(),
    }),
  ])
  .describe(
    '时段或时点：in 某年某月，from–to 区间，asOf 截至某日，unstated 原文未写明',
  ) satisfies z.ZodType<Period>;

/** What people type where a source says nothing of when; the record holds no words then. */
export const NO_TIME_WORDS = '无时间词';

/** Words that judge what a source says are never its own words of time. */
const JUDGING = /未|不明|不详|是否|没有|无|原文|同[段句页]|报道|推定|疑|另/;
const TIME = /[年月日周季旬时期间天代世昔今现每历]|目前|当前|累计|先后|陆续|连续|以来|长期|近/;
const LONGEST_WORDS = 12;

/** @returns why words are not those of a source that states no period; undefined where they may be. */
export function unstatedFault(period: Period, quote = ''): string | undefined {
  if (!('unstated' in period)) return undefined;
  const { unstated: words } = period;
  if (words === '' || quote.includes(words)) return undefined;
  const plain = words.replace(/[“”]/g, '');
  const isPlain = /^[\p{Script=Han}\d—–～-]+$/u.test(plain) && [...plain].length <= LONGEST_WORDS;
  if (isPlain && TIME.test(plain) && !JUDGING.test(plain)) return undefined;
  return `“${words}”不是原文的时间词：这里只照录“目前”“近三年”这样的词，原文没有就写 ""；我们自己的话写进 notes（说明）`;
}

function isCalendarDate(iso: string): boolean {
  const day = startOf(iso);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
