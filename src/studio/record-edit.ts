import { isMap, isNode, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { formatValue } from '../authoring/json-format.ts';
import { frontMatterOf } from '../content/documents/front-matter.ts';
import type { DataPath } from '../content/documents/document.ts';
import { documentOf, type WorkspaceDocument } from '../content/workspace.ts';

/**
 * Writes one field of a record anew, adds it, or takes it out, in a JSON file or in front matter;
 * all else stays as it is, byte for byte.
 * @param value as JSON has it, which front matter reads too; undefined to take the field out
 * @throws where there is no such record
 */
export function withField(
  document: WorkspaceDocument,
  path: DataPath,
  value: unknown,
): WorkspaceDocument {
  const { file, place, text } = document;
  const isJson = place.endsWith('.json');
  const start = isJson ? (text.startsWith('\uFEFF') ? 1 : 0) : (frontMatterOf(text)?.offset ?? 0);
  const end = isJson ? text.length : start + (frontMatterOf(text)?.yaml.length ?? 0);
  const part = text.slice(start, end);
  const root = parseDocument(part, { prettyErrors: false });
  const record = path.length > 1 ? root.getIn(path.slice(0, -1), true) : root.contents;
  if (!isMap(record) || !record.range) throw new Error(`no record at ${path.join('.')}`);
  const edited = editedPart(part, record, { name: String(path.at(-1)), value, isJson });
  const folder = file.slice(0, file.length - place.length);
  return documentOf(folder, place, text.slice(0, start) + edited + text.slice(end));
}

interface FieldEdit {
  name: string;
  value: unknown;
  isJson: boolean;
}

function editedPart(part: string, record: YAMLMap, { name, value, isJson }: FieldEdit): string {
  const { items } = record;
  const eol = part.includes('\r\n') ? '\r\n' : '\n';
  const keyAt = (at: number) => (items[at]!.key as { range: number[] }).range[0]!;
  const endAt = (at: number) => {
    const [from, to] = (items[at]!.value as { range: number[] }).range as [number, number];
    return from + part.slice(from, to).trimEnd().length;
  };
  const indent = items.length === 0 ? '' : /^[ \t]*/.exec(lineAt(part, keyAt(0)))![0];
  const written =
    value === undefined
      ? ''
      : isJson
        ? formatValue(value, indent).replaceAll('\n', eol)
        : flow(value);
  const at = items.findIndex(({ key }) => isScalar(key) && key.value === name);
  const node = items[at]?.value;
  if (isNode(node) && node.range) {
    if (value !== undefined) return part.slice(0, node.range[0]) + written + part.slice(endAt(at));
    if (at > 0) return part.slice(0, endAt(at - 1)) + part.slice(endAt(at));
    return part.slice(0, keyAt(0)) + part.slice(items.length > 1 ? keyAt(1) : endAt(0));
  }
  if (value === undefined || items.length === 0) return part;
  const last = endAt(items.length - 1);
  const isOpen = part.slice(keyAt(0), last).includes('\n') || !isJson;
  const field = `${isJson ? `,` : ''}${isOpen ? eol + indent : ' '}${isJson ? JSON.stringify(name) : name}: ${written}`;
  return part.slice(0, last) + field + part.slice(last);
}

/** On one line, as front matter is written. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) {
    const isPlain = typeof value === 'string' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value);
    return isPlain && !/^(?:true|false|null|yes|no|on|off)$/.test(value)
      ? value
      : JSON.stringify(value);
  }
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${fields.map(([name, one]) => `${name}: ${flow(one)}`).join(', ')}}`;
}

function lineAt(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1);
}
