import { isAlias, isScalar, visit, type Document, type Node } from 'yaml';
import { LONGEST_TEXT } from '../../markdown/limits.ts';
import { longText, OTHER_FAULT, YAML_FAULTS } from './document-wording.ts';
import type { Range } from './positions.ts';

/** A tag, an anchor or a reference to one; offsets count in the text of the document. */
interface YamlSign {
  start: number;
  end: number;
  message: string;
  fix: string;
}

/** Tags and anchors before a value. */
const MARKS = /(?:[!&][^\s,[\]{}]*\s*)+$/;

/** @returns the signs by which YAML names types and repeats values, which no author means. */
function yamlSigns(document: Document, text: string): YamlSign[] {
  const signs: YamlSign[] = [];
  visit(document, {
    Node(_, node) {
      const { range } = node as Node;
      if (!range) return;
      const [from, end] = range;
      const isMarked = isAlias(node) || node.tag !== undefined || node.anchor !== undefined;
      const marks = isMarked ? (MARKS.exec(text.slice(0, from))?.[0] ?? '') : '';
      if (!isAlias(node) && marks === '') return;
      const start = from - marks.length;
      signs.push({ start, end, ...wordingOf(node as Node, marks, text.slice(start, end).trim()) });
    },
  });
  return signs;
}

const SIGNS: Readonly<Record<string, string>> = { '*': '星号', '!': '半角感叹号', '&': '“&”' };

/** Before words without quotation marks such a sign was meant as one of them. */
function wordingOf(node: Node, marks: string, typed: string): Pick<YamlSign, 'message' | 'fix'> {
  if (isAlias(node) || (isScalar(node) && node.type === 'PLAIN' && !/^![!<]/.test(marks))) {
    const full = /^!(?=.*\p{Script=Han})/u.test(typed);
    if (full) {
      const words = typed
        .replace('!', '！')
        .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
      return { message: '感叹号是半角的，网站会当作给程序看的记号。', fix: `写作 ${words}。` };
    }
    const message = `以${SIGNS[typed[0]!] ?? '这个符号'}开头的文字要用半角双引号括起来。`;
    return { message, fix: `写作 ${JSON.stringify(typed)}。` };
  }
  const mark = marks.trim();
  return {
    message: `${mark} 是给程序看的记号，网站不用它。`,
    fix: `删去 ${mark}，每一项都照样写出来。`,
  };
}

/** What keeps a file from being read as it stands. */
export interface DocumentFault {
  message: string;
  fix: string;
  position: Range;
}

/** A value without quotes that the build, whose YAML is older, takes for a date or a number. */
export interface Misread {
  text: string;
  start: number;
  end: number;
}

/** Dates, times and binary numbers of YAML 1.1, which Astro reads front matter by. */
const MISREAD =
  /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?|[-+]?0b[01]+)$/;

/** @returns what a document says, and what is to be said of it; offsets count in the part that is YAML. */
export function judge(
  document: Document,
  part: string,
  range: (start: number, end: number) => Range,
): { data: unknown; faults: DocumentFault[]; misread: Misread[] } {
  const { errors } = document;
  const isRead = errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const faults: DocumentFault[] = [];
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
  const misread: Misread[] = [];
  let isLong = false;
  visit(document, {
    Scalar(_, { type, value, range: place }) {
      if (typeof value === 'string' && value.length > LONGEST_TEXT && place) {
        faults.push({ ...longText(value.length), position: range(place[0], place[0] + 1) });
        isLong = true;
      }
      if (type !== 'PLAIN' || typeof value !== 'string' || !place || !MISREAD.test(value)) return;
      misread.push({ text: value, start: place[0], end: place[1] });
    },
  });
  const data: unknown = isRead && signs.length === 0 && !isLong ? document.toJS() : undefined;
  return { data, faults, misread };
}
