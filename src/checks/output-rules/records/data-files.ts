import { inertCell } from '../../../domain/csv.ts';
import { ledgerRow } from '../../../domain/ledger-row.ts';
import { bareNumbers } from '../../../domain/numbers/scan.ts';
import { formatFact } from '../../../domain/format.ts';
import type { FigureFile } from '../../../figures/figure-file.ts';
import { indexedRow, type LedgerIndex } from '../../../domain/ledger-index.ts';
import type { LedgerFact } from '../../../domain/library.ts';
import { LEDGER_FILE, readLedger } from '../../built/built-ledger.ts';
import { fileIn } from '../../built/built-site.ts';
import { excerpt } from '../../built/places.ts';
import { parseJson, type DataPath } from '../../../content/documents/document.ts';
import { Positions } from '../../../content/documents/positions.ts';
import { figureFile, FOR_MAINTAINERS, type RecordContext } from './context.ts';

/** The files that readers download agree with the ledger: its own, whole and by theme, and those of figures. */
export function checkDataFiles(context: RecordContext): void {
  for (const [place, text] of context.site.files) {
    const figure = /^figures\/([^/]+)\.(csv|json)$/.exec(place);
    if (figure?.[2] === 'json') checkFigureJson(place, figure[1]!, text, context);
    if (figure?.[2] === 'csv') {
      const file = figureFile(context.site, figure[1]!);
      // A figure of words alone has no facts to list.
      if (file?.words && file.data.length === 0) continue;
      checkCsv(place, text, file?.data.map(({ id }) => id) ?? [], context);
    }
    if (place === 'data/rows.json') checkRows(place, text, context);
    const ledger = /^data\/(?:([^/]+)\/)?facts\.(csv|json)$/.exec(place);
    if (!ledger || place === LEDGER_FILE) continue;
    const facts = [...context.ledger.facts.values()];
    const own = facts.filter(({ theme }) => (ledger[1] ?? theme) === theme);
    if (ledger[2] === 'json') checkLedgerJson(place, text, own, context);
    else
      checkCsv(
        place,
        text,
        own.map(({ id }) => id),
        context,
      );
  }
}

/** What scripts are told of the rows is what the rows say. */
function checkRows(place: string, text: string, { site, ledger, report }: RecordContext): void {
  const { pages } = JSON.parse(text) as LedgerIndex;
  const rows = new Map(pages.flatMap((page) => page.rows.map((row) => [row.id, row])));
  for (const fact of ledger.facts.values()) {
    if (isSame(rows.get(fact.id), indexedRow(fact, ledger))) continue;
    const message = `${place} 里“${fact.label}”（${fact.id}）与账本不同，或没有这一条。`;
    report({
      file: fileIn(site.root, place),
      position: 'unavailable',
      message,
      fix: FOR_MAINTAINERS,
    });
  }
}

/** The file of a theme holds its facts as the whole ledger does. */
function checkLedgerJson(
  place: string,
  text: string,
  own: LedgerFact[],
  { site, ledger, report }: RecordContext,
): void {
  const file = fileIn(site.root, place);
  const part = readLedger(text);
  const fault = (message: string) => {
    report({ file, position: 'unavailable', message, fix: FOR_MAINTAINERS });
  };
  if (!part) {
    fault(`${place} 读不懂。`);
    return;
  }
  for (const fact of own) {
    if (isSame(part.facts.get(fact.id), fact)) continue;
    fault(`${place} 里“${fact.label}”（${fact.id}）与账本不同，或没有这一条。`);
  }
  for (const [id, source] of part.sources) {
    if (isSame(source, ledger.sources.get(id))) continue;
    fault(`${place} 里，来源“${id}”与登记的不同。`);
  }
}

