import type { QualifierId } from '../qualifier.ts';
import type { Draft } from './draft.ts';
import { hedgeAfter, hedgeApart, hedgeBefore } from './hedges.ts';
import { NUMERAL } from './numerals.ts';
import { ARABIC_MEASURE, HAN_MEASURE } from './units.ts';

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
      ...((after?.isApart || (!after && HEDGE_APART.test(tail))) && draft.kind !== 'vague'
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
  `^(?!.{0,6}[级层龄岁科历称])(?:(?![${NUMERAL}])\\p{Script=Han}){1,6}(?:以上(?![述率学])|以下(?![简称])|左右(?![岸两侧翼])|以内)`,
  'u',
);

/** What makes a number doubtful, by the words before it and behind it. */
const SPEC = '像是规格、名称或服务时间，不是统计出来的数，请核对。';
const DOUBTS: { head?: RegExp; words?: RegExp; unit?: RegExp; tail?: RegExp; doubt: string }[] = [
  {
    // 二类疫苗, 光伏二期; but 分为三类, 办培训班三期
    head: /^(?!.*(?:分[为成]?|共|设|办|[等这有班了]|以[上下]|如下|开展|组织|完成)$)/su,
    words: /^(?:[二三四五六七八九][类期]|二[本组队班])$/,
    doubt: '像是第几类、第几期，不是有几个，请核对。',
  },
  {
    // M20螺栓: what stands right behind letters is of a name.
    head: /(?<![A-Za-z\d])(?!GDP|CPI|PPI|APP)[A-Za-z]{1,4}$/,
    unit: /^(?![百千万亿]*[元美欧港日]|[%‰]|倍|吨|$)/,
    doubt: '数前面紧接着字母，像是型号，请核对。',
  },
  {
    // 132万头（只）, 0.05mg/X
    tail: new RegExp(
      `^(?:[/·](?!\\d)[\\p{L}㎡]|（${ARABIC_MEASURE}(?:[、，/]${ARABIC_MEASURE})*）|（(?![约近超含])\\p{Script=Han}）)`,
      'u',
    ),
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
  { head: /以[上下内][、，]?\s?$/, tail: /^以[上下内]/, doubt: '像是区间的一头，请核对。' },
  {
    // 五万元以上、十万元以下
    tail: new RegExp(`^以上[、，]?[\\d.${NUMERAL}]{1,8}${ARABIC_MEASURE}?以[下内]`),
    doubt: '像是区间的一头，请核对。',
  },
  {
    // 500人以上不足1000人
    head: /以[上下][，、]?(?:不[满足到]|未满|低于|少于|不超过)\s?$/,
    doubt: '像是区间的一头，请核对。',
  },
  {
    // “三个强化”, “30分钟生活圈”
    head: /[“‘《「]$/,
    tail: /^[^，。；：“”‘’《》「」\d]{0,12}[”’》」]/,
    doubt: '在引号里，像是名称的一部分，请核对。',
  },
  { head: /(?<![超通经])过$/, doubt: '“过”是不是超过，请核对。' },
  { head: /(?<![提以之当目此日年会事])前$/, doubt: '像是最前面的几个，不是总数，请核对。' },
  { head: /(?<![先前以之此会今然事])后$/, doubt: '像是最后面的几个，不是总数，请核对。' },
  {
    // 每月1次, 每季度开展一场
    head: /每(?:半?年|季度?|月|周|天|日|学期)[^，。；\d]{0,6}$/,
    words: /^(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:[次期回场]|轮次?|班次)$/,
    doubt: '像是多久几次，不是总数，请核对。',
  },
  { head: /小$/, words: /^[一1][百千万]/, doubt: '“小一万”差一点才到，请核对语气。' },
  { tail: /^\d+(?:\.\d+)?%/, doubt: '后面紧接着另一个数，请核对。' },
  { head: /\d[个、]$/, doubt: '前面紧接着另一个数，请核对。' },
  {
    // 1.8亿元（约）, 500元（含）, 300元起
    tail: /^(?:[（(](?:约|近|超|不[足到])[）)]|[（(]不?含[）)](?!及?以[上下内]|之[上下内])|不等(?![式号])|[以之]外|封顶|打底|保底|兜底|起(?=[，。；、）]|$))/,
    doubt: '后面还有说多少的字，请核对语气。',
  },
  { head: /基本上?(?:达到?|实现|保持|维持)?[为在]?\s?$/, doubt: '“基本”是不是说这个数，请核对。' },
  {
    // 3吨级货车, 15分钟服务圈, 24小时自助, 10kV配电设备
    tail: /^(?:级(?!别)|\p{Script=Han}{0,8}圈(?![子养])|[“‘]?(?:自助|不打烊|不间断|营业|值守|在线))/u,
    doubt: SPEC,
  },
  {
    unit: /^(?:[kKMm]?V|千伏|[kMG]?Hz)$/,
    tail: /^(?!以[上下内]|左右)\p{Script=Han}/u,
    doubt: SPEC,
  },
  {
    // 5人中就有1人
    head: /\d[^，。；\d]{1,8}中[，]?就有\s?$/,
    doubt: '像是比例里的一头（几个里有几个），请核对。',
  },
  {
    tail: /^[^，。；\d]{0,6}中[，]?就有\s?\d/,
    doubt: '像是比例里的一头（几个里有几个），请核对。',
  },
  { head: /(?:估计|估算|预估|测算)[^，。；\d]{0,4}$/, doubt: '像是估计的数，请核对语气。' },
];

/** 并非1200名, 网传“99处”不实: words around a number that deny it. */
const DENIED_BEFORE =
  /(?:(?<!是)不是|并非|而非|误[传报写记作称]为?|错写[为成]|虚报|谎称|谣传|讹传)[^，。；：、\d]{0,5}$/;
/** 15家信息有误 counts those that are wrong: only what is quoted or told is denied by what follows. */
const TOLD = /(?:[“‘「《][^，。；、\d”’」》]{0,8}|(?:传|报道|[据声宣]称)[^，。；、\d]{0,2})$/;
const DENIED_AFTER =
  /^(?:[^，。；、\d“”’」》]{0,8}[”’」》][^，。；、\d]{0,6}，?[^，。；、\d]{0,4}|的(?:说法|报道|消息|传言))?(?:(?:不(?:属|符|真)?实|失实)(?!的)|有误(?![报判会])|系误|(?<!不)[属是为系]谣言|不准确|实际不符|事实不符)/;

/** @returns whether a sentence says that a number of it is wrong. */
export function isDenied(text: string, { start, end }: Pick<Draft, 'start' | 'end'>): boolean {
  const head = text.slice(Math.max(0, start - FAR), start);
  return (
    DENIED_BEFORE.test(head) || (TOLD.test(head) && DENIED_AFTER.test(text.slice(end, end + FAR)))
  );
}

/** So far back is looked: 每20名骑手配备1名. */
const FAR = 24;

function doubtsAround(text: string, { kind, start, end, unit }: Draft, near: string): string[] {
  if (kind === 'vague') return [];
  const head = text.slice(Math.max(0, start - FAR), start);
  const tail = near + text.slice(end + near.length, end + FAR);
  // In accounts (78) is −78; elsewhere it is not.
  const isAlone = start === 1 && end === text.length - 1 && /^[（(].*[）)]$/.test(text);
  const isMarked = start === 1 && end === text.length && /^[—–△▲▽▼↓]/.test(text);
  const inBrackets =
    isAlone || isMarked ? [`${isAlone ? '括号里' : `“${text[0]}”后面`}的数，看是不是负数。`] : [];
  const around = DOUBTS.flatMap(({ head: before, words, unit: counted, tail: behind, doubt }) =>
    (before?.test(head) ?? true) &&
    (words?.test(text.slice(start, end)) ?? true) &&
    (counted?.test(unit) ?? true) &&
    (behind?.test(tail) ?? true)
      ? [doubt]
      : [],
  );
  const denied = isDenied(text, { start, end }) ? ['这句话像是说这个数不对，请核对。'] : [];
  return [...inBrackets, ...around, ...denied];
}
