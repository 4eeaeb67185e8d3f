import { DEEPEST, LONGEST_TEXT } from '../../markdown/limits.ts';

/** What keeps a file from being read, told before it is: its reader would take too long. */
export interface Excess {
  message: string;
  fix: string;
  /** Where it begins. */
  at?: number;
}

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
