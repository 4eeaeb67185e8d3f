import { comparisonIn } from '../../domain/numbers/comparison.ts';
import { toHalfWidth } from '../../domain/numbers/fold.ts';
import { NUMERAL, SCALE, scaleIn, scaleOf } from '../../domain/numbers/numerals.ts';
import { scanNumbers, type ScannedNumber } from '../../domain/numbers/scan.ts';
import type { QualifierId } from '../../domain/qualifier.ts';
import type { Cell } from './grid.ts';

/** A cell that states a number. */
export interface Stated {
  kind: 'amount';
  /** In `unit`; negative where the words say a fall: “下降3.2%” is −3.2. */
  value: number;
  /** The unit in the cell itself; empty where the cell has none. */
  unit: string;
  /** The 万 or 亿 that the value has taken up, where the cell has no unit: “1.2万”. */
  scale?: string;
  qualifier: QualifierId;
  direction?: 'up' | 'down';
  /** Other words stand beside the number: “走访30家”. */
  within?: true;
  /** What a person should look at, each a sentence. */
  doubts: string[];
}

/** What the words of a cell state. */
export type Amount =
  | Stated
  | { kind: 'missing' }
  /** No single number: “10—20”, “十几家”; with the words of it, others beside them or not. */
  | { kind: 'vague'; text: string; within?: true }
  /** No number, or more than can be read as one. */
  | { kind: 'words' };

const MISSING =
  /^(?:[-—–―_…．.·*/\\×x+]|无|暂无|不详|未公布|未统计|未提供|缺|缺失|空缺|不适用|无数据|暂缺|未填|n\/?a|nil|null|nan|\?+)+$/i;

