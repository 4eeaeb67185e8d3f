import { isJson, MOST_SLIPS, readJsonTokens, type JsonToken } from './json-tokens.ts';
import { applyMends, mergeLines, type Mend } from './mends.ts';

interface Level {
  open: '{' | '[';
  expect: 'key' | 'colon' | 'value' | 'comma';
  /** The last comma, which a closing bracket makes one too many. */
  comma?: JsonToken;
}

/**
 * @returns what keeps a text from being JSON, in order, each with what belongs there; undefined
 * where it cannot be told what was meant
 */
export function mendJson(text: string): Mend[] | undefined {
  if (isJson(text)) return [];
  const lead = /^[^{["“]*/.exec(text)![0];
  if (lead.trim() !== '' && isJson(text.slice(lead.length))) {
    const end = lead.trimEnd().length;
    return [{ start: 0, end, text: '', message: '文件开头多了字。', fix: '删去它。' }];
  }
  const { tokens, mends } = readJsonTokens(text);
  const structure = new Structure(text);
  for (const token of tokens) structure.read(token);
  const all = [...mends, ...structure.end()];
  if (all.length > MOST_SLIPS) return undefined;
  const { text: meant } = applyMends(text, all);
  if (!isJson(meant) || !/^\s*[{[]/.test(meant)) return undefined;
  // A bracket too few or too many upsets all that follows.
  const first = all.find(({ structural }) => structural);
  return mergeLines(
    text,
    all.filter((mend) => !mend.structural || mend === first),
  );
}

class Structure {
  readonly #text: string;
  readonly #mends: Mend[] = [];
  readonly #levels: Level[] = [];
  #last: JsonToken | undefined;
  #done = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(token: JsonToken): void {
    const level = this.#levels.at(-1);
    if (!level) return this.#top(token);
    const { kind } = token;
    if (kind === '}' || kind === ']') return this.#close(token, level);
    if (level.expect === 'comma') {
      if (kind === ',') {
        level.comma = token;
        level.expect = level.open === '{' ? 'key' : 'value';
      } else if (kind === ':') return this.#openBefore(level, token);
      else {
        this.#insert(',', this.#last!, '这一项后面少了逗号。');
        level.expect = level.open === '{' ? 'key' : 'value';
        return this.read(token);
      }
    } else if (kind === ',') {
      this.#delete(token, '这里多了一个逗号。', '删去这个逗号。');
    } else if (level.expect === 'colon') {
      level.expect = 'value';
      if (kind !== ':') {
        this.#insert(':', this.#last!, '这个名字后面少了冒号。');
        return this.read(token);
      }
    } else if (level.expect === 'key' && kind === '{') {
      // A record begins within a record: the one before was not closed.
      this.#insert(
        '}',
        this.#before(level.comma) ?? this.#last!,
        '这一条后面少了花括号“}”。',
        true,
      );
      this.#levels.pop();
      return this.read(token);
    } else if (level.expect === 'key') level.expect = 'colon';
    else this.#value(token, level);
    this.#last = token;
  }

  /** @returns every slip, the brackets that are open at the end among them. */
  end(): Mend[] {
    const open = this.#levels.map(({ open: bracket }) => (bracket === '{' ? '}' : ']')).reverse();
    if (open.length > 0 && this.#last) {
      const missing = open.join('');
      this.#insert(missing, this.#last, `文件到这里就完了，少了“${missing}”。`, true);
    }
    return this.#mends;
  }

  #top(token: JsonToken): void {
    if (this.#done) this.#delete(token, '文件末尾多了字符。', '删去它。', true);
    else if (token.kind === '{' || token.kind === '[') this.#value(token, undefined);
    this.#last = token;
  }

  #value({ kind }: JsonToken, level: Level | undefined): void {
    if (level) level.expect = 'comma';
    if (kind === '{') this.#levels.push({ open: '{', expect: 'key' });
    if (kind === '[') this.#levels.push({ open: '[', expect: 'value' });
  }

  #close(token: JsonToken, level: Level): void {
    const { comma, expect } = level;
    if (comma && this.#last === comma && expect !== 'comma') {
      this.#delete(comma, '最后一项后面多了逗号。', '删去这个逗号。');
    }
    const own = level.open === '{' ? '}' : ']';
    this.#levels.pop();
    if (token.kind !== own) {
      if (this.#levels.length === 0)
        this.#delete(token, `这里多了“${token.kind}”。`, '删去它。', true);
      else {
        this.#insert(own, this.#last!, `这里少了“${own}”。`, true);
        return this.read(token);
      }
    }
    this.#done = this.#levels.length === 0;
    this.#last = token;
  }

  /** A name with a colon stands in a list: the record it belongs to was not opened. */
  #openBefore(level: Level, colon: JsonToken): void {
    const name = this.#last!;
    if (level.open === '[') {
      const mark = { start: name.start, end: name.end };
      const told = { message: '这一条前面少了花括号“{”。', fix: '在它前面加上“{”。' };
      const { start } = name;
      this.#mends.push({ start, end: start, text: '{', mark, structural: true, ...told });
      this.#levels.push({ open: '{', expect: 'value' });
    }
    this.#last = colon;
  }

  #insert(text: string, { start, end }: JsonToken, message: string, structural = false): void {
    const fix = `在它后面加上“${text}”。`;
    const mend: Mend = { start: end, end, text, message, fix, mark: { start, end } };
    this.#mends.push(structural ? { ...mend, structural } : mend);
  }

  #delete(token: JsonToken, message: string, fix: string, structural = false): void {
    const mend: Mend = { start: token.start, end: token.end, text: '', message, fix };
    this.#mends.push(structural ? { ...mend, structural } : mend);
  }

  /** The end of what stands before a comma. */
  #before(comma: JsonToken | undefined): JsonToken | undefined {
    if (!comma) return undefined;
    const end = this.#text.slice(0, comma.start).trimEnd().length;
    return { kind: '}', start: end - 1, end };
  }
}
