import {
  EncryptedFileError,
  readXlsx,
  type Cell as SheetCell,
  type Sheet,
  formatValue,
} from 'hucre';
import { isCompound, isLocked, openArchive, ARCHIVE_LIMITS } from '../archive.ts';
import { type Cell, type Grid, columnName, GRID_LIMITS, type ReadGrids } from './grid.ts';
import { formatDate } from '../../domain/calendar.ts';
import { faultOfParts } from './sheet-parts.ts';

/** A sheet of five thousand rows takes a few megabytes; this leaves room for pictures. */
const LIMITS = { ...ARCHIVE_LIMITS, inflated: 96 * 2 ** 20 };

const SAVE_AS = '请在WPS或Excel里用“另存为”存成.xlsx，再导入。';
const ONLY_TABLE = '请只留要导入的表，另存为新的.xlsx，再导入。';
const OLD = '文件是旧格式（.xls、.et一类），百分号、隐藏的行在旧格式里读不准';
/** Of no sheet: stands for a sign while a number is formatted. */
const QUOTED_PERCENT = '\uE000';
const LOCKED = { fault: '文件加了密码', fix: '请先去掉密码，再导入。' };

/**
 * Reads the sheets of a .xlsx that are not hidden, as they are shown: number formats applied,
 * formulas by the value that was last calculated. Macros and links are never followed.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadGrids> {
  if (isLocked(bytes)) return LOCKED;
  if (isCompound(bytes)) return { fault: OLD, fix: SAVE_AS };
  const archive = await openArchive(bytes, LIMITS);
  if (archive.fault !== undefined) {
    const isLarge = /太大|超过|不像/.test(archive.fault);
    return { fault: archive.fault, fix: isLarge ? ONLY_TABLE : SAVE_AS };
  }
  const names = [...archive.parts.keys()];
  if (!names.includes('xl/workbook.xml')) {
    return { fault: `这不是.xlsx表格${kindByParts(names)}`, fix: SAVE_AS };
  }
  const fault = faultOfParts(archive.parts);
  if (fault !== undefined) return { fault, fix: /损坏/.test(fault) ? SAVE_AS : ONLY_TABLE };
  try {
    const { sheets } = await readXlsx(bytes, {
      readStyles: true,
      range: `A1:${columnName(GRID_LIMITS.columns)}${GRID_LIMITS.rows}`,
    });
    const wide = sheets.find((sheet) => widthOf(sheet) > GRID_LIMITS.columns);
    if (wide) {
      return { fault: `工作表“${wide.name}”超过${GRID_LIMITS.columns}列`, fix: ONLY_TABLE };
    }
    const seen = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
    return {
      grids: seen.map(gridOf),
      notes: [...notesOf(sheets, names), ...seen.flatMap(struckOf)],
    };
  } catch (error) {
    if (error instanceof EncryptedFileError) return LOCKED;
    return { fault: '表格内容已损坏，读不了', fix: SAVE_AS };
  }
}

function kindByParts(names: readonly string[]): string {
  if (names.includes('word/document.xml')) return '，是Word文档';
  if (names.includes('xl/workbook.bin')) return '，是.xlsb';
  if (names.includes('content.xml')) return '，是.ods';
  return '';
}

function widthOf({ rows }: Sheet): number {
  return rows.reduce(
    (most, row) => Math.max(most, row.findLastIndex((value) => value !== null) + 1),
    0,
  );
}

function notesOf(sheets: readonly Sheet[], parts: readonly string[]): string[] {
  const hidden = sheets.filter((sheet) => sheet.hidden || sheet.veryHidden);
  return [
    ...hidden.map(({ name }) => `工作表“${name}”是隐藏的，没有导入。`),
    ...(parts.some((name) => /vbaProject\.bin$/.test(name))
      ? ['文件里带有宏，没有运行，也没有导入。']
      : []),
    ...(parts.some((name) => name.startsWith('xl/externalLinks/'))
      ? ['表格引用了别的文件，没有去读；用的是上次存盘时的数，请核对。']
      : []),
  ];
}

/** Says which cells hold nothing but what was struck out. */
function struckOf({ name, cells }: Sheet): string[] {
  const struck = [...(cells ?? [])].flatMap(([at, { style, value }]) => {
    const [row, column] = at.split(',').map(Number);
    if (!style?.font?.strikethrough || value === null || value === '') return [];
    return `${name}!${columnName(column!)}${row! + 1}`;
  });
  return struck.length > 0 ? [`${struck.join('、')}划掉了，没有导入。`] : [];
}

