import { IS_RATE } from './around.ts';
import { type Draft, draftOf, HAN_UNIT, hanValue, matchAt, restOf, sticky } from './draft.ts';
import { NUMERAL, readChinese, SCALE, scaleIn, sizeOf, times } from './numerals.ts';
import { ROUND_MEASURE } from './units.ts';

/** 3×1200平方米, 1.5×10⁴吨, 0.6比1: no figure of it is the number. */
const PRODUCT = /^\s?[×*]\s?$|^\^$/;
const RATIO = /^\s?(?:比|分之|[:：∶])\s?$/;
/** 3小时20分, 45斤3两: what two units say together. */
const UNITS_TOGETHER =
  /^(?:年\+(?:个月|天)|个月\+天|天\+小时|小时\+(?:分钟?|秒)|分钟?\+秒|公?斤\+两|[元块]\+[角毛分]|[角毛]\+分|公里\+米|米\+(?:厘米|公分)|周?岁\+个月|[元块角毛米斤]\+)$/;
const BETWEEN = /^\s?(?:[—–―~～-]{1,2}|[至到])\s?$/;

/** Makes one of the two ends of a span: 3—5个, 10%—20%, 三至五家, 三、四家; so of a product. */
export function joined(text: string, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const last = result.at(-1);
    if (last && isCompound(text, last, draft) && !isElliptic(text, last, draft)) {
      // 3万5千人, 1亿2千万元, 3亿零5百万元
      const { value: more = 0, unit } = draft;
      last.value = last.value! + sizeOf(more, unit);
      last.unit = unit.slice(scaleIn(unit).length);
      last.qualifier = draft.qualifier;
      last.end = draft.end;
      last.bare = { start: last.bare.start, end: draft.bare.end };
      continue;
    }
    if (
      last &&
      (isCompound(text, last, draft) || isTogether(last, draft) || isSpan(text, last, draft))
    ) {
      last.kind = 'vague';
      last.end = draft.end;
      last.bare = { start: last.bare.start, end: draft.bare.end };
      last.unit = draft.unit;
      last.value = undefined;
      continue;
    }
    const other = (draft.isArabic ? ZERO_END : OTHER_END).exec(
      text.slice(Math.max(0, draft.start - 8), draft.start),
    );
    if (other && (other[2] !== '、' || isNext(other[1]!, text[draft.start]!))) {
      const start = draft.start - other[0].length;
      result.push({
        ...draft,
        kind: 'vague',
        value: undefined,
        start,
        bare: { start, end: draft.end },
      });
    } else result.push({ ...draft });
  }
  return result;
}

const ZERO_END = /(零)\s?([—–~至到-])\s?$/;
const OTHER_END = new RegExp(`(?<![第${NUMERAL}])([${NUMERAL}]{1,6})\\s?([—–~至到、-])\\s?$`);

function isCompound(text: string, first: Draft, second: Draft): boolean {
  if (!first.isArabic || first.unit !== '' || !first.value || !second.value) return false;
  if (!/^零?$/.test(text.slice(first.end, second.start))) return false;
  const isScaled = /[百千万亿]$/.test(text.slice(first.start, first.end));
  return isScaled && second.isArabic && sizeOf(second.value, second.unit) < first.value;
}

/** 1万2 may be 12000, and 3亿2000 are 320 millions. */
function isElliptic(text: string, first: Draft, second: Draft): boolean {
  const figures = text.slice(second.start, second.end);
  if (/^[\d.]+[十百千万]/.test(figures) || text[first.end] === '零') return false;
  return /^\d(?!\d)/.test(figures) || text[first.end - 1] === '亿';
}

function isTogether(first: Draft, second: Draft): boolean {
  if (first.end !== second.start || first.kind !== 'quantity' || second.indefinite) return false;
  if (second.unit === '' && !second.isArabic) return false;
  return UNITS_TOGETHER.test(`${first.unit}+${second.unit}`);
}

function isSpan(text: string, first: Draft, second: Draft): boolean {
  const between = text.slice(first.end, second.start);
  if (PRODUCT.test(between)) return true;
  // 介于3万元与5万元之间
  if (/^[与和]$/.test(between)) return text.startsWith('之间', second.end);
  // 5、6家
  if (between === '、' && first.unit === '' && first.isArabic && second.isArabic) {
    // 3、7、8处 and 7、8、12处 are lists.
    const isListed = /\d、$/.test(text.slice(Math.max(0, first.start - 2), first.start));
    if (isListed || (second.unit === '' && /^、\d/.test(text.slice(second.end, second.end + 2)))) {
      return false;
    }
    return first.value! < 10 && second.value === first.value! + 1;
  }
  if (!first.isArabic || !second.isArabic) return false;
  if (RATIO.test(between)) return first.unit === '';
  if (!BETWEEN.test(between)) return false;
  // 回落2.1个百分点至4.3% says by how much, and to what.
  const [one, other] = [first, second].map(({ unit }) => unit.slice(scaleIn(unit).length));
  if (one && other && one !== other && /[至到]/.test(between)) return false;
  // 由61%到100% are two numbers.
  return (
    !/[至到]/.test(between) ||
    !/[从由自][^，。；]{0,6}$/.test(text.slice(Math.max(0, first.start - 8), first.start))
  );
}

