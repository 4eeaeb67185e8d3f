import type { QualifierId } from '../qualifier.ts';
import type { Draft } from './draft.ts';
import { hedgeAfter, hedgeApart, hedgeBefore } from './hedges.ts';
import { NUMERAL } from './numerals.ts';
import { ARABIC_MEASURE, HAN_MEASURE } from './units.ts';

/** @returns the hedges around a number, and what of the words around it makes it doubtful. */
export function hedgesAround(
  text: string,
  draft: Draft,
): Pick<Draft, 'start' | 'end' | 'qualifier' | 'unit' | 'doubts'> {
  const tail = text.slice(draft.end, draft.end + 12);
  const head = text.slice(Math.max(0, draft.start - 12), draft.start);
  const before = hedgeBefore(head, tail);
  const apart = before ? undefined : hedgeApart(head);
  const after = hedgeAfter(tail, draft.unit);
  const said = new Set<QualifierId>(
    [draft.qualifier, before?.qualifier ?? apart?.qualifier, after?.qualifier].filter(
      (one) => one !== undefined && one !== 'exact',
    ) as QualifierId[],
  );
  const isClear =
    said.size < 2 || SAME.some((same) => [...said].every((one) => same.includes(one)));
  const [qualifier = 'exact'] = said;
  const words = text.slice(draft.start - (before?.length ?? 0), draft.end + (after?.length ?? 0));
  return {
    start: draft.start - (before?.length ?? 0),
    end: draft.end + (after?.length ?? 0),
    qualifier,
    unit: after?.unit ?? draft.unit,
    doubts: [
      ...(isClear ? [] : [`“${words}”前后两处语气不同，请核对。`]),
      ...doubtsAround(text, draft, tail),
      ...(apart ? ['前面的“至少”“最多”“约占”一类的词是不是说这个数，请核对。'] : []),
      ...(!after && HEDGE_APART.test(tail) && draft.kind !== 'vague'
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
const HEDGE_APART =
  /^(?!.{0,6}[级层龄岁科历称])\p{Script=Han}{1,6}(?:以上(?![述率学])|以下(?![简称])|左右(?![岸两侧翼])|以内)/u;

/** What makes a number doubtful, by the words before it and behind it. */
const DOUBTS: { head?: RegExp; tail?: RegExp; doubt: string }[] = [
  {
    // 132万头（只）, 0.05mg/X
    tail: new RegExp(`^(?:[/·](?!\\d)[\\p{L}㎡]|（${ARABIC_MEASURE}）)`, 'u'),
    doubt: '单位后面还有字，看单位有没有读全。',
  },
  {
    // 每20名骑手配备1名
    head: /每\s?(?:\d[\d.万千百]{0,8}[^，。；\d]{0,20})?$/,
    doubt: '像是比例里的一头（每几个配几个），请核对。',
  },
  {
    // 500万元以上项目46个
    tail: new RegExp(
      `^(?:（含[^（）]{0,6}）)?及?以[上下内]的?(?![述率]|（含)[\\p{Script=Han}（）]{0,10}?(?:\\d|[${NUMERAL}]{1,4}${HAN_MEASURE})`,
      'u',
    ),
    doubt: '像是分档的界限，不是统计出来的数，请核对。',
  },
  { head: /以[上下内]\s?$/, tail: /^以[上下内]/, doubt: '像是区间的一头，请核对。' },
  {
    // “三个强化”, “30分钟生活圈”
    head: /[“‘《「]$/,
    tail: /^[^，。；：“”‘’《》「」\d]{1,12}[”’》」]/,
    doubt: '在引号里，像是名称的一部分，请核对。',
  },
  { head: /(?<![提以之当目此日年会事])前$/, doubt: '像是最前面的几个，不是总数，请核对。' },
  { tail: /^\d+(?:\.\d+)?%/, doubt: '后面紧接着另一个数，请核对。' },
  { head: /\d个$/, doubt: '前面紧接着另一个数，请核对。' },
  { head: /(?:估计|估算|预估|测算)[^，。；\d]{0,4}$/, doubt: '像是估计的数，请核对语气。' },
];

/** So far back is looked: 每20名骑手配备1名. */
const FAR = 24;

function doubtsAround(text: string, { kind, start, end }: Draft, near: string): string[] {
  if (kind === 'vague') return [];
  const head = text.slice(Math.max(0, start - FAR), start);
  const tail = near + text.slice(end + near.length, end + FAR);
  // In accounts (78) is −78; elsewhere it is not.
  const isAlone = start === 1 && end === text.length - 1 && /^[（(].*[）)]$/.test(text);
  const inBrackets = isAlone ? ['括号里的数，看是不是负数。'] : [];
  const around = DOUBTS.flatMap(({ head: before, tail: behind, doubt }) =>
    (before?.test(head) ?? true) && (behind?.test(tail) ?? true) ? [doubt] : [],
  );
  return [...inBrackets, ...around];
}
