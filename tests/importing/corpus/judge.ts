import type { Proposal } from '../../../src/importing/proposal.ts';
import type { Expected, Trap } from './markup.ts';

/** A number that was offered, from a document or a table. */
export interface Got {
  number: number;
  written: string;
  proposal: Proposal;
  /** The id that an earlier number of the document has: said to be the same fact. */
  sameAs?: string | undefined;
}

/** A paragraph, note or table, with what a careful reader says of it. */
export interface Passage {
  name: string;
  text: string;
  expected: Expected[];
  traps: Trap[];
  /** Words that are not part of what is said: struck, hidden, deleted. */
  out: string[];
}

/** Every list holds lines for a person; an empty one is what is wanted. */
export interface Verdict {
  /** Of numbers that have to be offered. */
  expected: number;
  offered: number;
  flagged: number;
  /** Wrong, and said to be doubtful. */
  wrongFlagged: number;
  missing: string[];
  wrong: string[];
  unlabelled: string[];
  unflagged: string[];
  overflagged: string[];
  false: string[];
  forbidden: string[];
  merged: string[];
  lost: string[];
  refused: string[];
}

export function emptyVerdict(): Verdict {
  return {
    ...{ expected: 0, offered: 0, flagged: 0, wrongFlagged: 0 },
    ...{ missing: [], wrong: [], unlabelled: [], unflagged: [], overflagged: [] },
    ...{ false: [], forbidden: [], merged: [], lost: [], refused: [] },
  };
}

export function added(verdicts: readonly Verdict[]): Verdict {
  const sum = emptyVerdict();
  for (const verdict of verdicts) {
    for (const key of Object.keys(sum) as (keyof Verdict)[]) {
      const value = verdict[key];
      if (typeof value === 'number') (sum[key] as number) += value;
      else (sum[key] as string[]).push(...value);
    }
  }
  return sum;
}

/** @returns the numbers of a passage that were offered, put beside those that should be. */
export function judge(passage: Passage, got: readonly Got[], file: string): Verdict {
  const verdict = emptyVerdict();
  const { expected, traps, out } = passage;
  const pairs = aligned(expected, got);
  const place = (cell: string | undefined, written: string) =>
    `${file} ${passage.name}${cell ? ` ${cell}` : ''}：${excerpt(rowOf(passage.text, cell), written)}`;
  verdict.expected = expected.filter(({ isOptional }) => !isOptional).length;
  verdict.offered = got.length;
  verdict.flagged = got.filter(({ proposal }) => proposal.doubts.length > 0).length;
  for (const [index, one] of expected.entries()) {
    const match = pairs.get(index);
    const line = (what: string) =>
      `${place(one.cell, one.written)}\n    ${what}\n    期望 ${shownExpected(one)}${match ? `\n    得到 ${shownGot(match)}` : ''}`;
    if (!match) {
      if (!one.isOptional) verdict.missing.push(line('没有提出来'));
      continue;
    }
    const isFlagged = match.proposal.doubts.length > 0;
    const faults = faultsOf(one, match.proposal);
    if (faults.length > 0 && isFlagged) verdict.wrongFlagged += 1;
    if (faults.length > 0 && !isFlagged)
      verdict.wrong.push(line(`不对，也没有标存疑：${faults.join('、')}`));
    const unsaid = one.labels.filter(
      (forms) => !forms.some((form) => plain(match.proposal.label).includes(plain(form))),
    );
    if (unsaid.length > 0 && !isFlagged) {
      verdict.unlabelled.push(
        line(`说明里没有“${unsaid.map((one) => one.join('或')).join('、')}”`),
      );
    }
    if (one.flag === 'must' && !isFlagged) verdict.unflagged.push(line('应当标存疑，没有标'));
    if (one.flag === 'certain' && isFlagged) verdict.overflagged.push(line('没有可疑的，标了存疑'));
  }
  const used = new Set(pairs.values());
  for (const one of got) {
    if (used.has(one)) continue;
    const own = tokens(one.written);
    const isOf = (text: string) => tokens(text).some((token) => own.includes(token));
    const strict =
      traps.some(({ text, isStrict }) => isStrict && isOf(text)) || out.some((text) => isOf(text));
    const list = strict ? verdict.forbidden : verdict.false;
    const cell = /[ !]([A-Z]+\d+)$/.exec(one.proposal.where)?.[1];
    list.push(`${place(cell, one.written)}\n    不该提出来：${shownGot(one)}`);
  }
  return verdict;
}

/** @returns the offered number for the place of each that is expected. */
export function aligned(expected: readonly Expected[], got: readonly Got[]): Map<number, Got> {
  // The longest common sequence, weighed by how alike two numbers are.
  const best = Array.from({ length: expected.length + 1 }, () =>
    new Array<number>(got.length + 1).fill(0),
  );
  const alike = expected.map((one) => got.map((other) => likeness(one, other, expected)));
  for (let row = expected.length - 1; row >= 0; row -= 1) {
    for (let column = got.length - 1; column >= 0; column -= 1) {
      const score = alike[row]![column]!;
      best[row]![column] = Math.max(
        best[row + 1]![column]!,
        best[row]![column + 1]!,
        score > 0 ? score + best[row + 1]![column + 1]! : 0,
      );
    }
  }
  const pairs = new Map<number, Got>();
  for (let row = 0, column = 0; row < expected.length && column < got.length;) {
    const here = best[row]![column]!;
    const score = alike[row]![column]!;
    if (score > 0 && here === score + best[row + 1]![column + 1]!) {
      pairs.set(row, got[column]!);
      row += 1;
      column += 1;
    } else if (here === best[row + 1]![column]!) row += 1;
    else column += 1;
  }
  return pairs;
}

