/**
 * The corpus is written as text with marks, so that what a careful reader says of a number stands
 * where the number stands:
 *
 * - `{75个=75 个 党组织}` a number: as written, then value, unit, and further words in any order:
 *   `~over` the hedge, `@2024-01/2024-06` the period, `+` must be certain, `!` must be flagged, `?`
 *   may be offered or not, anything else must stand in the label. `a|b` where either is right.
 *   The value `-` is a record of words. `@-` states no date; `@2024?` is stated further up only, so
 *   that leaving it open is right too.
 * - `{1,204.5}` in a table: unit, period and the rest as the column says, the label as the row does.
 * - `{x:12345}` no number of anything, and `{xx:13800000000}` one that may not even be offered.
 * - `<s>`, `<ds>`, `<hid>`, `<sup>`, `<sub>`, `<del>`, `<from>`: words that are not part of what the
 *   document says. `<ins>`, `<to>`, `<b>`, `<i>`, `<a>`, and
 *   `<seq>` for a field that counts: words that are. `<fn>` a note, `<br>`, `<tab>`.
 */
export type Mark =
  's' | 'ds' | 'hid' | 'sup' | 'sub' | 'del' | 'from' | 'ins' | 'to' | 'b' | 'i' | 'a' | 'seq';

export const LEFT_OUT: readonly Mark[] = ['s', 'ds', 'hid', 'sup', 'sub', 'del', 'from'];

export type Piece =
  | { kind: 'text'; text: string; marks: Mark[] }
  | { kind: 'note' }
  | { kind: 'break' }
  | { kind: 'tab' };

export type Flag = 'must' | 'may' | 'certain';

export interface Expected {
  written: string;
  /** Undefined is a record of words. */
  values: (number | undefined)[];
  units: string[];
  qualifiers: string[];
  /** ISO as in phrases.tsv; undefined where no date is stated. */
  period: string | undefined;
  /** The document states it elsewhere only: open is right too. */
  isDistant: boolean;
  /** All of them, each in one of its forms. */
  labels: string[][];
  flag: Flag;
  isOptional: boolean;
  /** The unit stands in a head: 1.2 万人次 and 12000 人次 are the same. */
  isApart: boolean;
  /** A cell: B5. */
  cell?: string;
}

export interface Trap {
  text: string;
  /** Not even among the few false offers that are borne. */
  isStrict: boolean;
}

export interface Marked {
  pieces: Piece[];
  expected: Expected[];
  traps: Trap[];
}

/** What holds for the numbers of a paragraph or a column unless they say otherwise. */
export interface Defaults {
  unit?: string | undefined;
  spec?: string[] | undefined;
}

const TAG = /^<(\/?)([a-z]+)>/;

export function parse(source: string, defaults: Defaults = {}): Marked {
  const marks: Mark[] = [];
  const marked: Marked = { pieces: [], expected: [], traps: [] };
  let written: string | undefined;
  let prefix = '';
  for (let at = 0; at < source.length;) {
    const rest = source.slice(at);
    const tag = TAG.exec(rest);
    if (tag) {
      at += tag[0].length;
      const [, close, name] = tag;
      if (name === 'fn') marked.pieces.push({ kind: 'note' });
      else if (name === 'br') marked.pieces.push({ kind: 'break' });
      else if (name === 'tab') marked.pieces.push({ kind: 'tab' });
      else if (close) marks.pop();
      else marks.push(name as Mark);
      continue;
    }
    if (rest[0] === '{') {
      prefix = /^\{(xx?:)?/.exec(rest)![1] ?? '';
      at += 1 + prefix.length;
      written = '';
      continue;
    }
    if (written !== undefined && (rest[0] === '=' || rest[0] === '}')) {
      const end = source.indexOf('}', at);
      const spec = rest[0] === '=' ? source.slice(at + 1, end) : undefined;
      if (prefix !== '') marked.traps.push({ text: written, isStrict: prefix === 'xx:' });
      else marked.expected.push(expectedOf(written, spec, defaults));
      written = undefined;
      at = end + 1;
      continue;
    }
    const character = String.fromCodePoint(source.codePointAt(at)!);
    at += character.length;
    push(marked.pieces, character, marks);
    const isOut = marks.some((mark) => LEFT_OUT.includes(mark));
    if (written !== undefined && !isOut) written += character;
  }
  if (written !== undefined || marks.length > 0) throw new Error(`not closed: ${source}`);
  return marked;
}

function push(pieces: Piece[], text: string, marks: readonly Mark[]): void {
  const last = pieces.at(-1);
  if (last?.kind === 'text' && last.marks.join() === marks.join()) last.text += text;
  else pieces.push({ kind: 'text', text, marks: [...marks] });
}

function expectedOf(written: string, spec: string | undefined, defaults: Defaults): Expected {
  const own = spec?.trim().split(/\s+/) ?? [];
  const [value, ...others] = spec === undefined ? [plainNumber(written)] : own;
  const values = value!.split('|').map((one) => (one === '-' ? undefined : Number(one)));
  if (values.some(Number.isNaN)) throw new Error(`no value: {${written}=${spec}}`);
  const isWords = values.every((one) => one === undefined);
  const isApart = spec === undefined;
  const unit = isWords ? '' : isApart ? defaults.unit : others.shift();
  if (unit === undefined) throw new Error(`no unit: {${written}=${spec}}`);
  const find = (pattern: RegExp) =>
    [...others, ...(defaults.spec ?? [])].flatMap((one) => pattern.exec(one)?.[1] ?? [])[0];
  const period = find(/^@(.+)$/)?.replaceAll('_', ' ');
  const flag = find(/^([+!])$/);
  const words = (all: readonly string[]) => all.filter((one) => !/^[~@+!?]/.test(one));
  const labels = [...words(others), ...(isApart ? words(defaults.spec ?? []) : [])];
  return {
    written,
    values,
    units: unit.split('|'),
    qualifiers: (find(/^~(.+)$/) ?? 'exact').split('|'),
    period: period === undefined || period === '-' ? undefined : period.replace(/\?$/, ''),
    isDistant: period?.endsWith('?') ?? false,
    labels: labels.map((one) => one.split('|')),
    flag: flag === '!' ? 'must' : flag === '+' ? 'certain' : 'may',
    isOptional: others.includes('?'),
    isApart,
  };
}

function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s,%]/g, '')
    .replace(/^[−—－]/, '-')
    .replace(/^\+/, '');
}

/** @returns the words that a reader sees as part of the text, cut where something is left out. */
export function visibleParts({ pieces }: Pick<Marked, 'pieces'>): string[] {
  const parts = [''];
  for (const piece of pieces) {
    if (piece.kind !== 'text') parts.push('');
    else if (piece.marks.some((mark) => LEFT_OUT.includes(mark))) parts.push('');
    else parts[parts.length - 1] += piece.text;
  }
  return parts.filter((part) => part.trim() !== '');
}

/** @returns the words that stand there and are no part of the text. */
export function leftOut({ pieces }: Pick<Marked, 'pieces'>): { text: string; mark: Mark }[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'text') return [];
    const mark = piece.marks.find((one) => LEFT_OUT.includes(one));
    return mark ? [{ text: piece.text, mark }] : [];
  });
}
