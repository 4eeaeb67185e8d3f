import type { QualifierId } from '../qualifier.ts';
import { FALL } from './comparison.ts';
import { fold, UNKNOWN_DIGIT } from './fold.ts';
import { hedgeAfter, hedgeBefore } from './hedges.ts';
import { findNames, type RegisteredNames } from './names.ts';
import { DIGIT, NUMERAL, readChinese, SCALE, times } from './numerals.ts';
import { NUMBER_SHAPES } from './shapes.ts';
import { ARABIC_MEASURE, HAN_MEASURE, IS_MONEY, PER, ROUND_MEASURE } from './units.ts';

/** A number of a text; offsets count UTF-16 units of the text as written. */
export interface ScannedNumber {
  /**
   * `quantity` is one value. `vague` is none: 十几家, 3—5个, 三分之一, 翻一番. `rank` is a place in an
   * order that the words say is one; other ordinals (第4段) are `ordinal`; `first` is 首家.
   */
  kind: 'quantity' | 'vague' | 'first' | 'rank' | 'ordinal';
  /** With the words that hedge it: “约200万元”, “15个以上”. */
  start: number;
  end: number;
  text: string;
  /** The number and its unit alone, as a check reports it: “200万元”. */
  bare: { start: number; end: number; text: string };
  /** In `unit`; negative where the words say a fall. Undefined where `kind` is vague. */
  value: number | undefined;
  /** With 万 or 亿 for money only; empty where none stands beside the number. */
  unit: string;
  qualifier: QualifierId;
  /** 一个 points at something rather than count it, and 零事故 is a word. */
  indefinite: boolean;
  /** What a person has to look at before it is recorded, each a Chinese sentence. */
  doubts: string[];
}

/** A run of figures: what it is worth is told by what stands around it. */
const RUN = new RegExp(
  [
    String.raw`(?<arabic>\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[ \u00a0]\d{3})+(?![\d.]*\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+\.\d+|[\d${UNKNOWN_DIGIT}]+(?:\.\d+)?)`,
    `(?<han>[${NUMERAL}]+(?:点[零〇${DIGIT}]+)?)`,
  ].join('|'),
  'g',
);
const HOLDS_NUMBER = new RegExp(`[\\p{N}\\p{So}首${NUMERAL}]`, 'u');
const ONLY_PLACES = /^[百佰千仟万亿]+$/;
const ADJACENT = new RegExp(`[${DIGIT}]{2}`);
const DIGITS_ONLY = new RegExp(`^[零〇${DIGIT}]{3,}$`);
/** More figures than this are no quantity anyone wrote. */
const LONGEST_RUN = 24;

const sticky = (pattern: string, flags = '') => new RegExp(pattern, `y${flags}`);
const MANY = sticky(
  '[余几]|\\+(?![\\dA-Za-z])|多(?!元化|功能|媒体|边|式|种多样)|来(?=[个家名人次件里万])',
);
const SCALE_AHEAD = sticky(
  `\\s?(?:${SCALE}|[百千](?=${HAN_MEASURE})(?![瓦克米伏卡帕赫分])|千(?=[吨头])|(?:thousand|million|billion)\\b)`,
  'i',
);
const ARABIC_UNIT = sticky(`\\s?(${ARABIC_MEASURE})(${PER})?`);
const HAN_UNIT = sticky(`(${HAN_MEASURE})(${PER})?`);
const ROUND_UNIT = sticky(ROUND_MEASURE);
const FRACTION = sticky(
  `分之([${NUMERAL}]{1,12}(?:点[零〇${DIGIT}]{1,8})?|\\d{1,8}(?:\\.\\d{1,8})?)`,
);
const SUM = sticky(String.raw`(?:\+(?:\d+|[A-Z]\b))+|\/\d+(?!\d)`);
const BETWEEN = /^\s?(?:[—–―~～-]{1,2}|[至到:：∶])\s?$/;
const RANKED =
  /(?:[居列排]|[升跃降退进]至|[升上进]到|排名|位次|名次|增速|增幅)[^，。；：、\d\n\uFFFC]{0,10}$/;
