import { DEEPEST, LONGEST_TEXT } from '../../markdown/limits.ts';

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
