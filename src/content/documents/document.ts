import {
  isMap,
  isNode,
  isScalar,
  parseDocument,
  visit,
  type Document as YamlDocument,
  type Scalar,
} from 'yaml';
import { Positions, type Range, scalarOffsets } from './positions.ts';
import {
  type DocumentFault,
  EMPTY_JSON,
  type Excess,
  frontMatterExcess,
  judge,
  type Misread,
  nestingExcess,
  NO_FRONT_MATTER,
  UNREAD_JSON,
} from './yaml-faults.ts';
import { frontMatterOf } from './front-matter.ts';
import { mendJson } from './json-mends.ts';
import { readPlainJson, unreadFrom } from './json-tokens.ts';
import { applyMends, type Mend } from './mends.ts';
import { mendYaml } from './yaml-mends.ts';

export type DataPath = (string | number)[];

/** A JSON file or the front matter of a write-up, with the place of every value in it. */
export interface ContentDocument {
  file: string;
  text: string;
  /**
   * undefined where the text cannot be read at all; `faults` says why. Where it is plain what was
   * meant, that is read: `faults` says what to type, and nothing else is missing.
   */
  data: unknown;
  /** The text after the front matter; empty for JSON. */
  body: string;
  /** Offset in `text` at which the body begins. */
  bodyStart: number;
  positions: Positions;
  faults: DocumentFault[];
  /** @returns the place of a value, or of the nearest value around it. */
  locate: (path: DataPath) => Range | 'unavailable';
  /** @returns the place of a field's name; of its value where there is no such field. */
  locateKey: (path: DataPath) => Range | 'unavailable';
  /** Values that the build takes for others; offsets count in `text`. */
  misread: Misread[];
  /** @returns the offsets in `text` of every string in which a backslash begins an escape. */
  escaped: () => [number, number][];
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

/** Where a file that is no JSON stops being one is looked for no further than here. */
const MOST_SEARCHED = 20_000;

/** @returns a JSON document; YAML's parser reads it too and knows every place. */
export function parseJson(file: string, text: string): ContentDocument {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const json = text.slice(start);
  const excess = nestingExcess(json);
  if (excess) return unread(file, text, start, excess);
  if (json.trim() === '') return unread(file, text, start, EMPTY_JSON);
  const mends = mendJson(json);
  if (mends) {
    const plain = mends.length === 0 ? readPlainJson(json) : undefined;
    return parse(file, text, json, start, mends, plain);
  }
  const document = parse(file, text, json.slice(0, MOST_SEARCHED), start, []);
  const [first] = document.faults;
  const position = first?.position ?? document.positions.range(start + unreadFrom(json));
  return { ...document, data: undefined, faults: [{ ...UNREAD_JSON, position }] };
}

/** @returns the front matter of a write-up as a document, and the text after it. */
export function parseFrontMatter(file: string, text: string): ContentDocument {
  const found = frontMatterOf(text);
  if (!found) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return { ...unread(file, text, start, NO_FRONT_MATTER, 0), body: text, bodyStart: 0 };
  }
  const { yaml, offset, bodyStart, mends } = found;
  const excess = frontMatterExcess(yaml);
  if (excess) {
    return { ...unread(file, text, offset, excess), body: text.slice(bodyStart), bodyStart };
  }
  const typed = parse(file, text, yaml, offset, []);
  const own = mendYaml(yaml, typed.data === undefined ? isBroken : () => false);
  const document = own.length > 0 ? parse(file, text, yaml, offset, own) : typed;
  const faults = [...mends.map((mend) => faultOf(mend, document.positions, 0)), ...document.faults];
  return { ...document, faults, body: text.slice(bodyStart), bodyStart };
}

/** A document of which nothing is read but where it cannot be read. */
function unread(
  file: string,
  text: string,
  start: number,
  { message, fix, at = 0 }: Excess,
  length = 1,
): ContentDocument {
  const positions = new Positions(text);
  const position = positions.range(start + at, start + at + length);
  return {
    file,
    text,
    data: undefined,
    body: '',
    bodyStart: text.length,
    positions,
    faults: [{ message, fix, position }],
    locate: () => 'unavailable',
    locateKey: () => 'unavailable',
    misread: [],
    escaped: () => [],
    within: () => undefined,
  };
}

function isBroken(yaml: string): boolean {
  return parseDocument(yaml).errors.some(({ code }) => code !== 'DUPLICATE_KEY');
}

type Locate = (start: number, end: number) => Range;

/** @param plain what the text says, where nothing is to be said of it and its places are not asked for yet */
function parse(
  file: string,
  text: string,
  typed: string,
  offset: number,
  mends: readonly Mend[],
  plain?: { data: unknown },
): ContentDocument {
  const positions = new Positions(text);
  const { text: part, back } = applyMends(typed, mends);
  const place = (at: number) => back(at) + offset;
  const range: Locate = (start, end) => positions.range(place(start), place(end));
  let read: YamlDocument | undefined;
  const document = () =>
    (read ??= parseDocument(part, { prettyErrors: false, uniqueKeys: true }) as YamlDocument);
  let last: { node: Scalar; offsets: number[] | undefined } | undefined;
  const { data, faults, misread } = plain
    ? { ...plain, faults: [], misread: [] }
    : judge(document(), part, range);
  return {
    file,
    text,
    data,
    body: '',
    bodyStart: text.length,
    positions,
    faults: [...mends.map((mend) => faultOf(mend, positions, offset)), ...faults],
    misread: misread.map((one) => ({ ...one, start: place(one.start), end: place(one.end) })),
    escaped: () => {
      const found: [number, number][] = [];
      if (!part.includes('\\')) return found;
      visit(document(), {
        Scalar(_, { type, range: around }) {
          if (type !== 'QUOTE_DOUBLE' || !around) return;
          found.push([place(around[0]), place(around[1])]);
        },
      });
      return found;
    },
    locate: (path) => locate(document(), path, range),
    locateKey: (path) => {
      const whole = document();
      const parent = path.length > 1 ? whole.getIn(path.slice(0, -1), true) : whole.contents;
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
        : undefined;
      if (!isNode(pair?.key) || !pair.key.range) return locate(whole, path, range);
      return range(pair.key.range[0], pair.key.range[1]);
    },
    within: (path, start, end) => {
      const node = document().getIn(path, true);
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
      const [from, to] = node.range;
      // Whoever looks through a text asks for many parts of it.
      if (last?.node !== node) {
        last = { node, offsets: scalarOffsets(part.slice(from, to), node.value) };
      }
      const { offsets } = last;
      if (!offsets) return { start: place(from), end: place(to) };
      return { start: place(from + offsets[start]!), end: place(from + offsets[end]!) };
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

function faultOf(
  { start, end, mark, message, fix }: Mend,
  positions: Positions,
  offset: number,
): DocumentFault {
  const from = (mark?.start ?? start) + offset;
  const to = (mark?.end ?? end) + offset;
  return { message, fix, position: positions.range(from, Math.max(to, from + 1)) };
}
