import { formatValue } from 'hucre';
import { formatDate } from '../../domain/calendar.ts';

/**
 * What a cell shows of a number. A table's reader sees 12.3%, not 0.12345; the stored number is
 * kept to prove that the words were read right.
 * @param format a number format of the spreadsheet: `0.0%`, `#,##0.00"万元"`
 */
export function shown(stored: number, format: string): { stored: number; text: string } {
  const plain = /^(?:general|g\/通用格式|@)$/i.test(format.trim());
  if (plain) return { stored, text: plainNumber(stored) };
  const text = formatValue(stored, format.replace(/\[\$[^\]]*\]/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return { stored, text };
}

/** As the cell shows a day: a format without days gives a month, one without months a year. */
export function shownDay(day: Date, format: string): { iso: string; text: string } {
  const iso = day.toISOString().slice(0, 10);
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  const known = /[ymd]/.test(codes);
  // Chinese formats that programs know by number alone come without their codes: 2024年3月 is kept
  // as its first day.
  const hasDay = known ? codes.includes('d') : !iso.endsWith('-01');
  const hasMonth = known ? codes.includes('m') : true;
  const precise = hasDay ? iso : hasMonth ? iso.slice(0, 7) : iso.slice(0, 4);
  return { iso: precise, text: formatDate(precise) };
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. Quotients keep as much as is shown. */
function plainNumber(stored: number): string {
  const exact = String(Number(stored.toPrecision(15)));
  const decimals = /\.(\d+)$/.exec(exact)?.[1]?.length ?? 0;
  return decimals > 8 ? String(Number(stored.toPrecision(11))) : exact;
}
