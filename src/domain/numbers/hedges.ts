import type { QualifierId } from '../qualifier.ts';
import { NUMERAL } from './numerals.ts';
import { dictionary, plainUnit } from './units.ts';

/** A word that hedges a number: 约 before it, 以上 behind it. */
interface Hedge {
  qualifier: QualifierId;
  words: string;
  /** A pattern of what makes another word of it: 以上述. */
  not?: string;
  /** One character, which the dictionary may take for the end of a word: 节约, 附近, 赶超. */
  single?: true;
}

/** Between a hedge and its number: 约有30家, 超过了30家, 约合人民币3万元. */
const LINK = '(?:达到|[有为占达合计了在])?(?:人民币)?\\s?';

/** 不得超过, 没有超过, 未突破: more is denied, and so is less. */
const DENIED = '(?:不|未|没有?|不得|不能|不应|不可|不会|尚未)';

const BEFORE: Hedge[] = [
  {
    qualifier: 'at-least',
    words: '(?:大于(?:或|等|或等)于?|不小于|高于或等于|(?:等于|达到?)或者?(?:大于|超过|高于|多于))',
  },
  {
    qualifier: 'at-most',
    words: '(?:小于(?:或|等|或等)于?|低于或等于|等于或者?(?:小于|低于|少于))',
  },
  {
    qualifier: 'at-most',
    words: `(?:${DENIED}(?:超过?|超出|多于|高于|大于|突破|逾)|最多|至多|顶多|≤|<=|at most\\s|up to\\s)`,
  },
  {
    qualifier: 'at-least',
    words: `(?:至少|最少|起码|${DENIED}(?:少|低|小)于|不下于?|≥|>=|at least\\s)`,
  },
  {
    qualifier: 'under',
    words:
      '(?:不足|不到|不满|未满|未到|不及|未能?达到?|没[有能]?达到|跌破|少于|低于|小于|<|(?:less|fewer) than\\s)',
  },
  { qualifier: 'near', words: '(?:接近|将近|逼近|近乎|几乎|nearly\\s|almost\\s)' },
  { qualifier: 'near', words: '近', single: true },
  {
    qualifier: 'about',
    words: '(?:大约|大概|大致|约莫|约合|差不多|≈|(?<!~)~|(?:about|around)\\s)',
  },
  { qualifier: 'about', words: '约', single: true },
  {
    qualifier: 'over',
    words: '(?:超过|超出|突破|多于|高于|大于|不止|逾|>|(?:more than|over)\\s)',
  },
  { qualifier: 'over', words: '超', single: true },
  { qualifier: 'over', words: '破', single: true },
];

const EXCLUDED = '[（(]不含[^（）()]{0,6}[）)]';
const INCLUDED = '(?:[（(]含[^（）()]{0,6}[）)])?';
const NOT_ABOVE = '述|率|学(?![生校习历位科期])|市(?![民场级县区委])';
const AFTER: Hedge[] = [
  {
    qualifier: 'or-more',
    words: `${INCLUDED}(?:及?以上|之上|起步|\\+)`,
    not: NOT_ABOVE,
  },
  { qualifier: 'over', words: `${EXCLUDED}及?以上`, not: NOT_ABOVE },
  { qualifier: 'under', words: `${EXCLUDED}及?以下`, not: '发|达|放' },
  {
    qualifier: 'about',
    words: '(?:左右|许(?=[，。；、）]|$))',
    not: '[岸侧翼邻逢]|两[岸侧边翼]|手(?![机段续艺])|开弓',
  },
  { qualifier: 'about', words: '(?:上下)', not: '[联齐游级班一互贯楼车文册]' },
  { qualifier: 'at-most', words: `${INCLUDED}(?:及?以下|之下)`, not: '发|达|放' },
  { qualifier: 'at-most', words: `${INCLUDED}(?:以内|之内|以里)`, not: '蒙' },
  { qualifier: 'over', words: '(?:有余|出头|开外|还多|不止|余(?=[，。；、）]|$))' },
  { qualifier: 'under', words: '不到', not: '[位达期场点边头]' },
];

