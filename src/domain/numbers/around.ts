import type { QualifierId } from '../qualifier.ts';
import { doubtsAround } from './doubts.ts';
import type { Draft } from './draft.ts';
import { hedgeAfter, hedgeApart, hedgeBefore } from './hedges.ts';
import { NUMERAL } from './numerals.ts';

/** Verbs of a number that got smaller by so much. */
export const FALL =
  '下降|减少|降低|回落|下滑|下跌|负增长|↓|下调|压减|压降|压缩|缩减|缩短|萎缩|递减|放缓|削减|核减|精简|偏少|偏低|(?<![升])降|(?<=[同环]比|上年|去年|同期)[减少]';
/** 下降22.3%; but 下降到20% says where it came to, and 减少30个 how many. */
const FALLS = new RegExp(`(?:${FALL})(?:(?:幅度)?(?:了|约|近|超过?|逾|高?达|至少)?|幅度为)\\s?$`);
/** 从30%降为15% says where it came to; others write 下降为3% and mean by how much. */
const FALLS_TO = new RegExp(`(?:${FALL})为\\s?$`);
/** What a fall is said in. */
export const IS_RATE = /^(?:[%‰]|个?[百千]分点|个?基点|倍|成)/;
/** A sign that stands between two words may be a dash. */
const CLEARLY_SIGNED =
  /(?:^|[（(：:，、为是由从至到\n\uFFFC=]|增长|增速|增幅|下降|变化|[率差额温])\s?$/;

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

function signBefore(
  text: string,
  { start, isArabic }: Draft,
): { sign?: 'clear' | 'doubtful'; start: number } {
  const minus = /(?:(?<![抱担肩欺辜正胜])负|零下)$/.exec(
    text.slice(Math.max(0, start - 3), start),
  )?.[0];
  if (minus && (isArabic || minus === '零下' || /^百分之/.test(text.slice(start, start + 3))))
    return { sign: 'clear', start: start - minus.length };
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

/** @returns the hedges around a number, and what of the words around it makes it doubtful. */
function hedgesAround(
  text: string,
  draft: Draft,
): Pick<Draft, 'start' | 'end' | 'qualifier' | 'others' | 'unit' | 'doubts'> {
  const tail = text.slice(draft.end, draft.end + 12);
  const head = text.slice(Math.max(0, draft.start - 12), draft.start);
  const before = hedgeBefore(head, tail);
  const apart = before ? undefined : hedgeApart(head, draft.unit);
  const after = hedgeAfter(tail, draft.unit);
  const behind = after || draft.kind === 'vague' ? undefined : HEDGE_APART.exec(tail)?.[1];
  const said = new Set<QualifierId>(
    [draft.qualifier, before?.qualifier ?? apart?.qualifier, after?.qualifier].filter(
      (one) => one !== undefined && one !== 'exact',
    ) as QualifierId[],
  );
  const isClear =
    said.size < 2 || SAME.some((same) => [...said].every((one) => same.includes(one)));
  const [qualifier = 'exact'] = said;
  const around = doubtsAround(text, draft, tail);
  const words = text.slice(draft.start - (before?.length ?? 0), draft.end + (after?.length ?? 0));
  return {
    start: draft.start - (before?.length ?? 0),
    end: draft.end + (after?.length ?? 0),
    qualifier,
    others: [
      ...(apart?.others ?? []),
      ...[hedgeAfter(behind ?? '', '')?.qualifier].flatMap((one) => one ?? []),
      ...around.flatMap(({ others = [] }) => others),
    ],
    unit: after?.unit ?? draft.unit,
    doubts: [
      ...(isClear ? [] : [`“${words}”前后两处语气不同，请核对。`]),
      ...new Set(around.map(({ doubt }) => doubt)),
      ...(apart ? ['前面的“至少”“最多”“最高”一类的词是不是说这个数，请核对。'] : []),
      ...((after?.isApart && draft.kind !== 'vague') || behind
        ? ['后面的“以上”“左右”一类的字是不是说这个数，请核对。']
        : []),
    ],
  };
}

/** Hedges that go together: 至少30家以上. */
const SAME: QualifierId[][] = [
  ['over', 'or-more', 'at-least'],
  ['under', 'at-most'],
];
/** 1000名党员以上; but 30名科级以上干部 says who they are. */
const HEDGE_APART = new RegExp(
  `^(?!.{0,6}[级层龄岁科历称])(?:(?![${NUMERAL}])\\p{Script=Han}){1,6}(以上(?![述率学])|以下(?![简称])|左右(?![岸两侧翼])|以内)`,
  'u',
);
