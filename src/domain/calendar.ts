// Apart from the schemas of periods, so that a page's script need not load a schema library.

/** When a number holds; `periodSchema` says what each field means. */
export type Period =
  | { in: string }
  | { from: string; to: string }
  | { asOf: string }
  | { unstated: string; near?: string | undefined };

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

export function startOf(iso: string): string {
  const [year, month = '01', day = '01'] = iso.split('-');
  return `${year}-${month}-${day}`;
}

export function endOf(iso: string): string {
  const [year, month = '12', day] = iso.split('-');
  if (day) return iso;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(last).padStart(2, '0')}`;
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

const DAY_BEGINS = 8 * 3_600_000;

/**
 * @returns the day that it is in China, which has one time and no summer time: the same on the desk
 * where a date is typed and on a server that keeps another zone's clock
 */
export function dayInChina(now = Date.now()): string {
  return new Date(now + DAY_BEGINS).toISOString().slice(0, 10);
}