function isNext(first: string, second: string): boolean {
  const [one, two] = [readChinese(first), readChinese(second)];
  return one !== undefined && two === one + 1 && first.length === 1;
}

const ALONE = /^\d{1,12}(?:\.\d{1,6})?[、和与及]$/;
const SCALED = new RegExp(`^[\\d.]{1,20}(${SCALE})`);

/** 分别下降3%、5%: what is said of the first holds for the others; so does the unit of the last. */
export function listed(text: string, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of withUnitOfLast(text, drafts)) {
    const last = result.at(-1);
    const goesOn =
      last?.value !== undefined &&
      last.value < 0 &&
      // 4.1%、-0.6%、6.2%: a sign holds for its own number.
      !/^[-−—–负零]/.test(text[last.bare.start] ?? '') &&
      IS_RATE.test(draft.unit) &&
      /^[、和与及]\s?$/.test(text.slice(last.end, draft.start));
    result.push(goesOn && draft.value ? { ...draft, value: -Math.abs(draft.value) } : draft);
  }
  return result;
}

/** 12、15和18家, 3、7、8万吨 */
function withUnitOfLast(text: string, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  let scale = '';
  for (const draft of drafts.toReversed()) {
    const next = result.at(-1);
    const shares =
      next?.value !== undefined &&
      next.unit !== '' &&
      next.isArabic &&
      draft.isArabic &&
      draft.kind === 'quantity' &&
      ALONE.test(text.slice(draft.bare.start, next.bare.start));
    if (shares) {
      const { unit } = next;
      const doubts = [...draft.doubts, `和后面的数共用“${unit}”，请核对。`];
      const value = scaleIn(unit) ? draft.value : times(draft.value!, scale);
      result.push({ ...draft, value, unit, doubts });
    } else {
      scale = SCALED.exec(text.slice(draft.bare.start, draft.bare.end))?.[1] ?? '';
      result.push(draft);
    }
  }
  return result.reverse();
}

/** 百, 千万: a place alone, with no digit before it. */
export const ONLY_PLACES = /^[百佰千仟万亿]+$/;
const ROUND_UNIT = sticky(ROUND_MEASURE);

/** Nothing that is counted stands behind: 破万，过千的. */
function isEnd(text: string, at: number): boolean {
  return /^(?:[，。；、）的]|大关|$)/.test(text.slice(at, at + 2));
}

/** 数十家, 几百万元, 数以千计. */
export function severalAt(text: string, run: string, index: number): Draft | undefined {
  const rest = restOf(text, index + run.length, HAN_UNIT);
  const isLast = /[百千万亿]$/.test(run) && isEnd(text, rest.end);
  if (!rest.unit && !isLast) return undefined;
  return draftOf({ start: index - 1, end: rest.end }, { kind: 'vague', unit: rest.unit });
}

/** 近百家 and 上百次 leave open how many hundred; 百余名 is more than one. */
export function roundAt(text: string, run: string, index: number): Draft | undefined {
  const end = index + run.length;
  const rest = restOf(text, end, HAN_UNIT, /^[余多]/.test(text.slice(end)));
  // 每千人 and 每百户 are what a rate is of.
  if (text[index - 1] === '每') return undefined;
  const before = text.slice(Math.max(0, index - 2), index);
  const hedge = /(?:[近约上超逾过成破]|超过|不[足到满]|[长多高]达|达到)$/.exec(before)?.[0] ?? '';
  const span = { start: index - hedge.length, end: rest.end };
  // 万把块, and 破万 with nothing behind it.
  const some = text[end] === '把' ? restOf(text, end + 1, HAN_UNIT) : undefined;
  if (some?.unit)
    return draftOf({ start: index, end: some.end }, { kind: 'vague', unit: some.unit });
  const isLast =
    /[近上超逾过破]$/.test(hedge) &&
    !/成[百千]上$/.test(text.slice(Math.max(0, index - 3), index)) &&
    isEnd(text, rest.end);
  if (hedge && (rest.unit || rest.many || isLast))
    return draftOf(span, { kind: 'vague', unit: rest.unit });
  const read = hanValue(`一${run}`, rest);
  if (/[余多]/.test(rest.many) && rest.unit && read) {
    return draftOf(span, { ...read, qualifier: 'over' });
  }
  // A cell that is a unit and nothing else counts nothing.
  const isUnit =
    /(?:^|单位[：:]\s?|[（(])$/.test(text.slice(Math.max(0, index - 4), index)) &&
    /^[）)]?$/.test(text[rest.end] ?? '');
  const isCount = !isUnit && matchAt(ROUND_UNIT, text, end) !== undefined;
  return isCount ? draftOf(span, { kind: 'vague', unit: rest.unit }) : undefined;
}