const FIRST = new RegExp(
  `首(家(?=国家)|家(?![庭])|个(?!人)|座|条(?!件)|所|支(?!部)|例|处|台(?!账)|艘|部(?!门|署|分)|件|款|栋|列|辆|间)`,
  'g',
);
const ORDINAL = new RegExp(`第([\\d${NUMERAL}]{1,9})([位名])?(?![—–、至-]?[\\d${NUMERAL}])`, 'g');

/** 下降22.3%; but 下降到20% says where it came to, and 减少30个 how many. */
const FALLS = new RegExp(`(?:${FALL})(?:了|约|近|超过?|逾|达|至少)?\\s?$`);
const IS_RATE = /^(?:[%‰]|个?[百千]分点|个?基点|倍)/;
/** A sign that stands between two words may be a dash. */
const CLEARLY_SIGNED = /(?:^|[（(：:，、为是至到\n\uFFFC=]|增长|增速|增幅|下降|变化|[率差额])\s?$/;

/**
 * Finds the numbers of a text, in order: dates, section numbers and registered names are none.
 * The time it takes grows with the text's length and no faster. Total over any text.
 */
export function scanNumbers(text: string, ...names: RegisteredNames[]): ScannedNumber[] {
  if (!HOLDS_NUMBER.test(text)) return [];
  const folded = fold(text);
  const named = blank(folded.text, names);
  const masked = named.replace(NUMBER_SHAPES, (shape) => '\0'.repeat(shape.length));
  const found: Draft[] = [];
  for (const match of masked.matchAll(RUN)) {
    const draft = match.groups!['arabic'] ? arabicAt(masked, match) : hanAt(masked, match);
    if (draft && draft.start >= (found.at(-1)?.end ?? 0)) found.push(draft);
  }
  const drafts = [
    ...joined(masked, found).map((draft) => hedged(masked, draft)),
    ...ordinalsIn(named, masked),
    ...firstsIn(masked),
  ].sort((a, b) => a.start - b.start);
  return drafts.map(({ start, end, bare, isArabic: _, ...rest }) => {
    const number = {
      ...rest,
      ...sliceOf(text, folded.place(start, end)),
      bare: sliceOf(text, folded.place(bare.start, bare.end)),
    };
    return isListMark(text, number) ? { ...number, kind: 'ordinal' } : number;
  });
}

/** ① or Ⅳ where an item begins; ⑨处 counts. */
function isListMark(text: string, { unit, bare }: ScannedNumber): boolean {
  if (unit !== '' || !/^[^\p{Nd}\p{Script=Han}]+$/u.test(bare.text)) return false;
  return /(?:^|[。；：，、\n])\s*$/.test(text.slice(Math.max(0, bare.start - 4), bare.start));
}

/** @returns the numbers of a text that count something and that no record vouches for. */
export function bareNumbers(text: string, ...names: RegisteredNames[]): ScannedNumber['bare'][] {
  return scanNumbers(text, ...names)
    .filter(({ kind, indefinite }) => (kind === 'quantity' || kind === 'vague') && !indefinite)
    .map(({ bare }) => bare);
}

interface Span {
  start: number;
  end: number;
}

type Draft = Omit<ScannedNumber, 'text' | 'bare'> & { bare: Span; isArabic: boolean };

function sliceOf(text: string, span: Span) {
  return { ...span, text: text.slice(span.start, span.end) };
}

function draftOf(span: Span, rest: Partial<Draft>): Draft {
  return {
    kind: 'quantity',
    ...span,
    bare: span,
    value: undefined,
    unit: '',
    qualifier: 'exact',
    indefinite: false,
    doubts: [],
    isArabic: false,
    ...rest,
  };
}

/** What follows the figures: 余, 万, 余 again and the unit. */
interface Rest {
  end: number;
  many: string;
  scale: string;
  unit: string;
}

function restOf(text: string, from: number, unitPattern: RegExp, scaled = true): Rest {
  let at = from;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match;
  };
  const inner = take(MANY)?.[0] ?? '';
  const scale = scaled ? (take(SCALE_AHEAD)?.[0].trim() ?? '') : '';
  const outer = scale ? (take(MANY)?.[0] ?? '') : '';
  const unit = take(unitPattern);
  return {
    end: at,
    many: inner || outer,
    scale,
    unit: `${AREAS[unit?.[1] ?? ''] ?? unit?.[1] ?? ''}${unit?.[2] ?? ''}`,
  };
}

