import type { Mend } from './mends.ts';

/** The part of a write-up that stands between two lines of `---`. */
export interface FrontMatter {
  yaml: string;
  /** Where it begins in the text. */
  offset: number;
  /** Where the text after it begins. */
  bodyStart: number;
  /** What is wrong with the two lines; offsets count in the whole text. */
  mends: Mend[];
}

const WHOLE = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** The first and last lines as Word and keyboards spoil them: one long dash, or too many. */
const OPEN = /^\uFEFF?([-—–－_]{2,}|[—－])[ \t]*\r?\n(?=[ \t]*[A-Za-z]+[ \t]*[:：])/;
const CLOSE = /^([-—–－_]{2,}|[—－])[ \t]*$/m;
/** Where the text must have begun, at the latest. */
const TEXT = /^(?:[ \t]*$|#{1,6}|<|!)/m;

/** @returns the front matter of a text, also where its lines are spoilt; undefined if there is none. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const whole = WHOLE.exec(text);
  if (whole) {
    const yaml = whole[1] ?? '';
    const offset = whole[0].indexOf(yaml, whole[0].indexOf('\n'));
    return { yaml, offset, bodyStart: whole[0].length, mends: [] };
  }
  const open = OPEN.exec(text);
  if (!open) return undefined;
  const offset = open[0].length;
  const first = open[1]!;
  const at = open[0].indexOf(first);
  const mends = first === '---' ? [] : [dashes(at, first)];
  const rest = text.slice(offset);
  const close = CLOSE.exec(rest);
  const last = close?.[1];
  if (close && last) {
    const line = offset + close.index;
    if (last !== '---') mends.push(dashes(line, last));
    const end = /\n|$/.exec(text.slice(line))!;
    const bodyStart = line + end.index + end[0].length;
    return { yaml: rest.slice(0, close.index), offset, bodyStart, mends };
  }
  const index = TEXT.exec(rest)?.index ?? rest.length;
  const start = text.lastIndexOf('\n', offset + index - 2) + 1;
  const end = start + text.slice(start).search(/\r?\n|$/);
  const told = {
    message: '文件头没有结束：后面少了单独的一行 ---，正文会被当作文件头。',
    fix: '在这一行下面加上一行 ---。',
  };
  mends.push({ start: end, end, text: '\n---', mark: { start, end }, ...told });
  return { yaml: rest.slice(0, index), offset, bodyStart: offset + index, mends };
}

function dashes(start: number, typed: string): Mend {
  const message = `“${typed}”不是三个半角减号，网站认不出文件头。`;
  return { start, end: start + typed.length, text: '---', message, fix: '写作 ---。' };
}