function likeness(one: Expected, { written, proposal }: Got, all: readonly Expected[]): number {
  const own = tokens(one.written)[0] ?? plain(one.written);
  const theirs = tokens(written);
  const cell = one.cell !== undefined && new RegExp(`(?:^|[ !])${one.cell}$`).test(proposal.where);
  const isAlone = cell && all.filter(({ cell: other }) => other === one.cell).length === 1;
  const bonus = cell ? 1 : 0;
  if (theirs.includes(own)) return 2 + bonus;
  if (isAlone) return 1.5;
  const isJoined = theirs.some(
    (other) =>
      other.endsWith(own) || other.startsWith(own) || own.endsWith(other) || own.startsWith(other),
  );
  return isJoined ? 0.5 + bonus : 0;
}

const HAN = '〇零一二两三四五六七八九十百千万亿几数半首壹贰叁肆伍陆柒捌玖拾佰仟俩仨';

/** Digits, or Chinese numerals where there are none. */
export function tokens(text: string): string[] {
  const words = plain(text).replaceAll(',', '');
  const digits = words.match(/\d+(?:\.\d+)?/g);
  return digits ?? words.match(new RegExp(`[${HAN}]+`, 'g')) ?? [];
}

/** Widths, blanks and signs around digits do not matter. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** @returns what is wrong, in Chinese; none where all of it is right. */
export function faultsOf(one: Expected, proposal: Proposal): string[] {
  const faults: string[] = [];
  const { value, unit = '' } = proposal;
  const asNumber = one.values.filter((value) => value !== undefined);
  if (value === undefined) {
    if (!one.values.includes(undefined)) faults.push('数值');
  } else {
    const same = asNumber.some((number) => close(number, value));
    const isUnit = one.units.some((other) => plain(other) === plain(unit));
    const inSize = asNumber.some((number) =>
      one.units.some((other) => isSameSize([number, other], [value, unit])),
    );
    if (!(one.isApart && inSize)) {
      if (!same) faults.push('数值');
      if (asNumber.length > 0 && !isUnit) faults.push('单位');
    }
    if (asNumber.length > 0 && !one.qualifiers.includes(proposal.qualifier)) faults.push('语气');
  }
  if (!isSamePeriod(one, proposal.period)) faults.push('时段');
  return faults;
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(a) * 1e-9;
}

type Size = readonly [number, string];

function isSameSize(a: Size, b: Size): boolean {
  const [one, other] = [a, b].map(([value, unit]) => {
    const scale = /^(?:万亿|[十百千]?万|[十百千]?亿)(?=.)/.exec(unit)?.[0] ?? '';
    const size = [...scale].reduce(
      (product, sign) => product * { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }[sign]!,
      1,
    );
    return { value: value * size, unit: plain(unit.slice(scale.length)) };
  });
  return one!.unit === other!.unit && close(one!.value, other!.value);
}

function isSamePeriod({ period, isDistant }: Expected, got: Proposal['period']): boolean {
  const stated = got && !('unstated' in got) ? got : undefined;
  if (!stated) return period === undefined || isDistant;
  if (period === undefined) return false;
  const bounds =
    'asOf' in stated
      ? [lastDay(stated.asOf), lastDay(stated.asOf)]
      : 'from' in stated
        ? [firstDay(stated.from), lastDay(stated.to)]
        : [firstDay(stated.in), lastDay(stated.in)];
  return boundsOf(period).join() === bounds.join();
}

/** @param iso as in phrases.tsv: 2024, 2024-01/2024-06, asOf 2024-12-31 */
function boundsOf(iso: string): [string, string] {
  const asOf = /^asOf (.+)$/.exec(iso)?.[1];
  if (asOf !== undefined) return [lastDay(asOf), lastDay(asOf)];
  const [from, to = from] = iso.split('/') as [string, string?];
  return [firstDay(from), lastDay(to)];
}

function firstDay(iso: string): string {
  return `${iso}-01-01`.slice(0, 10);
}

function lastDay(iso: string): string {
  if (iso.length === 10) return iso;
  const [year, month = '12'] = iso.split('-');
  const day = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${day}`;
}

/** The row of a cell; the whole text of what is no table. */
function rowOf(text: string, cell: string | undefined): string {
  const row = /\d+$/.exec(cell ?? '')?.[0];
  return (row && text.split('\n')[Number(row) - 1]) || text;
}

function excerpt(text: string, written: string | undefined): string {
  const at = written === undefined ? 0 : Math.max(0, text.indexOf(written) - 24);
  return `${at > 0 ? '…' : ''}${text.slice(at, at + 64).replace(/\s+/g, ' ')}`;
}

function shownExpected(one: Expected): string {
  const values = one.values.map((value) => value ?? '原话').join('或');
  return `“${one.written}”＝${values} ${one.units.join('或')} ${one.qualifiers.join('或')} ${one.period ?? '未写时段'}${one.isDistant ? '（或不写）' : ''} 〔${one.labels.map((forms) => forms.join('或')).join('、')}〕`;
}

function shownGot({ written, proposal, number }: Got): string {
  const { value, text, unit = '', qualifier, period, label, where, doubts } = proposal;
  const when = period ? JSON.stringify(period) : '未写时段';
  const doubt = doubts.length > 0 ? ` ！${doubts.join(' ')}` : '';
  return `${number}“${written}”＝${value ?? `原话“${text}”`} ${unit} ${qualifier} ${when} 〔${label}〕 ${where}${doubt}`;
}
