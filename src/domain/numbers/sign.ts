import { hedgesAround } from './around.ts';
import { FALL } from './comparison.ts';
import type { Draft } from './draft.ts';

/** 下降22.3%; but 下降到20% says where it came to, and 减少30个 how many. */
const FALLS = new RegExp(`(?:${FALL})(?:(?:幅度)?(?:了|约|近|超过?|逾|高?达|至少)?|幅度为)\\s?$`);
/** 从30%降为15% says where it came to; others write 下降为3% and mean by how much. */
const FALLS_TO = new RegExp(`(?:${FALL})为\\s?$`);
const IS_RATE = /^(?:[%‰]|个?[百千]分点|个?基点|倍|成)/;
/** A sign that stands between two words may be a dash. */
const CLEARLY_SIGNED =
  /(?:^|[（(：:，、为是至到\n\uFFFC=]|增长|增速|增幅|下降|变化|[率差额温])\s?$/;

/** Adds the words that hedge a number, and its sign. */
export function hedged(text: string, draft: Draft): Draft {
  if (draft.kind === 'vague') return { ...draft, ...hedgesAround(text, draft) };
  const { sign, start } = signBefore(text, draft);
  const signed = { ...draft, start, bare: { start, end: draft.bare.end } };
  const around = hedgesAround(text, signed);
  const head = text.slice(Math.max(0, around.start - 24), around.start);
  const isFall = IS_RATE.test(draft.unit) && FALLS.test(head);
  const isNegative = sign !== undefined || isFall;
  const doubts = [
    ...draft.doubts,
    ...around.doubts,
    ...(sign === 'doubtful' ? ['数字前的短横按负号读，请核对。'] : []),
    ...(IS_RATE.test(draft.unit) && FALLS_TO.test(head)
      ? ['“降为”后面是降了多少还是降到多少，请核对。']
      : []),
    ...(sign !== undefined && isFall ? ['又写了下降，又写了负号，请核对。'] : []),
  ];
  const value = isNegative ? -draft.value! || 0 : draft.value;
  return { ...signed, ...around, value, doubts };
}

/** 分别下降3%、5%: what is said of the first holds for the others. */
export function listed(text: string, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
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

function signBefore(
  text: string,
  { start, isArabic }: Draft,
): { sign?: 'clear' | 'doubtful'; start: number } {
  const minus = /(?:(?<![抱担肩欺辜正胜])负|零下)$/.exec(
    text.slice(Math.max(0, start - 3), start),
  )?.[0];
  if (minus && isArabic) return { sign: 'clear', start: start - minus.length };
  const sign = text[start - 1] ?? '';
  const head = text.slice(Math.max(0, start - 6), start - 1);
  if (!isArabic || !/[−—–-]/.test(sign) || /[\w—–-]$/.test(head)) return { start };
  const isClear = CLEARLY_SIGNED.test(head);
  // 增长—1.2%: typed for a minus; elsewhere a dash is one.
  if (/[—–]/.test(sign))
    return isClear && /[长速幅降率化]$/.test(head)
      ? { sign: 'doubtful', start: start - 1 }
      : { start };
  return { sign: isClear || sign === '−' ? 'clear' : 'doubtful', start: start - 1 };
}
