import { makeZip } from '../tables/make-zip.ts';
import type { CellSource, CorpusWorkbook, Sheet } from './document.ts';
import type { Marked } from './markup.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Formats that Chinese programs know by number alone: no code is written for them. */
const BUILT_IN: Record<string, number> = {
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '0%': 9,
  '0.00%': 10,
  'yyyy"年"m"月"': 57,
  'yyyy"年"m"月"d"日"': 31,
};

/** @returns a workbook as its program writes it. */
export function writeXlsx({ program, sheets }: CorpusWorkbook): Uint8Array {
  const isOnline = program === 'word-online';
  const strings: string[] = [];
  const formats: string[] = [];
  const written = sheets.map((sheet) => worksheet(sheet, strings, formats, program));
  const target = (name: string) => (isOnline ? `/xl/${name}` : name);
  const relations = [
    ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ].map(
    ([type, name], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target(name!)}"/>`,
  );
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const custom = formats.filter((format) => BUILT_IN[format] === undefined);
  const numFmts = custom.map(
    (format, index) =>
      `<numFmt numFmtId="${176 + index}" formatCode="${format.replaceAll('"', '&quot;')}"/>`,
  );
  const xfs = formats.map((format) => {
    const id = BUILT_IN[format] ?? 176 + custom.indexOf(format);
    return `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  });
  const etc =
    program === 'wps' ? ' xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"' : '';
  return makeZip([
    {
      name: '[Content_Types].xml',
      data: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${EXCEL}.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${EXCEL}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${EXCEL}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${EXCEL}.sharedStrings+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${isOnline ? '/' : ''}xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><workbookPr/><sheets>${list.join('')}</sheets><calcPr calcId="191029"/></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `${HEAD}<styleSheet xmlns="${SHEET}">${numFmts.length > 0 ? `<numFmts count="${numFmts.length}">${numFmts.join('')}</numFmts>` : ''}<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    },
    ...written.map((data, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: `${HEAD}<worksheet xmlns="${SHEET}" xmlns:r="${OFFICE}"${etc}>${data}</worksheet>`,
    })),
    {
      name: 'xl/sharedStrings.xml',
      data: `${HEAD}<sst xmlns="${SHEET}" count="${strings.length}" uniqueCount="${strings.length}">${strings.join('')}</sst>`,
    },
  ]);
}

const CUSTOM_WIDTH = '" width="14.6" customWidth="1"';

function worksheet(
  { table, hiddenColumns }: Sheet,
  strings: string[],
  formats: string[],
  program: string,
): string {
  const merges: string[] = [];
  const rows = table.rows.map(({ cells, hidden, flat }, row) => {
    const height = flat ? ' ht="0" customHeight="1"' : hidden ? ' hidden="1"' : '';
    const written = cells.map((cell, column) => {
      const place = `${letter(column)}${row + 1}`;
      const range = merged(table.rows, row, column);
      if (range) merges.push(`<mergeCell ref="${place}:${range}"/>`);
      return cell.covered ? '' : cellXml(cell, place, strings, formats, program);
    });
    return `<row r="${row + 1}"${height}${program === 'wps' ? ' spans="1:8"' : ''}>${written.join('')}</row>`;
  });
  const columns = hiddenColumns.map(
    (column) =>
      `<col min="${column + 1}" max="${column + 1}${program === 'libreoffice' ? '" width="0" customWidth="1"' : `${CUSTOM_WIDTH} hidden="1"`}/>`,
  );
  return [
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.4"/>',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${rows.join('')}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    '<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/>',
  ].join('');
}

/** Where a merged cell that begins here ends. */
function merged(rows: Sheet['table']['rows'], row: number, column: number): string | undefined {
  const at = (down: number, right: number) => rows[row + down]?.cells[column + right];
  if (at(0, 0)?.covered) return undefined;
  let right = 0;
  while (at(0, right + 1)?.covered === 'across') right += 1;
  let down = 0;
  while (at(down + 1, 0)?.covered === 'down') down += 1;
  return right + down === 0 ? undefined : `${letter(column + right)}${row + down + 1}`;
}

function cellXml(
  { marked, format, stored, formula, isText }: CellSource,
  place: string,
  strings: string[],
  formats: string[],
  program: string,
): string {
  const text = textOf(marked);
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/.test(text);
  const value = stored ?? (plain && !isText ? Number(text.replaceAll(',', '')) : undefined);
  if (text === '' && value === undefined) return '';
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  const code =
    format ??
    (value !== undefined && text.includes(',')
      ? `#,##0${decimals ? `.${'0'.repeat(decimals)}` : ''}`
      : program === 'libreoffice' && value !== undefined
        ? `0${decimals ? `.${'0'.repeat(decimals)}` : ''}`
        : undefined);
  if (code !== undefined && !formats.includes(code)) formats.push(code);
  const style = code === undefined ? '' : ` s="${formats.indexOf(code) + 1}"`;
  const sum = formula === undefined ? '' : `<f>${formula}</f>`;
  if (value !== undefined) return `<c r="${place}"${style}>${sum}<v>${value}</v></c>`;
  strings.push(string(text, program));
  return `<c r="${place}"${style} t="s"><v>${strings.length - 1}</v></c>`;
}

/** WPS cuts strings into runs of its own, too. */
function string(text: string, program: string): string {
  const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const parts = text.match(/\d+|\D+/g) ?? [];
  if (program !== 'wps' || parts.length < 2)
    return `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
  const runs = parts.map(
    (part) =>
      `<r><rPr><sz val="11"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">${escaped(part)}</t></r>`,
  );
  return `<si>${runs.join('')}</si>`;
}

function textOf({ pieces }: Marked): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
