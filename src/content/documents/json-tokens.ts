import { cleanAddress, isOwnComputer } from '../../domain/address.ts';
import { OWN_COMPUTER } from '../../markdown/address.ts';
import { LONGEST_TEXT } from '../../markdown/limits.ts';
import type { Mend } from './mends.ts';

/** A sign or a word of a JSON text; offsets count UTF-16 units. */
export interface JsonToken {
  kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'bare';
  start: number;
  end: number;
}

const WIDE: Readonly<Record<string, JsonToken['kind']>> = {
  '，': ',',
  '、': ',',
  '：': ':',
  '｛': '{',
  '｝': '}',
  '【': '[',
  '】': ']',
  '［': '[',
  '］': ']',
};
const NAMES: Readonly<Record<string, string>> = {
  ',': '逗号',
  ':': '冒号',
  '{': '花括号',
  '}': '花括号',
};

const PLAIN_STRING = /"(?:[^"\\\n]|\\.)*"/y;
/** Quotation marks that are no JSON's, with what may close them before the next sign or the line's end. */
const OTHER_STRING = /["“”＂'‘’]([^\n]{0,1000}?)["“”＂'‘’](?=[ \t]*(?:[,，:：}\]｝】］\r\n]|$))/y;
const OPEN_STRING = /["“”＂'‘’]([^\n]{0,1000}?)(?=[ \t]*[,，]?[ \t]*(?:\r?\n|$))/y;
/** Words with a line break in them, as they are pasted. */
const BROKEN_STRING = /"[^"\n]{0,1000}\n[^"\n:]{0,1000}"(?=[ \t]*[,}\]\r\n])/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*/y;
const BARE = /-?\d{1,3}(?:,\d{3})+(?![\d.])|[^\s,，:：{}[\]"“”｛｝【】［］]+/y;
/** 15,5 behind a colon: no name begins with a figure. */
const DECIMAL = /-?\d+[,，]\d{1,2}(?=[ \t]*[,，}\n])/y;
const SPACE = /[ \t\r\n]+/y;
/** White space that is none to JSON: 全角空格, and what web pages and Word put in. */
const ODD_SPACE = /[^\S \t\r\n]+/y;

/** A text with more slips than these was not meant as JSON. */
export const MOST_SLIPS = 2000;

