import { type Document, isAlias, isScalar, type Node, visit } from 'yaml';
import { DEEPEST, LONGEST_TEXT } from '../../markdown/limits.ts';
import type { Range } from './positions.ts';

/** What is said of a file that cannot be read, or of which a reader would take too long. */
export interface Excess {
  message: string;
  fix: string;
  /** Where it begins. */
  at?: number;
}

export const NO_FRONT_MATTER: Excess = {
  message: '文件开头没有用 --- 围起来的文件头，网站不知道这是哪一篇。',
  fix: '从别的案例抄来两行 --- 和中间的内容，贴在最前面再改；或用 npm run new 新建案例。',
};

export const UNREAD_JSON: Excess = {
  message: '不是合格的 JSON，从这里起读不懂。',
  fix: '检查这一处和上一行：引号、冒号、逗号用半角的，引号和括号成对，每项之间有逗号。',
};

export const EMPTY_JSON: Excess = {
  message: '文件是空的，里面的记录都没有了。',
  fix: '用备份或 git 里的上一版恢复；不要这个文件的，把它删去。',
};

export const OTHER_FAULT: Excess = {
  message: '文件头从这里起读不懂。',
  fix: '检查这一行和上一行：每项写作“名字: 内容”，冒号用半角的，引号和括号成对。',
};

/** By the codes of YAML’s own reader. */
export const YAML_FAULTS: Record<string, Excess> = {
  DUPLICATE_KEY: { message: '同一个字段写了两次。', fix: '删去这一行，或前面那一行。' },
  BAD_INDENT: {
    message: '缩进不对，网站看不出这一行属于哪一项。',
    fix: '同级的行左边对齐，下一级多空两格。',
  },
  MISSING_CHAR: {
    message: '缺少逗号、冒号、引号或括号。',
    fix: '检查这一行和上一行，把引号、括号补成对。',
  },
  UNEXPECTED_TOKEN: {
    message: '这里多了字符，或上一项后面缺少逗号。',
    fix: '删去多的字符，或补上逗号。',
  },
  BAD_DQ_ESCAPE: { message: '双引号里的反斜杠写法不对。', fix: '把一个反斜杠写成两个。' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '文字里有冒号，网站会当作另一项。',
    fix: '用半角双引号把冒号后面的整段文字括起来。',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: '这一行读不懂：引号没有成对，或含冒号的文字没有用引号括起来。',
    fix: '把引号补成对，或用半角双引号把整段文字括起来。',
  },
};

const DEEP = {
  message: `括号或列表一层套一层，超过了${DEEPEST}层，网站不读。`,
  fix: '删去多余的括号和记号；记录最多套四五层。',
};

/** Signs that begin a list or a field within another, on one line of YAML. */
const LEAD = /^(?:[ \t]*[-?:>](?=[ \t]|$))+/;

/** @returns what to say of brackets that stand too deep in one another; what is in quotes is text. */
export function nestingExcess(text: string): Excess | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') quoted = false;
    else if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return { ...DEEP, at };
  }
  return undefined;
}

/** @returns what to say of front matter that is no list of fields that people fill in. */
export function frontMatterExcess(yaml: string): Excess | undefined {
  if (yaml.length > LONGEST_TEXT) {
    return {
      message: `文件头超过${LONGEST_TEXT}个字符，网站不读。`,
      fix: '文件头只写各项信息，长的文字写进正文。',
    };
  }
  let at = 0;
  for (const line of yaml.split('\n')) {
    const [lead = ''] = LEAD.exec(line) ?? [];
    if (lead.replace(/[ \t]/g, '').length > DEEPEST || /^[ \t]{120}/.test(line)) {
      return { ...DEEP, at };
    }
    at += line.length + 1;
  }
  return nestingExcess(yaml);
}

/** @returns what to say of one text of a record that is too long to be one. */
export function longText(length: number): Excess {
  return {
    message: `这一处文字有${length}个字符，太长了，网站不读。`,
    fix: `一处文字最多${LONGEST_TEXT}个字符：分成几段写进正文，或删去多余的。`,
  };
}

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
