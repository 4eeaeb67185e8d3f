import { anyOf, hedges, HEDGES_AFTER, HEDGES_BEFORE } from '../../domain/hedges.ts';
import { readChinese, scaleOf, toHalfWidth } from '../../domain/numerals.ts';
import type { QualifierId } from '../../domain/qualifier.ts';

/** What the words of a cell state. */
export type Amount =
  | {
      kind: 'amount';
      /** In `unit`; negative where the words say a fall: “下降3.2%” is −3.2. */
      value: number;
      /** The unit in the cell itself, with its 万 or 亿; empty where the cell has none. */
      unit: string;
      qualifier: QualifierId;
      direction?: 'up' | 'down';
      /** What a person should look at, each a sentence. */
      doubts: string[];
    }
  | { kind: 'missing' }
  /** Two numbers and a dash: “10—20”. */
  | { kind: 'range' }
  /** No number, or more than can be read as one. */
  | { kind: 'words' };

const MISSING =
  /^(?:[-—–―_…．.·*/\\×x]+|无|暂无|不详|未公布|未统计|未提供|缺|缺失|空缺|不适用|无数据|暂缺|未填|n\/?a|nil|null|nan|\?+)$/i;

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const HAN = '[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?';

const BEFORE: Readonly<Record<string, QualifierId>> = {
  ...HEDGES_BEFORE,
  ...hedges('about', '≈', '~'),
  ...hedges('over', '多于', '>'),
  ...hedges('or-more', '≥', '>='),
};
const FALLS = '同比下降|同比减少|下降|减少|降低|回落|下滑|↓';
const RISES = '同比增长|同比增加|同比上升|增长|增加|上升|提高|提升|↑';

const AMOUNT = new RegExp(
  `^(?<move>${FALLS}|${RISES})?(?<before>${anyOf(BEFORE)})?(?<sign>[-+−–—])?` +
    `(?:百分之(?<percent>${HAN})|(?:(?<digits>${NUMBER})(?<inside>[余多])?(?<scale>万亿|[十百千]?[万亿])?|(?<han>${HAN}))` +
    `(?<over>[余多])?(?<unit>[^\\d,，。；]*?))(?<after>${anyOf(HEDGES_AFTER)})?(?<mark>[*①-⑳]|\\[\\d+\\])?$`,
);
const RANGE = new RegExp(`^(?:约)?(?:${NUMBER})[^\\d,]{0,6}[—–~～至-](?:${NUMBER})[^\\d]{0,6}$`);
const RANK = /^第([\d零一二三四五六七八九十百]+)([位名]?)$/;
const FIRST = /^(?:全[国省市区县州]|自治区)?首([个家批例座条处])$/;
/** No number with its unit is longer; texts that are would take long to be looked through. */
const LONGEST = 60;

/** Nothing in a unit is a sentence or a further number. */
const NO_UNIT = /[零〇一二两三四五六七八九十]{2,}|[:：="'“”<>|]/;

/** @returns what the words of one cell state; total over any text. */
export function readAmount(text: string): Amount {
  if (text.length > LONGEST) return { kind: 'words' };
  const plain = toHalfWidth(text)
    .replace(/[\s\u00A0\u3000]+/g, '')
    .replace(/^\((.*)\)$/, '$1');
  if (plain === '' || MISSING.test(plain)) return { kind: 'missing' };
  const ordinal = RANK.exec(plain);
  if (ordinal) return exactly(Number(numberOf(ordinal[1]!)), ordinal[2] || '位', 'rank');
  const first = FIRST.exec(plain);
  if (first) return exactly(1, first[1]!, 'first');
  const match = AMOUNT.exec(plain)?.groups;
  if (!match) return { kind: RANGE.test(plain) ? 'range' : 'words' };
  return amountOf(match);
}

function amountOf(found: Record<string, string | undefined>): Amount {
  const { move, before, sign, percent, digits, inside, scale = '', han, over, after, mark } = found;
  let unit = percent === undefined ? (found['unit'] ?? '') : '%';
  const size = numberOf(percent ?? digits ?? han ?? '');
  if (size === undefined || NO_UNIT.test(unit) || unit.length > 10) return { kind: 'words' };
  // 三百多人 and 一百 count; 一类 or 三产 name something.
  if (han !== undefined && unit === '' && han.length < 2) return { kind: 'words' };
  let value = size;
  if (scale && over) value = times(size, scale);
  else unit = scale + unit;
  const direction =
    move === undefined ? undefined : new RegExp(`^(?:${FALLS})$`).test(move) ? 'down' : 'up';
  if (direction === 'down' || (sign !== undefined && sign !== '+')) value = -value;
  const qualifier =
    over || inside ? 'over' : before ? BEFORE[before]! : after ? HEDGES_AFTER[after]! : 'exact';
  const doubts = [
    ...(sign === '—' || sign === '–' ? ['数前的破折号当作负号读，请核对。'] : []),
    ...(mark ? [`数后有注号“${mark}”，请看表下的注。`] : []),
  ];
  return { kind: 'amount', value, unit, qualifier, ...(direction && { direction }), doubts };
}

function exactly(value: number, unit: string, qualifier: QualifierId): Amount {
  return { kind: 'amount', value, unit, qualifier, doubts: [] };
}

function numberOf(words: string): number | undefined {
  if (/\d/.test(words)) return Number(words.replaceAll(',', ''));
  return readChinese(words);
}

/** @returns a number times what its 万 or 亿 stands for, without the noise of binary fractions. */
export function times(value: number, scale: string): number {
  return Number((value * scaleOf(scale)).toPrecision(12));
}