/** @returns the tokens of a text meant as JSON, with what keeps each from being one. */
export function readJsonTokens(text: string): { tokens: JsonToken[]; mends: Mend[] } {
  const tokens: JsonToken[] = [];
  const mends: Mend[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length && mends.length <= MOST_SLIPS) {
    const space = take(SPACE);
    if (space) {
      at += space[0].length;
      continue;
    }
    const odd = take(ODD_SPACE)?.[0];
    if (odd !== undefined) {
      const name = odd.includes('\u3000') ? '全角空格' : '不换行空格一类的字符';
      const message = `这里的空白是${name}，JSON 里只能用半角空格。`;
      mends.push({
        start: at,
        end: at + odd.length,
        text: ' '.repeat(odd.length),
        message,
        fix: '删去它；要空格的，用半角的。',
      });
      at += odd.length;
      continue;
    }
    const sign = text[at]!;
    const comment = take(COMMENT);
    const end = at + (comment?.[0].length ?? 1);
    if (comment) {
      const message = 'JSON 里不能写注释，整个文件都读不出来。';
      mends.push({ start: at, end, text: '', message, fix: '删去注释；要说明的话写进 notes。' });
    } else if ('{}[]:,'.includes(sign)) {
      tokens.push({ kind: sign as JsonToken['kind'], start: at, end });
    } else if (WIDE[sign]) {
      const half = WIDE[sign];
      const message = `“${sign}”是全角${NAMES[half] ?? '方括号'}，JSON 里要用半角的。`;
      mends.push({ start: at, end, text: half, message, fix: `改成半角的“${half}”。` });
      tokens.push({ kind: half, start: at, end });
    } else if (/["“”＂'‘’]/.test(sign)) {
      const { length, mend } = stringAt(take, sign);
      if (mend !== undefined) mends.push({ start: at, end: at + length, ...mend });
      tokens.push({ kind: 'string', start: at, end: at + length });
      at += length;
      continue;
    } else {
      const decimal = tokens.at(-1)?.kind === ':' ? take(DECIMAL)?.[0] : undefined;
      const [bare] = decimal ? [decimal] : (take(BARE) ?? [sign]);
      const mend = decimal ? pointMend(decimal) : bareMend(bare);
      if (mend) mends.push({ start: at, end: at + bare.length, ...mend });
      tokens.push({ kind: 'bare', start: at, end: at + bare.length });
      at += bare.length;
      continue;
    }
    at = end;
  }
  return { tokens, mends };
}

type Told = Pick<Mend, 'text' | 'message' | 'fix'>;

function pointMend(decimal: string): Told {
  const text = decimal.replace(/[,，]/, '.');
  return { text, message: '小数点写成了逗号。', fix: `写作 ${text}。` };
}

function stringAt(
  take: (pattern: RegExp) => RegExpExecArray | null,
  sign: string,
): { length: number; mend?: Told } {
  const plain = sign === '"' ? take(PLAIN_STRING)?.[0] : undefined;
  const other = take(OTHER_STRING);
  // What follows a whole string tells whether its last mark closes it or stands inside it.
  if (plain && (!other || plain.length >= other[0].length || !isInner(other[0], plain.length))) {
    if (isJson(plain)) return { length: plain.length };
    const text = /^"https?:/i.test(plain)
      ? cleanAddress(plain)
      : plain
          .replace(/\\(["\\/bfnrt]|u[\da-fA-F]{4})?/g, (all, escaped) => (escaped ? all : '\\\\'))
          .replaceAll('\t', ' ');
    if (isOwnComputer(plain.slice(1))) {
      const told = {
        message: OWN_COMPUTER,
        fix: '删去这一行；网上看得到的，换成以 https:// 开头的网址。',
      };
      return { length: plain.length, mend: { text, ...told } };
    }
    return {
      length: plain.length,
      mend: { text, message: '引号里的反斜杠或制表符写法不对。', fix: `写作 ${text}。` },
    };
  }
  if (other) {
    const inner = other[1]!;
    const text = JSON.stringify(withCurlyQuotes(inner));
    const message = plain
      ? '引号里面又有半角双引号，分不清到哪里为止。'
      : '这里的引号不是半角双引号，JSON 读不出来。';
    return { length: other[0].length, mend: { text, message, fix: `写作 ${text}。` } };
  }
  const broken = take(BROKEN_STRING)?.[0];
  if (broken !== undefined) {
    const text = broken.replace(/\s*\n\s*/g, '');
    const told = { message: '引号里不能换行，要写在一行里。', fix: `写作 ${text}。` };
    if (isJson(text)) return { length: broken.length, mend: { text, ...told } };
  }
  const [all = sign, inner = ''] = take(OPEN_STRING) ?? [];
  const text = JSON.stringify(inner);
  return {
    length: all.length,
    mend: { text, message: '这里的引号没有成对。', fix: `写作 ${text}。` },
  };
}

/** Whether a mark stands amid words: `"设立"驿站"15个"`. */
function isInner(whole: string, at: number): boolean {
  return at < whole.length && !/^[\s,:"]/.test(whole.slice(at));
}

/** @returns words with each straight mark as “ or ”, whichever its place asks for, and all in pairs. */
export function withCurlyQuotes(words: string, mark = '"'): string {
  let open = false;
  const curled = [...words].map((sign) => {
    if (sign !== mark && sign !== '“' && sign !== '”') return sign;
    open = sign === mark ? !open : sign === '“';
    return open ? '“' : '”';
  });
  return curled.join('') + (open ? '”' : '');
}

/** What other notations call the words that JSON has without quotes. */
const WORDS: Readonly<Record<string, string>> = { true: 'true', false: 'false', null: 'null' };

function bareMend(bare: string): Told | undefined {
  if (isJson(bare)) return undefined;
  const digits = bare.normalize('NFKC').replaceAll(',', '');
  const number = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)/.exec(digits)?.[0];
  // A number and what was typed to it: 15个, 1,234, 21.3%. A date has more digits to come.
  if (number !== undefined && !/^[-./年]\d/.test(digits.slice(number.length))) {
    const text = String(Number(number));
    const message = `“${bare}”不是 JSON 里的数：只写阿拉伯数字和小数点，单位写在 unit 里。`;
    return { text, message, fix: `写作 ${text}。` };
  }
  const word = WORDS[bare.toLowerCase()];
  if (word !== undefined) {
    return { text: word, message: `“${bare}”不是 JSON 的写法。`, fix: `写作 ${word}。` };
  }
  const text = JSON.stringify(bare.replace(/["“”]/g, ''));
  return { text, message: `“${bare}”没有加引号。`, fix: `加上半角双引号，写作 ${text}。` };
}

/** @returns whether a text can be read as JSON as it stands. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** @returns where the engine stops to read JSON (`15 0` is fine YAML), at the beginning if it does not say. */
export function unreadFrom(json: string): number {
  try {
    JSON.parse(json);
  } catch (error) {
    return Number(/ at position (\d+)/.exec(String(error))?.[1] ?? 0);
  }
  return 0;
}

/** A text of JSON, and the colon that makes it the name of a field. */
const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/**
 * Reads JSON of which nothing has to be said. It takes a fiftieth of what a reader takes that knows
 * every place.
 * @returns undefined where a name is there twice or a text is too long
 */
export function readPlainJson(json: string): { data: unknown } | undefined {
  const data: unknown = JSON.parse(json);
  let named = 0;
  for (const [, colon] of json.matchAll(STRING)) named += colon === undefined ? 0 : 1;
  return namesIn(data) === named ? { data } : undefined;
}

/** @returns how many fields there are in all; NaN where a text is too long. */
function namesIn(value: unknown): number {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? NaN : 0;
  if (typeof value !== 'object' || value === null) return 0;
  const inner: unknown[] = Object.values(value);
  return inner.reduce<number>(
    (sum, one) => sum + namesIn(one),
    Array.isArray(value) ? 0 : inner.length,
  );
}