/** A short time that something takes at most: 3天内, 24小时内. */
const WITHIN = /^(?:天|日|个?工作日|自然日|小时|分钟|周|个月)$/;
/** 3年多, 两个多月; but not 15个多功能厅. */
const MANY = /^多(?=时间|[，。；、）)的]|$)/;
/** 两个多月 counts 个月. */
const MANY_OF = /^多(月|小时|钟头|星期|学期|季度|昼夜)/;
/** 查摆不足15条, 找不到3家: nouns and verbs that hold the words of a hedge. */
const OTHER_WORDS =
  /(?:(?:梳理|存在|短板|反思|指出|列出|问题|能力|动力|供[电水气]|查摆|查找|找出|找准|发现|整改|剖析|弥补|补齐|克服|改进|问题和|问题及|问题与|问题、)不足|[找看听想办做收查管照顾感意]不到)$/;
/** 突破3项关键技术 breaks through three of them. */
const BROKEN_THROUGH =
  /^(?:[\u4e00-\u9fff]{0,6})(?:技术|难|瓶颈|卡|核心|堵|障|壁垒|课题|工艺|制约)/;

/** The characters in which a hedge may end, or begin: most numbers have none and are soon done. */
const MAY_END =
  /[超出码等多约近过于逾多足到满及乎概致莫合止破少低下有为占达计了在币≈~≤≥<>=a-z]\s?$/i;
