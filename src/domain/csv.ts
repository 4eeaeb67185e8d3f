/** Excel and WPS take a CSV for UTF-8 only if it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet may pass over before it looks whether a cell is to be calculated. */
const PASSED_OVER = /^[\s\p{Z}\p{C}'"`´“”‘’＂＇\u115F\u1160\u2800\u3164\uFFA0]+/u;
/** A minus sign of print (U+2212) is no operator; it begins numbers with their unit, too. */
const CALCULATED = /^(?:[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋]|−(?!\d))/;
const NUMBER = /^[-+−]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?%?$/;

/** Makes a cell that no spreadsheet calculates, by a sign before it; numbers stay numbers. */
export function inertCell(text: string): string {
  return isCalculated(text) ? `'${text}` : text;
}

/** @returns what `inertCell` was given. */
export function cellAsGiven(text: string): string {
  return text.startsWith("'") && isCalculated(text.slice(1)) ? text.slice(1) : text;
}

function isCalculated(text: string): boolean {
  if (NUMBER.test(text)) return false;
  return /^[\t\r\n]/.test(text) || CALCULATED.test(text.replace(PASSED_OVER, ''));
}

/** @returns a table as CSV (RFC 4180) that WPS and Excel open, with no cell that they calculate. */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => quoted(inertCell(cell))).join());
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** @returns records as CSV; the keys of the first are its header. */
export function csvOf(records: readonly object[]): string {
  return csvText(
    Object.keys(records[0] ?? {}),
    records.map((record) => Object.values(record).map(String)),
  );
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