/** In points, and in characters: nothing shows of a row or a column that is smaller. */
const LOWEST = 2;
const NARROWEST = 0.4;

function gridOf(sheet: Sheet): Grid {
  const rows = sheet.rows.map((values, row) =>
    values.map((_, column) => cellOf(sheet, row, column)),
  );
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const origin = rows[startRow]?.[startCol];
    if (!origin) continue;
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
      for (let column = startCol; column <= Math.min(endCol, rows[row]!.length - 1); column += 1) {
        if (row === startRow && column === startCol) continue;
        const covered = column === startCol ? 'down' : 'across';
        rows[row]![column] = { kind: 'text', row, column, text: origin.text, covered };
      }
    }
  }
  const hiddenRows = [...(sheet.rowDefs ?? [])].filter(
    ([, { hidden, height = LOWEST }]) => hidden || height < LOWEST,
  );
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden, width = NARROWEST }, index) =>
    hidden || width < NARROWEST ? [index] : [],
  );
  return {
    name: sheet.name,
    rows,
    hiddenRows: new Set(hiddenRows.map(([row]) => row)),
    hiddenColumns: new Set(hiddenColumns),
  };
}

function cellOf(sheet: Sheet, row: number, column: number): Cell {
  const detail: SheetCell | undefined = sheet.cells?.get(`${row},${column}`);
  const value = sheet.rows[row]?.[column] ?? null;
  const format = detail?.style?.numFmt ?? 'General';
  const formula = detail?.formula === undefined ? {} : ({ formula: true } as const);
  const at = { row, column, ...formula };
  if (detail?.style?.font?.strikethrough) return { kind: 'text', ...at, text: '' };
  if (detail?.type === 'error') return { kind: 'error', ...at, text: String(value) };
  if (value === null) {
    return detail?.formula === undefined
      ? { kind: 'text', ...at, text: '' }
      : { kind: 'error', ...at, text: '（公式没有算出的值）' };
  }
  if (typeof value === 'number') return { kind: 'number', ...at, ...shown(value, format) };
  if (value instanceof Date) return { kind: 'date', ...at, ...shownDay(value, format) };
  if (typeof value === 'boolean') return { kind: 'text', ...at, text: value ? 'TRUE' : 'FALSE' };
  if (detail?.richText?.some(({ font }) => font?.strikethrough)) {
    return { kind: 'error', ...at, text: '（有划掉的字）' };
  }
  const text = wordsOf(detail?.richText, value).replace(/\s+/g, ' ').trim();
  // An error that another program stored as words.
  if (/^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A)$/.test(text)) {
    return { kind: 'error', ...at, text };
  }
  return { kind: 'text', ...at, text };
}

/** 12 with a raised 3 is no 123. */
function wordsOf(runs: SheetCell['richText'], whole: string): string {
  if (!runs) return whole;
  return runs
    .map(({ text, font }) => (font?.vertAlign ? raised(text, font.vertAlign) : text))
    .join('');
}

function raised(text: string, side: 'superscript' | 'subscript'): string {
  const digits = side === 'superscript' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
  return text.replace(/\d/g, (digit) => digits[Number(digit)]!);
}

/**
 * What a cell shows of a number. A table's reader sees 12.3%, not 0.12345; the stored number is
 * kept to prove that the words were read right.
 * @param format a number format of the spreadsheet: `0.0%`, `#,##0.00"万元"`
 */
export function shown(stored: number, format: string): { stored: number; text: string } {
  const plain = /^(?:general|g\/通用格式|@)$/i.test(format.trim());
  if (plain) return { stored, text: plainNumber(stored) };
  // A percent sign in quotes multiplies nothing: 0.0"%" shows 8.5 as 8.5%.
  const codes = format
    .replace(/\[\$[^\]]*\]/g, '')
    .replace(/"[^"]*"|\\./g, (words) => words.replaceAll('%', QUOTED_PERCENT));
  const text = formatValue(stored, codes)
    .replaceAll(QUOTED_PERCENT, '%')
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
