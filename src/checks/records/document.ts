import { isMap, isNode, isScalar, parseDocument, visit, type Document as YamlDocument } from 'yaml';
import type { Range } from '../finding.ts';
import { Positions } from './positions.ts';
import { scalarOffsets } from './scalar.ts';

export type DataPath = (string | number)[];

/** A JSON file or the front matter of a write-up, with the place of every value in it. */
export interface ContentDocument {
  file: string;
  text: string;
  /** undefined where the text cannot be read at all; `faults` says why. */
  data: unknown;
  /** The text after the front matter; empty for JSON. */
  body: string;
  /** Offset in `text` at which the body begins. */
  bodyStart: number;
  positions: Positions;
  faults: { message: string; position: Range }[];
  /** @returns the place of a value, or of the nearest value around it. */
  locate: (path: DataPath) => Range | 'unavailable';
  /** @returns the place of a field's name; of its value where there is no such field. */
  locateKey: (path: DataPath) => Range | 'unavailable';
  /** Values without quotes that the build, whose YAML is older, takes for a date or a number. */
  misread: { text: string; start: number; end: number }[];
  /**
   * @returns the offsets in `text` of part of a string value; of the whole value, whatever part is
   * asked for, where what is typed cannot be matched with it.
   */
  within: (
    path: DataPath,
    start: number,
    end: number,
  ) => { start: number; end: number } | undefined;
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Dates, times and binary numbers of YAML 1.1, which Astro reads front matter by. */
const MISREAD =
  /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?|[-+]?0b[01]+)$/;

/** @returns a JSON document; YAML's parser reads it too and knows every place. */
export function parseJson(file: string, text: string): ContentDocument {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const json = text.slice(start);
  return parse(file, text, json, start, (document, range) => {
    if (isJson(json)) return [];
    const message = '不是合格的 JSON：检查引号是否都是半角双引号、最后一项后面是否多了逗号';
    return [{ message, position: jsonFault(json, document, range) ?? range(0, 1) }];
  });
}

/** @returns the front matter of a write-up as a document, and the text after it. */
export function parseFrontMatter(file: string, text: string): ContentDocument {
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    const position = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    return {
      file,
      text,
      data: undefined,
      body: text,
      bodyStart: 0,
      positions: new Positions(text),
      faults: [{ message: '文件开头没有用 --- 围起来的信息栏', position }],
      locate: () => 'unavailable',
      locateKey: () => 'unavailable',
      misread: [],
      within: () => undefined,
    };
  }
  const yaml = match[1] ?? '';
  const offset = match[0].indexOf(yaml, match[0].indexOf('\n'));
  const bodyStart = match[0].length;
  return { ...parse(file, text, yaml, offset), body: text.slice(bodyStart), bodyStart };
}

type Locate = (start: number, end: number) => Range;

function parse(
  file: string,
  text: string,
  part: string,
  offset: number,
  check: (document: YamlDocument, range: Locate) => ContentDocument['faults'] = () => [],
): ContentDocument {
  const positions = new Positions(text);
  const range: Locate = (start, end) => positions.range(start + offset, end + offset);
  const document = parseDocument(part, { prettyErrors: false, uniqueKeys: true });
  const faults = document.errors.map(({ code, pos }) => ({
    message: YAML_FAULTS[code] ?? '格式读不懂，检查缩进、冒号和引号',
    position: range(pos[0], Math.max(pos[1], pos[0] + 1)),
  }));
  const misread: ContentDocument['misread'] = [];
  visit(document, {
    Alias(_, { range: place }) {
      const position = range(place?.[0] ?? 0, place?.[1] ?? 1);
      faults.push({ message: '以星号开头的文字要用半角双引号括起来', position });
    },
    Scalar(_, { type, value, range: place }) {
      if (type !== 'PLAIN' || typeof value !== 'string' || !place || !MISREAD.test(value)) return;
      misread.push({ text: value, start: place[0] + offset, end: place[1] + offset });
    },
  });
  if (faults.length === 0) faults.push(...check(document, range));
  return {
    file,
    text,
    data: faults.length > 0 ? undefined : document.toJS(),
    body: '',
    bodyStart: text.length,
    positions,
    faults,
    misread,
    locate: (path) => locate(document, path, range),
    locateKey: (path) => {
      const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
        : undefined;
      if (!isNode(pair?.key) || !pair.key.range) return locate(document, path, range);
      return range(pair.key.range[0], pair.key.range[1]);
    },
    within: (path, start, end) => {
      const node = document.getIn(path, true);
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
      const [from, to] = node.range;
      const offsets = scalarOffsets(part.slice(from, to), node.value);
      if (!offsets) return { start: from + offset, end: to + offset };
      return {
        start: from + offsets[start]! + offset,
        end: from + offsets[end]! + offset,
      };
    },
  };
}

function locate(document: YamlDocument, path: DataPath, range: Locate): Range | 'unavailable' {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (!isNode(node) || !node.range) continue;
    const [start, end] = node.range;
    // A whole object would underline the file; its opening character marks the place.
    const whole = depth < path.length || 'items' in node;
    return range(start, whole ? Math.min(start + 1, end) : end);
  }
  return 'unavailable';
}

/** The first place that YAML allows and JSON does not: a last comma, or words without plain quotes. */
function jsonFault(text: string, document: YamlDocument, range: Locate): Range | undefined {
  const places: [number, number][] = [];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g)) {
    if (token === ',') places.push([index, index + 1]);
  }
  visit(document, {
    Scalar(_, { range: place }) {
      if (place && !isJson(text.slice(place[0], place[1]))) places.push([place[0], place[1]]);
    },
  });
  const first = places.sort(([a], [b]) => a - b)[0];
  return first && range(...first);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const YAML_FAULTS: Record<string, string> = {
  DUPLICATE_KEY: '同一个字段写了两次，请删去一处',
  BAD_INDENT: '缩进不对，同级的行要对齐',
  TAB_AS_INDENT: '缩进用了制表符，请改用空格',
  MISSING_CHAR: '缺少逗号、冒号、引号或括号',
  UNEXPECTED_TOKEN: '这里多了字符，或上一项后面缺少逗号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对',
  BLOCK_AS_IMPLICIT_KEY: '含冒号的文字要用半角双引号括起来',
  MULTILINE_IMPLICIT_KEY: '上一行末尾缺少逗号，或引号没有成对，或含冒号的文字没有用引号括起来',
};
