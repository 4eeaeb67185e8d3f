import {
  isMap,
  isNode,
  isScalar,
  parseDocument,
  visit,
  type Document as YamlDocument,
  type Scalar,
} from 'yaml';
import type { Range } from './positions.ts';
import {
  frontMatterExcess,
  longText,
  nestingExcess,
  NO_FRONT_MATTER,
  OTHER_FAULT,
  UNREAD_JSON,
  YAML_FAULTS,
  type Excess,
} from './document-wording.ts';
import { LONGEST_TEXT } from '../../markdown/limits.ts';
import { frontMatterOf } from './front-matter.ts';
import { mendJson } from './json-mends.ts';
import { unreadFrom } from './json-tokens.ts';
import { applyMends, type Mend } from './mends.ts';
import { Positions } from './positions.ts';
import { scalarOffsets } from './scalar.ts';
import { mendYaml } from './yaml-mends.ts';
import { yamlSigns } from './yaml-signs.ts';

export type DataPath = (string | number)[];

/** What keeps a file from being read as it stands. */
export interface DocumentFault {
  message: string;
  fix: string;
  position: Range;
}

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
  /** Values without quotes that the build, whose YAML is older, takes for a date or a number. */
  misread: { text: string; start: number; end: number }[];
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

/** Dates, times and binary numbers of YAML 1.1, which Astro reads front matter by. */
const MISREAD =
  /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?|[-+]?0b[01]+)$/;

/** Where a file that is no JSON stops being one is looked for no further than here. */
const MOST_SEARCHED = 20_000;

/** @returns a JSON document; YAML's parser reads it too and knows every place. */
export function parseJson(file: string, text: string): ContentDocument {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const json = text.slice(start);
  const excess = nestingExcess(json);
  if (excess) return unread(file, text, start, excess);
  const mends = mendJson(json);
  if (mends) return parse(file, text, json, start, mends);
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

function parse(
  file: string,
  text: string,
  typed: string,
  offset: number,
  mends: readonly Mend[],
): ContentDocument {
  const positions = new Positions(text);
  const { text: part, back } = applyMends(typed, mends);
  const range: Locate = (start, end) => positions.range(back(start) + offset, back(end) + offset);
  const document = parseDocument(part, { prettyErrors: false, uniqueKeys: true });
  const { errors } = document;
  const isRead = errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const faults = mends.map((mend) => faultOf(mend, positions, offset));
  const signs = yamlSigns(document, part);
  const others = errors.filter(
    ({ pos }) => !signs.some(({ start, end }) => start <= pos[0] && pos[0] < end),
  );
  // What a reader says after it stumbled once is of no use.
  for (const { code, pos } of isRead ? others : others.slice(0, 1)) {
    const position = range(pos[0], Math.max(pos[1], pos[0] + 1));
    faults.push({ ...(YAML_FAULTS[code] ?? OTHER_FAULT), position });
  }
  for (const { start, end, message, fix } of signs) {
    faults.push({ message, fix, position: range(start, end) });
  }
  const misread: ContentDocument['misread'] = [];
  let last: { node: Scalar; offsets: number[] | undefined } | undefined;
  let isLong = false;
  visit(document, {
    Scalar(_, { type, value, range: place }) {
      if (typeof value === 'string' && value.length > LONGEST_TEXT && place) {
        faults.push({ ...longText(value.length), position: range(place[0], place[0] + 1) });
        isLong = true;
      }
      if (type !== 'PLAIN' || typeof value !== 'string' || !place || !MISREAD.test(value)) return;
      misread.push({ text: value, start: back(place[0]) + offset, end: back(place[1]) + offset });
    },
  });
  return {
    file,
    text,
    data: isRead && signs.length === 0 && !isLong ? document.toJS() : undefined,
    body: '',
    bodyStart: text.length,
    positions,
    faults,
    misread,
    escaped: () => {
      const found: [number, number][] = [];
      if (!part.includes('\\')) return found;
      visit(document, {
        Scalar(_, { type, range: place }) {
          if (type !== 'QUOTE_DOUBLE' || !place) return;
          found.push([back(place[0]) + offset, back(place[1]) + offset]);
        },
      });
      return found;
    },
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
      // Whoever looks through a text asks for many parts of it.
      if (last?.node !== node) {
        last = { node, offsets: scalarOffsets(part.slice(from, to), node.value) };
      }
      const { offsets } = last;
      const place = (at: number) => back(at) + offset;
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
