import { NUMERAL, readChinese, scaleIn, sizeOf } from './numerals.ts';
import type { Draft } from './draft.ts';

/** 3×1200平方米, 1.5×10⁴吨, 0.6比1: no figure of it is the number. */
const PRODUCT = /^\s?[×*]\s?$|^\^$/;
const RATIO = /^\s?(?:比|[:：∶])\s?$/;
const BETWEEN = /^\s?(?:[—–―~～-]{1,2}|[至到])\s?$/;

/** Makes one of the two ends of a span: 3—5个, 10%—20%, 三至五家, 三、四家; so of a product. */
export function joined(text: string, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const last = result.at(-1);
    if (last && last.end === draft.start && isCompound(text, last, draft)) {
      // 3万5千人, 1亿2千万元
      const { value: more = 0, unit } = draft;
      last.value = last.value! + sizeOf(more, unit);
      last.unit = unit.slice(scaleIn(unit).length);
      last.qualifier = draft.qualifier;
      last.end = draft.end;
      last.bare = { start: last.bare.start, end: draft.bare.end };
      continue;
    }
    if (last && isSpan(text, last, draft)) {
      last.kind = 'vague';
      last.end = draft.end;
      last.bare = { start: last.bare.start, end: draft.bare.end };
      last.unit = draft.unit;
      last.value = undefined;
      continue;
    }
    const other = draft.isArabic
      ? undefined
      : OTHER_END.exec(text.slice(Math.max(0, draft.start - 8), draft.start));
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

const OTHER_END = new RegExp(`(?<![第${NUMERAL}])([${NUMERAL}]{1,6})\\s?([—–~至到、-])\\s?$`);

function isCompound(text: string, first: Draft, second: Draft): boolean {
  if (!first.isArabic || first.unit !== '' || !first.value || !second.value) return false;
  const isScaled = /[百千万亿]$/.test(text.slice(first.start, first.end));
  return isScaled && second.isArabic && sizeOf(second.value, second.unit) < first.value;
}

function isSpan(text: string, first: Draft, second: Draft): boolean {
  const between = text.slice(first.end, second.start);
  if (PRODUCT.test(between)) return true;
  // 介于3万元与5万元之间
  if (/^[与和]$/.test(between)) return text.startsWith('之间', second.end);
  // 5、6家
  if (between === '、' && first.unit === '' && first.isArabic && second.isArabic) {
    return first.value! < 10 && second.value === first.value! + 1;
  }
  if (!first.isArabic || !second.isArabic) return false;
  if (RATIO.test(between)) return first.unit === '';
  if (!BETWEEN.test(between)) return false;
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