/** Units that the ledger writes without a digit. */
const AREAS: Record<string, string> = {
  ...{ m2: '平方米', 'm²': '平方米', '㎡': '平方米', m3: '立方米', 'm³': '立方米', '㎥': '立方米' },
  ...{ km2: '平方公里', 'km²': '平方公里', cm2: '平方厘米', 'cm²': '平方厘米' },
};

/** 500+ is that many or more. */
function qualifierOf({ many }: Rest): QualifierId {
  if (many === '') return 'exact';
  return many === '+' ? 'or-more' : 'over';
}

/** 200万元 keeps its 万; 1.2万人次 is 12000. */
function scaled(value: number, { scale, unit }: Pick<Rest, 'scale' | 'unit'>) {
  if (scale && IS_MONEY.test(unit) && !/^[a-z]/i.test(scale)) return { value, unit: scale + unit };
  return { value: times(value, scale), unit };
}

function arabicAt(text: string, { 0: figures, index }: RegExpExecArray): Draft | undefined {
  const from = index + figures.length;
  const sum = matchAt(SUM, text, from);
  if (sum)
    return draftOf({ start: index, end: from + sum.length }, { kind: 'vague', isArabic: true });
  const rest = restOf(text, from, ARABIC_UNIT);
  const number = Number(figures.replace(/[,，\s\u00a0]/g, ''));
  const isVague = /[几来]/.test(rest.many) || Number.isNaN(number) || figures.length > LONGEST_RUN;
  const span = { start: index, end: rest.end };
  if (isVague || isAndAHalf(text, rest)) {
    return draftOf(span, { kind: 'vague', unit: rest.unit, isArabic: true });
  }
  const doubts = [
    ...(/，/.test(figures) ? ['数字里的逗号是全角的，按千位分隔读，请核对。'] : []),
    ...(/[ \u00a0]/.test(figures) ? ['数字中间有空格，按一个数读，请核对。'] : []),
  ];
  return draftOf(span, {
    ...scaled(number, rest),
    qualifier: qualifierOf(rest),
    isArabic: true,
    doubts,
  });
}

