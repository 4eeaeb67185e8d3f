import type { QualifierId } from '../qualifier.ts';
import type { Draft } from './draft.ts';
import { NUMERAL } from './numerals.ts';
import { ARABIC_MEASURE, HAN_MEASURE } from './units.ts';

/** What makes a number doubtful, by the words before it and behind it. */
const SAID_BEHIND = '后面还有说多少的字，请核对语气。';
const SPEC = '像是规格、名称或服务时间，不是统计出来的数，请核对。';
/** What a person has to look at. */
interface Doubt {
  doubt: string;
  /** What else the words may make of the number. */
  others?: QualifierId[];
}
const DOUBTS: (Doubt & { head?: RegExp; words?: RegExp; unit?: RegExp; tail?: RegExp })[] = [
  {
    // 二类疫苗, 光伏二期; but 分为三类, 办培训班三期
    head: /^(?!.*(?:分[为成]?|共|设|办|[等这有班了]|以[上下]|如下|开展|组织|完成)$)/su,
    words: /^(?:[二三四五六七八九][类期]|二[本组队班])$/,
    doubt: '像是第几类、第几期，不是有几个，请核对。',
  },
  {
    // M20螺栓: what stands right behind letters is of a name; A、B、C三个展区 count.
    head: /(?<![A-Za-z\d])(?!GDP|CPI|PPI|APP)[A-Za-z]{1,4}$/,
    words: /^\d/,
    unit: /^(?![百千万亿]*[元美欧港日]|[%‰]|倍|吨|$)/,
    doubt: '数前面紧接着字母，像是型号，请核对。',
  },
  { unit: /^$/, tail: /^[A-Za-z]/, doubt: '后面紧接着字母，请核对数和单位。' },
  {
    // 两个半城区; but 两个半岛
    unit: /^[^年月天倍]/,
    tail: /^半(?![岛径导成挂封闭自主球决残边山坡圆])/,
    doubt: '后面的“半”是不是说多半个，请核对。',
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
  { head: /(?<![超通经])过$/, others: ['over'], doubt: '“过”是不是超过，请核对。' },
  { head: /(?<![提以之当目此日年会事])前$/, doubt: '像是最前面的几个，不是总数，请核对。' },
  { head: /(?<![先前以之此会今然事])后$/, doubt: '像是最后面的几个，不是总数，请核对。' },
  {
    // 每月1次, 每季度开展一场
    head: /每(?:半?年|季度?|月|周|天|日|学期)[^，。；\d]{0,6}$/,
    words: /^(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:[次期回场]|轮次?|班次)$/,
    doubt: '像是多久几次，不是总数，请核对。',
  },
  {
    head: /小$/,
    words: /^[一1][百千万]/,
    others: ['near', 'under'],
    doubt: '“小一万”差一点才到，请核对语气。',
  },
  { tail: /^\d+(?:\.\d+)?%/, doubt: '后面紧接着另一个数，请核对。' },
  { head: /\d[个、]$/, doubt: '前面紧接着另一个数，请核对。' },
  {
    // 1.8亿元（约）, 500元（含）
    tail: /^(?:[（(](?:约|近|超|不[足到])[）)]|[（(]不?含[）)](?!及?以[上下内]|之[上下内])|不等(?![式号])|[以之]外)/,
    others: ['about', 'near', 'over', 'under', 'at-most', 'or-more'],
    doubt: SAID_BEHIND,
  },
  // 300元起; but 50户兜底 and 3栋封顶 say what became of them.
  { tail: /^(?:打底|保底|兜底|起(?=[，。；、）]|$))/, others: ['or-more'], doubt: SAID_BEHIND },
  { tail: /^封顶/, others: ['at-most'], doubt: SAID_BEHIND },
  {
    head: /基本上?(?:达到?|实现|保持|维持)?[为在]?\s?$/,
    others: ['about', 'near'],
    doubt: '“基本”是不是说这个数，请核对。',
  },
  {
    // 3吨级货车, 15分钟服务圈, 24小时自助, 10kV配电设备
    unit: /^(?:吨|分钟?|个?小时|天|公里|千米|米)$/,
    tail: /^(?:级(?!别)|\p{Script=Han}{0,8}圈(?![子养])|[“‘]?(?:自助|不打烊|不间断|营业|值守|在线))/u,
    doubt: SPEC,
  },
  { words: /^(?:24|二十四)个?小时$/, tail: /^(?!内)/, doubt: SPEC },
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
  {
    head: /(?:估计|估算|预估|测算)[^，。；\d]{0,4}$/,
    others: ['about'],
    doubt: '像是估计的数，请核对语气。',
  },
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

/** @returns what a person has to look at, by the words around a number. */
export function doubtsAround(
  text: string,
  { kind, start, end, unit }: Draft,
  near: string,
): Doubt[] {
  if (kind === 'vague') return [];
  const head = text.slice(Math.max(0, start - FAR), start);
  const tail = near + text.slice(end + near.length, end + FAR);
  // In accounts (78) is −78; elsewhere it is not.
  const isAlone = start === 1 && end === text.length - 1 && /^[（(].*[）)]$/.test(text);
  const isMarked = start === 1 && end === text.length && /^[—–△▲▽▼↓]/.test(text);
  const brackets = `${isAlone ? '括号里' : `“${text[0]}”后面`}的数，看是不是负数。`;
  const around = DOUBTS.filter(
    ({ head: before, words, unit: counted, tail: behind }) =>
      (before?.test(head) ?? true) &&
      (words?.test(text.slice(start, end)) ?? true) &&
      (counted?.test(unit) ?? true) &&
      (behind?.test(tail) ?? true),
  );
  return [
    ...(isAlone || isMarked ? [{ doubt: brackets }] : []),
    ...around,
    ...(isDenied(text, { start, end }) ? [{ doubt: '这句话像是说这个数不对，请核对。' }] : []),
  ];
}