/** How a number moved, in front of it. */
const MOVE = /^(?:同比)?(?:(?<fall>下降|减少|降低|回落|下滑|↓)|增长|增加|上升|提高|提升|↑)$/;
const MARK = /(?:[*①-⑳]|\[\d+\])$/;
/** Letters for figures: l5, 2O, 1.O; but O3 is ozone. */
const SLIP = /^(?:l\d+|(?=\d)[\d.]*[lIO][\dlIO.]*|[IO]\d{2,})$/;
/** No number with its unit is longer; texts that are would take long to be looked through. */
const LONGEST = 60;
const SCALED = new RegExp(SCALE);
const IS_NUMERAL = new RegExp(`^[${NUMERAL}]{2,}(?:点[${NUMERAL}]+)?$`);
/** Nothing in a unit is a sentence or a further number. */
const UNKNOWN_UNIT = /^[^\d,，。；、:：="'“”<>|零〇一二两三四五六七八九十]{1,10}$/;

/** Tells whether a cell is a number that is not in figures, or not in figures alone: 八百一十二, l5. */
export function isInLetters(text: string): boolean {
  return SLIP.test(text) || IS_NUMERAL.test(text);
}

/** Reads what the words of one cell state; total over any text. */
export function readAmount(text: string): Amount {
  if (text.length > LONGEST) return { kind: 'words' };
  const compact = toHalfWidth(text)
    .replace(/[\s\u00A0\u3000]+/g, '')
    .replace(/^\((.*)\)$/, '$1');
  if (SLIP.test(compact)) return { kind: 'vague', text: compact };
  if (compact === '' || MISSING.test(compact)) return { kind: 'missing' };
  const mark = MARK.exec(compact)?.[0] ?? '';
  const dash = /^[—–](?=[\d.])/.test(compact);
  const plain = compact
    .slice(0, compact.length - mark.length)
    .replace(/^[—–](?=[\d.])/, '−')
    .replace(/^\+(?=[\d.])/, '')
    .replace(/^(−|-)?(?=\.\d)/, '$10');
  // 000012 and 007 are codes.
  if (/^[−+-]?0\d/.test(plain)) return { kind: 'words' };
  // A numeral alone counts, as 117 does.
  const counted = IS_NUMERAL.test(plain) ? `${plain}个` : plain;
  const numbers = scanNumbers(counted).filter(({ indefinite }) => !indefinite);
  const [number, ...others] = numbers.filter(
    ({ kind }) => kind !== 'ordinal' || numbers.length < 2,
  );
  if (!number || others.length > 0) return { kind: 'words' };
  const doubts = [
    ...(/\d\s+\d/.test(text.trim()) ? ['数字中间有空格，按一个数读，请核对。'] : []),
    ...(dash ? ['数前的破折号当作负号读，请核对。'] : []),
    ...(mark ? [`数后有注号“${mark}”，请看表下的注。`] : []),
  ];
  if (counted !== plain) {
    const { value, qualifier } = number;
    if (value === undefined) return { kind: 'vague', text: plain };
    return { kind: 'amount', value, unit: '', qualifier, doubts };
  }
  return amountOf(plain, number, doubts);
}

/** Tells whether words are a number or a gap, and not a name that holds a number: 3号楼项目. */
export function isCounted(text: string): boolean {
  const amount = readAmount(text);
  if (amount.kind === 'amount' || amount.kind === 'vague') return !amount.within;
  return amount.kind !== 'words';
}

function amountOf(plain: string, number: ScannedNumber, doubts: string[]): Amount {
  const before = plain.slice(0, number.start);
  const after = plain.slice(number.end);
  const move = MOVE.exec(before);
  const isWhole = (before === '' || move !== null) && after === '';
  if (number.value === undefined) {
    const words = { kind: 'vague', text: number.text } as const;
    return isWhole ? words : /^[=+@]/.test(plain) ? { kind: 'words' } : { ...words, within: true };
  }
  if (number.kind === 'ordinal' && !isWhole) return { kind: 'words' };
  // 1.5E+10 is another way of writing, and no 1.5.
  if (number.unit === '' && /^[A-Za-z]/.test(after)) return { kind: 'words' };
  const isUnit = number.unit === '' && UNKNOWN_UNIT.test(after);
  const isFall = move?.groups?.['fall'] !== undefined;
  const value = isFall && number.value > 0 ? -number.value : number.value;
  const direction = move ? (isFall ? 'down' : 'up') : comparisonIn(before, number.unit)?.direction;
  const isPart = !isWhole && !(isUnit && (before === '' || move)) && number.kind !== 'first';
  const unit = isUnit ? after : number.unit;
  const scale = unit === '' ? SCALED.exec(number.bare.text)?.[0] : undefined;
  return {
    kind: 'amount',
    value,
    unit,
    qualifier: number.qualifier,
    ...(scale && { scale }),
    ...(direction && direction !== 'unstated' && { direction }),
    ...(isPart && { within: true as const }),
    doubts: [
      ...doubts,
      ...number.doubts,
      ...(isPart ? [`格里还有别的字，看“${number.text}”是不是这一栏的数。`] : []),
    ],
  };
}

/** What a cell states, or why its words cannot be trusted, as a Chinese sentence. */
type CellAmount = Amount | { kind: 'unread'; message: string; fix: string };

/**
 * Reads a cell. Where a program stores a number, what the cell shows must agree with it: a number
 * format that is misread must not pass for a number.
 */
export function cellAmount(cell: Cell): CellAmount {
  if (cell.covered) return { kind: 'missing' };
  if (cell.kind === 'error' && cell.text === '（有划掉的字）') {
    return { kind: 'unread', message: '格里有划掉的字。', fix: '照要发布的样子重写这一格。' };
  }
  if (cell.kind === 'error') {
    const message = cell.text.startsWith('#')
      ? `公式出错，显示“${cell.text}”。`
      : '公式没有算出的值。';
    return { kind: 'unread', message, fix: '在WPS或Excel里打开，改好公式并存盘；或者直接写上数。' };
  }
  if (cell.kind === 'date') return { kind: 'words' };
  const amount = readAmount(cell.text);
  if (cell.kind === 'text') {
    // In accounts (78) is −78; elsewhere it is not.
    const isBracketed = amount.kind === 'amount' && /^\s*[（(].*[）)]\s*$/.test(cell.text);
    return isBracketed
      ? { ...amount, doubts: [...amount.doubts, '括号里的数，看是不是负数。'] }
      : amount;
  }
  if (amount.kind === 'missing' && cell.stored === 0) return amount;
  if (amount.kind === 'amount' && agrees(Math.abs(amount.value), amount.unit, cell)) {
    return { ...amount, value: Math.sign(cell.stored) * Math.abs(amount.value) || 0 };
  }
  return {
    kind: 'unread',
    message: `显示为“${cell.text}”，存的是${cell.stored}，对不上。`,
    fix: '把这一格的数字格式改成“常规”，照要发布的样子写出数和单位。',
  };
}

/** Half of the last figure shown is what rounding may take away. */
function agrees(size: number, unit: string, cell: Cell & { kind: 'number' }): boolean {
  const decimals = /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0;
  const slack = 0.5000001 * 10 ** -decimals;
  const stored = Math.abs(cell.stored);
  // What is shown as 1.2万人次 is stored as 1.2 or as 12000.
  const scale = scaleOf(SCALED.exec(cell.text)?.[0] ?? '');
  const shown = scaleIn(unit) ? size : size / scale;
  const factors = unit.startsWith('%') ? [0.01, 1] : unit.startsWith('‰') ? [0.001, 1] : [1, scale];
  return factors.some((factor) => Math.abs(shown * factor - stored) <= slack * factor);
}
