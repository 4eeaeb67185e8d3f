import { parse } from 'csv-parse/browser/esm/sync';
import { csvText } from '../domain/csv.ts';
import { COLUMNS, decisionOf, plain, rowOf, type DecisionRow } from './decision-row.ts';
import { renameRepeated, type Decision, type Decisions, type Offer } from './offer.ts';
import type { ImportFault } from './proposal.ts';
import { decode } from './tables/encoding.ts';

/** Writes the offers as a .csv that WPS and Excel open, to be edited and handed back. */
export function decisionTable(offers: readonly Offer[]): string {
  return csvText(
    COLUMNS,
    offers.map(rowOf).map((row) => COLUMNS.map((column) => row[column])),
  );
}

/** Reads the table that was handed back, UTF-8 or GB18030; `file` is its name, for the messages. */
export function readDecisionTable(
  bytes: Uint8Array,
  file: string,
  offers: readonly Offer[],
  ledger: ReadonlySet<string>,
): { decisions: Decisions; faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  const decisions = new Map<number, Decision>();
  const whole = (message: string, fix: string) => ({
    decisions,
    faults: [{ where: file, message, fix }],
  });
  const again = '用 --list-file 重新写一张表，只改“采用”和后面几栏，存成.csv。';
  const decoded = decode(bytes);
  if ('fault' in decoded) return whole(`${decoded.fault}。`, again);
  let rows: DecisionRow[];
  try {
    rows = parse(decoded.text, { columns: true, relax_column_count: true, trim: true });
  } catch {
    return whole('不是合格的.csv，多半是双引号没有配对。', again);
  }
  const missing = COLUMNS.filter((column) => rows[0]?.[column] === undefined);
  if (missing.length > 0) return whole(`缺少这些栏：${missing.join('、')}。`, again);
  const byNumber = new Map(offers.map((offer) => [String(offer.number), offer]));
  for (const [index, row] of rows.entries()) {
    const where = `${file}第${index + 2}行`;
    const offer = byNumber.get(row.序号);
    if (!offer || offer.proposal.where !== plain(row.位置)) {
      const message = `序号“${row.序号}”、位置“${row.位置}”与稿件对不上：表是另一份稿件的，或稿件改过。`;
      faults.push({ where, message, fix: '用 --list-file 重新写一张表。' });
      continue;
    }
    const read = decisionOf(row, offer, ledger);
    if ('problems' in read) {
      faults.push(
        ...read.problems.map(([column, message, fix]) => ({
          where: `${where}“${column}”`,
          message,
          fix,
        })),
      );
    } else if (decisions.has(offer.number)) {
      faults.push({ where, message: `序号“${row.序号}”写了两次。`, fix: '删去一行。' });
    } else decisions.set(offer.number, read);
  }
  renameRepeated(offers, decisions);
  // A row that was deleted says no.
  for (const { number } of offers)
    if (!decisions.has(number)) decisions.set(number, { kind: 'todo' });
  return { decisions, faults };
}
