import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { decode } from './encoding.ts';
import { type Cell, type Grid, GRID_LIMITS, type ReadGrids } from './grid.ts';

const SEPARATORS = { ',': '逗号', '\t': '制表符', ';': '分号', '，': '全角逗号' } as const;
type Separator = keyof typeof SEPARATORS;

/** Lines are looked at to find the separator; a table says what it is at its head. */
const SAMPLE_LINES = 50;

const FAULTS: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: '双引号没有配对，从这里起读不下去；补上另一半双引号，或者删去这一个',
  CSV_INVALID_CLOSING_QUOTE: '双引号后面还有字；格子里要写双引号时写成两个""，或者改用中文引号',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: '双引号后面还有字；格子里要写双引号时写成两个""',
  INVALID_OPENING_QUOTE: '格子中间有单独的双引号；改用中文引号，或者用双引号把整格括起来',
  CSV_MAX_RECORD_SIZE: '这一行太长，多半是前面有双引号没有配对',
};

/**
 * Reads a .csv or .txt table: UTF-8, GB18030 or UTF-16; commas, tabs, semicolons or full-width
 * commas. Cells stay texts: “=cmd|…” is words here, nothing is calculated.
 */
export function readSeparated(bytes: Uint8Array): ReadGrids {
  const decoded = decode(bytes);
  if ('fault' in decoded) return { fault: decoded.fault };
  const { text, encoding } = decoded;
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) {
    const fix = '请用WPS或Excel打开，另存为.xlsx，再导入。';
    return { fault: '文件其实是网页或XML，不是表格', fix };
  }
  const separator = separatorOf(text);
  const notes = [`按${encoding}读取，以${SEPARATORS[separator]}分列。`];
  try {
    const records: string[][] = parse(text, {
      delimiter: separator,
      relax_column_count: true,
      // A tab-separated text from Excel may hold an inch sign; a quote is a quote only at the start.
      relax_quotes: separator === '\t',
      max_record_size: 100_000,
      to: GRID_LIMITS.rows + 1,
    });
    if (records.length > GRID_LIMITS.rows) {
      return { fault: `表格超过${GRID_LIMITS.rows}行；请只留要导入的部分，或者分成几个文件` };
    }
    const wide = records.findIndex((record) => record.length > GRID_LIMITS.columns);
    if (wide >= 0) return { fault: `第${wide + 1}行超过${GRID_LIMITS.columns}列，不像正常的表格` };
    return { grids: [gridOf(records)], notes };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines, column } = error as CsvError & { lines?: number; column?: number };
    const place = `第${lines ?? '？'}行${typeof column === 'number' ? `第${column + 1}列` : ''}`;
    return { fault: `${place}：${FAULTS[error.code] ?? '这一行的格式不对，多半是双引号没有配对'}` };
  }
}

function gridOf(records: string[][]): Grid {
  const rows = records.map((record, row) =>
    record.map((text, column): Cell => ({ kind: 'text', row, column, text: text.trim() })),
  );
  return { name: '', rows, hiddenRows: new Set(), hiddenColumns: new Set() };
}

/** The separator that divides most lines, and divides them alike. */
function separatorOf(text: string): Separator {
  const lines = text.split(/\r?\n|\r/, SAMPLE_LINES).map((line) => line.replace(/"[^"]*"/g, ''));
  const scores = (Object.keys(SEPARATORS) as Separator[]).map((separator) => {
    const counts = lines
      .map((line) => line.split(separator).length - 1)
      .filter((count) => count > 0);
    const usual = Math.max(
      0,
      ...counts.map((count) => counts.filter((other) => other === count).length),
    );
    return { separator, score: usual };
  });
  // A line of prose has its commas too; on a tie, the first of the list wins.
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}