function hanAt(text: string, { 0: run, index }: RegExpExecArray): Draft | undefined {
  const before = text[index - 1] ?? '';
  const end = index + run.length;
  if (/[第上下]/.test(before) && !(before === '上' && ONLY_PLACES.test(run))) return undefined;
  if (run.length > LONGEST_RUN) return draftOf({ start: index, end }, { kind: 'vague' });
  const part = fractionAt(text, run, index);
  if (part) return part;
  if (/[数几]/.test(before)) return severalAt(text, run, index);
  if (ONLY_PLACES.test(run)) return roundAt(text, run, index);
  // 万一 and 亿万 are words.
  if (/^[万亿]/.test(run)) return undefined;
  const rest = restOf(text, end, HAN_UNIT, !/[万亿]$/.test(run));
  const span = { start: index, end: rest.end };
  const isOpen = /[万亿]/.test(run + rest.scale) && /^[，。；、）]?$/.test(text[rest.end] ?? '');
  const isHedged = hedgeBefore(text.slice(Math.max(0, index - 8), index), '') !== undefined;
  if (isName(text, run, rest, index)) {
    return draftOf(span, { value: readChinese(run), indefinite: true });
  }
  if (!rest.unit && !rest.many && !isOpen && !isHedged) return undefined;
  const read = hanValue(run, rest);
  const isVague =
    read === undefined ||
    /[几来]/.test(rest.many) ||
    (ADJACENT.test(run.replace(/点.*/, '')) && !DIGITS_ONLY.test(run)) ||
    (rest.unit === '番' && /翻了?$/.test(text.slice(Math.max(0, index - 2), index))) ||
    isAndAHalf(text, rest);
  if (isVague) return draftOf(span, { kind: 'vague', unit: rest.unit });
  const isOne = /^[一壹]$/.test(run) && !rest.many && !rest.scale;
  return draftOf(span, {
    ...read,
    qualifier: qualifierOf(rest),
    indefinite: isOne && !/^(?:[倍成番%‰]|个?百分点)/.test(rest.unit),
  });
}

/** 零事故, 三大工程, “四送”: words that hold a number and count nothing by themselves. */
function isName(text: string, run: string, { unit, end }: Rest, index: number): boolean {
  if (run === '零') return true;
  if (unit !== '' || run.length > 2) return false;
  return text[end] === '大' || /[“‘《]/.test(text[index - 1] ?? '');
}

/** 三百万元 is 300万元, as 300万元 is. */
function hanValue(run: string, rest: Rest): { value: number; unit: string } | undefined {
  const [, head, scale] = /^([^万亿]+)(万亿|[万亿])$/.exec(run) ?? [];
  const value = readChinese(head ?? run);
  return value === undefined
    ? undefined
    : scaled(value, { ...rest, scale: (scale ?? '') + rest.scale });
}

/** 两年半, 3个半小时. */
function isAndAHalf(text: string, { unit, end }: Rest): boolean {
  return /^(?:[年月倍天]|个|个月|小时)$/.test(unit) && text[end] === '半';
}

/** 百分之四十八, 千分之三; 三分之一 is a share that no decimal states. */
function fractionAt(text: string, run: string, index: number): Draft | undefined {
  const end = index + run.length;
  const of = matchAt(FRACTION, text, end);
  if (of === undefined) return undefined;
  const span = { start: index, end: end + of.length };
  const unit = { 百: '%', 千: '‰' }[run];
  const words = of.slice(2);
  const value = words === '百' ? 100 : /^\d/.test(words) ? Number(words) : readChinese(words);
  if (unit === undefined || value === undefined) return draftOf(span, { kind: 'vague' });
  return draftOf(span, { value, unit });
}

/** 数十家, 几百万元, 数以千计. */
function severalAt(text: string, run: string, index: number): Draft | undefined {
  const rest = restOf(text, index + run.length, HAN_UNIT);
  if (!rest.unit) return undefined;
  return draftOf({ start: index - 1, end: rest.end }, { kind: 'vague', unit: rest.unit });
}