const MAY_BEGIN = /^\s?[（(+及以之起左上有余出开还不多内许]|^\p{Script=Han}{1,6}[（(]/u;
const before = BEFORE.map(({ words, ...hedge }) => ({
  ...hedge,
  pattern: new RegExp(`${words}${LINK}$`, 'i'),
}));
const after = AFTER.map(({ words, not, ...hedge }) => ({
  ...hedge,
  pattern: new RegExp(`^\\s?(?:${words}${not ? `(?!${not})` : ''}|[（(]${words}[）)])`),
  // 5000名骑手（以上）
  apart: new RegExp(`^\\p{Script=Han}{1,6}[（(]${words}[）)]`, 'u'),
}));

/** Words that end as a hedge does: 节约, 附近, 赶超. */
const WORDS = new RegExp(
  '(?:[签邀缔要订网集公契条合租续违节简制规履婚密践誓隐预背负附失应特相绰依换爽民]约|' +
    '[临亲附就邻靠走新相远贴挨最晚较更渐趋迫抵毗]近|[赶商彩反中Bb]超|' +
    '[打冲攻侦告识看说点爆踏击刺划戳揭磨砸炸]破)$',
);
/** 硬化道路3条约30公里 */
const BEHIND_NUMBER = new RegExp(`[\\d${NUMERAL}].[约近]$`);

/** A hedge that stands beside a number, with its words. */
interface Found {
  qualifier: QualifierId;
  length: number;
  /** 两个多月 counts 个月. */
  unit?: string;
  /** Other words stand between: 5000名骑手（以上）. */
  isApart?: true;
}

/** Finds the hedge that ends a few characters before a number; `tail` stands behind its unit. */
export function hedgeBefore(head: string, tail: string): Found | undefined {
  if (!MAY_END.test(head) || OTHER_WORDS.test(head)) return undefined;
  for (const { qualifier, pattern, single } of before) {
    const match = pattern.exec(head);
    if (!match || (single && !isOwnWord(head, match))) continue;
    if (match[0].startsWith('突破') && BROKEN_THROUGH.test(tail)) return undefined;
    return { qualifier, length: match[0].length };
  }
  return undefined;
}

const ASIDE = `(?:(?![的是时第各${NUMERAL}])\\p{Script=Han})`;
const GRANTED = '(?:可(?!达)|给予|奖|补|资助|授信|贷|减免|扶持|支持|限|罚|报销)';
/** Words that may say something of a number from which they stand apart; `others` if they may not. */
interface Apart {
  pattern: string;
  qualifier?: QualifierId;
  others?: QualifierId[];
  unit?: RegExp;
}
const APART_WORDS: Apart[] = [
  // 最多可容纳50人, 至少保证2名; but 最多的是15个 and 至少两家共15个 say something else.
  { qualifier: 'at-least', pattern: `(?:至少|最少|起码)${ASIDE}{1,6}|少则` },
  { qualifier: 'at-most', pattern: `(?:最多|至多|顶多)${ASIDE}{1,6}|多则|封顶为?` },
  // 约占全区的38%
  { qualifier: 'about', pattern: '约(?:占|为|合|是)\\p{Script=Han}{1,8}' },
  // What is granted is so much or less; the highest temperature is that.
  {
    qualifier: 'at-most',
    pattern: `最高${GRANTED}${ASIDE}{0,6}|${GRANTED}${ASIDE}{0,6}最高(?:可?达|为)?`,
  },
  // 最高500元; but 价格最高36元 was reached.
  {
    qualifier: 'at-most',
    pattern: '(?<!(?:价|卖|售|销|营业|入|薪|工资|产值)[^，。；]{0,4})最高',
    unit: /元/,
  },
  { others: ['at-most'], pattern: `最高(?:(?:可|达|为|额|不)${ASIDE}{0,6})?|上限[为是]?` },
  { others: ['at-least'], pattern: `最低(?:(?:可|达|为|给予|限|额|不)${ASIDE}{0,6})?|下限[为是]?` },
  { others: ['at-least', 'or-more'], pattern: '(?<![未不没圆期届美充])满' },
];
const APART = APART_WORDS.map(({ pattern, ...rest }) => ({
  ...rest,
  pattern: new RegExp(`(?:${pattern})\\s?$`, 'u'),
}));
const MAY_STAND_APART = /[最至顶起少多封约上下满]/;

/** @returns what words a few characters before a number may say of it, if there are such. */
export function hedgeApart(
  head: string,
  counted: string,
): Pick<Apart, 'qualifier' | 'others'> | undefined {
  if (!MAY_STAND_APART.test(head)) return undefined;
  return APART.find(({ pattern, unit }) => pattern.test(head) && (unit?.test(counted) ?? true));
}

/**
 * 节约200万元 saves, and 环节约20个 are about 20: ICU's dictionary of Chinese tells whether the
 * character before is the end of a word.
 */
function isOwnWord(head: string, { index }: RegExpExecArray): boolean {
  const said = head.slice(0, index + 1);
  if (!WORDS.test(said) || BEHIND_NUMBER.test(said)) return true;
  const stem = /\p{Script=Han}*$/u.exec(head.slice(0, index))![0];
  return ([...dictionary.segment(stem)].at(-1)?.segment.length ?? 0) > 1;
}

/** @param unit what stands between the number and the tail */
export function hedgeAfter(tail: string, unit: string): Found | undefined {
  if (!MAY_BEGIN.test(tail)) return undefined;
  for (const { qualifier, pattern, apart } of after) {
    const match = pattern.exec(tail);
    if (match) return { qualifier, length: match[0].length };
    const aside = apart.exec(tail);
    if (aside) return { qualifier, length: aside[0].length, isApart: true };
  }
  if (WITHIN.test(unit) && /^内(?![部外容地蒙需涵在设置含行])/.test(tail)) {
    return { qualifier: 'at-most', length: 1 };
  }
  const [words, of] = (unit === '个' && MANY_OF.exec(tail)) || [];
  if (words) return { qualifier: 'over', length: words.length, unit: plainUnit(`个${of!}`) };
  const isMany = unit === '成' ? tail.startsWith('多') : unit !== '' && MANY.test(tail);
  return isMany ? { qualifier: 'over', length: 1 } : undefined;
}

/** 500+ is that many or more. */
export function hedgeWithin(many: string): QualifierId {
  if (many === '') return 'exact';
  return many === '+' ? 'or-more' : 'over';
}
