import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import { formatValue } from '../authoring/json-format.ts';
import type { DataPath } from '../content/documents/document.ts';
import { documentOf, type WorkspaceDocument } from '../content/workspace.ts';

/**
 * @returns a JSON file with one field of a record written anew, added or taken out; all else stays
 * as it is, byte for byte
 * @throws where there is no such record
 */
export function withField(
  document: WorkspaceDocument,
  path: DataPath,
  value: unknown,
): WorkspaceDocument {
  const start = document.text.startsWith('\uFEFF') ? 1 : 0;
  const json = document.text.slice(start);
  const record = parseDocument(json, { prettyErrors: false }).getIn(path.slice(0, -1), true);
  if (!isMap(record) || !record.range) throw new Error(`no record at ${path.join('.')}`);
  const name = String(path.at(-1));
  const at = record.items.findIndex(({ key }) => isScalar(key) && key.value === name);
  const pair = record.items[at];
  const eol = json.includes('\r\n') ? '\r\n' : '\n';
  const written = (indent: string) => formatValue(value, indent).replaceAll('\n', eol);
  const keyAt = (index: number) => (record.items[index]!.key as { range: number[] }).range[0]!;
  const endAt = (index: number) => (record.items[index]!.value as { range: number[] }).range[1]!;
  let text: string;
  if (pair && isNode(pair.value) && pair.value.range) {
    const [from, to] = pair.value.range;
    if (value !== undefined) {
      text = json.slice(0, from) + written(indentAt(json, keyAt(at))) + json.slice(to);
    } else if (at > 0) text = json.slice(0, endAt(at - 1)) + json.slice(to);
    else text = json.slice(0, keyAt(0)) + json.slice(record.items.length > 1 ? keyAt(1) : to);
  } else {
    if (value === undefined || record.items.length === 0) return document;
    const last = record.items.length - 1;
    const isOpen = json.slice(record.range[0], record.range[1]).includes('\n');
    const indent = indentAt(json, keyAt(last));
    const gap = isOpen ? eol + indent : ' ';
    text = `${json.slice(0, endAt(last))},${gap}${JSON.stringify(name)}: ${written(indent)}${json.slice(endAt(last))}`;
  }
  const { file, place } = document;
  const root = file.slice(0, file.length - place.length);
  return documentOf(root, place, document.text.slice(0, start) + text);
}

function indentAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))![0];
}