/** 近百家 and 上百次 leave open how many hundred; 百余名 is more than one. */
function roundAt(text: string, run: string, index: number): Draft | undefined {
  const end = index + run.length;
  const rest = restOf(text, end, HAN_UNIT, /^[余多]/.test(text.slice(end)));
  const before = text.slice(Math.max(0, index - 2), index);
  const hedge = /(?:[近约上超逾过成]|超过)$/.exec(before)?.[0] ?? '';
  const span = { start: index - hedge.length, end: rest.end };
  if (hedge && (rest.unit || rest.many)) return draftOf(span, { kind: 'vague', unit: rest.unit });
  const read = hanValue(`一${run}`, rest);
  if (/[余多]/.test(rest.many) && rest.unit && read) {
    return draftOf(span, { ...read, qualifier: 'over' });
  }
  // A cell that is a unit and nothing else counts nothing.
  const isCount = text.length > rest.end - index && matchAt(ROUND_UNIT, text, end) !== undefined;
  return isCount ? draftOf(span, { kind: 'vague', unit: rest.unit }) : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Makes one of the two ends of a span: 3—5个, 10%—20%, 三至五家, 三、四家. */
function joined(text: string, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const last = result.at(-1);
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

function isSpan(text: string, first: Draft, second: Draft): boolean {
  const between = text.slice(first.end, second.start);
  if (!BETWEEN.test(between) || !first.isArabic || !second.isArabic) return false;
  if (/[:：∶]/.test(between)) return first.unit === '';
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

/** Adds the words that hedge a number, and its sign. */
function hedged(text: string, draft: Draft): Draft {
  if (draft.kind === 'vague') return { ...draft, ...withHedges(text, draft) };
  const { sign, start } = signBefore(text, draft);
  const signed = { ...draft, start, bare: { start, end: draft.bare.end } };
  const around = withHedges(text, signed);
  const head = text.slice(Math.max(0, around.start - 24), around.start);
  const isFall = IS_RATE.test(draft.unit) && FALLS.test(head);
  const isNegative = sign !== undefined || isFall;
  const doubts = [
    ...draft.doubts,
    ...around.doubts,
    ...(sign === 'doubtful' ? ['数字前的短横按负号读，请核对。'] : []),
    ...(sign !== undefined && isFall ? ['又写了下降，又写了负号，请核对。'] : []),
  ];
  const value = isNegative ? -draft.value! || 0 : draft.value;
  return { ...signed, ...around, value, doubts };
}

function signBefore(
  text: string,
  { start, isArabic }: Draft,
): { sign?: 'clear' | 'doubtful'; start: number } {
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

function withHedges(
  text: string,
  draft: Draft,
): Pick<Draft, 'start' | 'end' | 'qualifier' | 'unit' | 'doubts'> {
  const tail = text.slice(draft.end, draft.end + 12);
  const before = hedgeBefore(text.slice(Math.max(0, draft.start - 12), draft.start), tail);
  const after = hedgeAfter(tail, draft.unit);
  const said = new Set<QualifierId>(
    [draft.qualifier, before?.qualifier, after?.qualifier].filter(
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

/** A place in an order where the words say so: 排名第3位, 居全盟第一. */
function ordinalsIn(named: string, masked: string): Draft[] {
  return [...named.matchAll(ORDINAL)].flatMap((match) => {
    const { 0: words, 1: figures = '', 2: unit, index } = match;
    const end = index + words.length;
    if (masked[index] !== '\0' && masked[index] !== '第') return [];
    const value = /^\d+$/.test(figures) ? Number(figures) : readChinese(figures);
    if (value === undefined) return [];
    const isEnd = unit !== undefined || /^(?:[，。；、）)的]|$)/.test(named.slice(end, end + 1));
    const kind =
      isEnd && RANKED.test(named.slice(Math.max(0, index - 16), index)) ? 'rank' : 'ordinal';
    return [draftOf({ start: index, end }, { kind, value, unit: unit ?? '位', qualifier: 'rank' })];
  });
}

function firstsIn(masked: string): Draft[] {
  return [...masked.matchAll(FIRST)].map(({ 0: words, 1: unit, index }) =>
    draftOf(
      { start: index, end: index + words.length },
      { kind: 'first', value: 1, unit: unit!, qualifier: 'first' },
    ),
  );
}

/** Blanks the names, keeping every offset. */
function blank(text: string, names: RegisteredNames[]): string {
  return names.reduce((rest, registered) => {
    let blanked = '';
    let last = 0;
    for (const [start, end] of findNames(rest, registered)) {
      blanked += rest.slice(last, start) + '\0'.repeat(end - start);
      last = end;
    }
    return blanked + rest.slice(last);
  }, text);
}
