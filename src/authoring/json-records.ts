import { isSeq, parseDocument } from 'yaml';
import type { DataPath } from '../content/documents/document.ts';
import { formatValue } from './json-format.ts';

/** A file that cannot be added to as it stands; the message is a Chinese sentence for its author. */
export class UneditableError extends Error {}

/**
 * Adds records at the end of a list in a JSON file. Everything else stays as it is, byte for byte:
 * byte order mark, line ends, indentation and faults of style included.
 * @param path where the list is: `['facts']`
 * @param records plain values; what is `undefined` in them is left out
 * @throws UneditableError where the text is no JSON or has no such list
 */
export function addRecords(text: string, path: DataPath, records: readonly object[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const json = text.slice(mark.length);
  const list = parsedList(json, path);
  if (records.length === 0) return text;
  const newline = json.includes('\r\n') ? '\r\n' : '\n';
  const [start, end] = list.range;
  const outer = /[ \t]*/.exec(json.slice(json.lastIndexOf('\n', start) + 1))![0];
  const last = list.ends.at(-1);
  const first = list.starts[0];
  const inner = first === undefined ? `${outer}  ` : indentBefore(json, first, outer);
  const added = records
    .map((record) => inner + formatValue(record, inner))
    .join(',\n')
    .replaceAll('\n', newline);
  const from = last ?? start + 1;
  const comma = last === undefined ? '' : ',';
  const isOpen = json.slice(from, end - 1).includes('\n');
  const rest =
    last !== undefined && isOpen ? json.slice(from) : newline + outer + json.slice(end - 1);
  return mark + json.slice(0, from) + comma + newline + added + rest;
}

interface List {
  range: [number, number];
  starts: number[];
  ends: number[];
}

function parsedList(json: string, path: DataPath): List {
  const name = path.join('.');
  try {
    JSON.parse(json);
  } catch {
    throw new UneditableError('这个文件不是合格的JSON，先运行 npm run check，照提示改好。');
  }
  const list = parseDocument(json, { prettyErrors: false }).getIn(path, true);
  if (!isSeq(list) || !list.range) {
    throw new UneditableError(`这个文件里没有“${name}”这个列表，先补上 "${name}": []。`);
  }
  const places = list.items.map((item) => (item as { range: [number, number, number] }).range);
  return {
    range: [list.range[0], list.range[1]],
    starts: places.map(([start]) => start),
    ends: places.map(([, end]) => end),
  };
}

/** What stands before the first record, if it begins its line; else one step more than the list. */
function indentBefore(json: string, at: number, outer: string): string {
  const before = json.slice(json.lastIndexOf('\n', at - 1) + 1, at);
  return /^[ \t]*$/.test(before) ? before : `${outer}  `;
}