function checkFigureJson(place: string, id: string, text: string, context: RecordContext): void {
  const { site, ledger, report } = context;
  const file = fileIn(site.root, place);
  const figure = figureFile(site, id);
  const fault = (path: DataPath, message: string) => {
    const position = figure ? parseJson(file, text).locate(path) : 'unavailable';
    report({ file, position, message, fix: FOR_MAINTAINERS });
  };
  if (!figure) {
    fault([], `图“${id}”的数据文件读不懂。`);
    return;
  }
  for (const [
    index,
    { labelInFigure: _, groupInFigure: __, written, ...record },
  ] of figure.data.entries()) {
    const fact = ledger.facts.get(record.id);
    if (!fact) {
      fault(['data', index, 'id'], `图“${id}”的数据文件里有“${record.id}”，账本里没有这一条。`);
      continue;
    }
    const expected: Record<string, unknown> = { ...fact, written: formatFact(fact) };
    for (const [key, value] of Object.entries({ ...record, written })) {
      if (isSame(value, expected[key])) continue;
      fault(
        ['data', index, key],
        `图“${id}”的数据文件里，“${fact.label}”（${fact.id}）的 ${key} 与账本不同。`,
      );
    }
  }
  for (const [source, value] of Object.entries(figure.sources)) {
    if (isSame(value, ledger.sources.get(source))) continue;
    fault(['sources', source], `图“${id}”的数据文件里，来源“${source}”与登记的不同。`);
  }
  for (const { text: number } of bareNumbers(withoutData(figure), ...site.names)) {
    fault(['summary'], `图“${id}”的说明里，“${number}”不是图中数据的写法。`);
  }
}

/** A summary without each “label number” of the figure; what is left holds no number. */
function withoutData({ summary, data }: FigureFile): string {
  const pairs = data.flatMap(({ labelInFigure, written }) => [
    `${labelInFigure}${written}`,
    `共${written}`,
  ]);
  const labels = data.map(({ labelInFigure }) => labelInFigure);
  const longestFirst = (a: string, b: string) => b.length - a.length;
  return [...pairs.sort(longestFirst), ...labels.sort(longestFirst)].reduce(
    (rest, words) => rest.replaceAll(words, '\0'),
    summary,
  );
}

function checkCsv(place: string, text: string, ids: string[], context: RecordContext): void {
  const { site, ledger, report } = context;
  const file = fileIn(site.root, place);
  const [header = [], ...rows] = csvCells(text);
  const names = header.map((cell) => cell.text);
  const positions = new Positions(text);
  const written = new Set<string>();
  for (const row of rows) {
    const cell = row[names.indexOf('编号')];
    const fact = ledger.facts.get(cell?.text ?? '');
    if (!fact) {
      const position = cell ? positions.range(cell.start, cell.end) : 'unavailable';
      const message = `${place} 里有一行的编号“${cell?.text ?? ''}”不在账本里。`;
      report({ file, position, message, fix: FOR_MAINTAINERS });
      continue;
    }
    written.add(fact.id);
    for (const [name, value] of Object.entries(ledgerRow(fact, ledger))) {
      const found = row[names.indexOf(name)];
      if (found?.text === inertCell(value)) continue;
      report({
        file,
        position: found ? positions.range(found.start, found.end) : 'unavailable',
        message: `${place} 里“${fact.label}”（${fact.id}）的${name}是“${excerpt(found?.text ?? '')}”，账本里是“${excerpt(String(value))}”。`,
        fix: FOR_MAINTAINERS,
      });
    }
  }
  for (const id of ids.filter((wanted) => !written.has(wanted))) {
    const message = `${place} 里缺“${nameOf(ledger.facts.get(id))}”（${id}）。`;
    report({ file, position: 'unavailable', message, fix: FOR_MAINTAINERS });
  }
}

function nameOf(fact: LedgerFact | undefined): string {
  return fact?.label ?? '账本没有的数据';
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A cell of a CSV file; offsets count UTF-16 units and include its quotes. */
interface CsvCell {
  text: string;
  start: number;
  end: number;
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** @returns the rows of a CSV file as RFC 4180 has it, with the place of every cell. */
export function csvCells(text: string): CsvCell[][] {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  CELL.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (CELL.lastIndex < text.length) {
    const start = CELL.lastIndex;
    const match = CELL.exec(text);
    // A stray quote: what follows cannot be told apart, and every cell after it counts as missing.
    if (!match) break;
    const [, quoted, plain = '', end = ''] = match;
    const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    row.push({ text: cell, start, end: CELL.lastIndex - end.length });
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  // A file whose last line ends in a comma, or in nothing.
  if (row.length > 0) {
    rows.push(
      text.endsWith(',') ? [...row, { text: '', start: text.length, end: text.length }] : row,
    );
  }
  return rows;
}
