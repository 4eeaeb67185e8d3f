import { DATE_SHAPES, NO_QUANTITY } from '../periods/shapes.ts';
import type { Read } from '../read.ts';
import { hedged } from './around.ts';
import { type Draft, draftOf, type ScannedNumber } from './draft.ts';
import { fold, toHalfWidth, UNKNOWN_DIGIT } from './fold.ts';
import { findNames, type RegisteredNames } from './names.ts';
import { DIGIT, NUMERAL, readChinese, times } from './numerals.ts';
import { numberAt, RUN } from './run.ts';
import { joined, listed } from './spans.ts';
import { HAN_MEASURE } from './units.ts';

const HAN_SMALL = `[${DIGIT.slice(0, 10)}十]`;

const ORDINALS = [
  `第[\\d${NUMERAL}]{1,12}(?:[—–、至-]第?[\\d${NUMERAL}]{1,12})*`,
  String.raw`(?<![\d.])(?:\d{1,3}[、和及—–-]){0,8}\d+号(?!人(?:[，。；、的]|$))(?:线|楼|院|文件|令|公告)?(?:\d{1,2}[栋幢座](?=\d))?(?:\d{1,2}单元)?(?:\d{1,2}[楼层](?=\d{3,4}|[，。；、）]|$))?`,
  String.raw`(?<![\d.])\d{3,4}(?:室|教室|会议室|办公室|诊室|房间)`,
  String.raw`(?<=(?:邮编|邮政编码|区号|代码|编号|证号|文号|批号|单号|热线|专线)[：:]?\s?)\d{1,9}(?!\d)${NO_QUANTITY}`,
  String.raw`(?<!\d)\d{3}(?=国道|省道|县道)`,
  String.raw`(?<![\d.])\d{2,4}千伏(?=[线变输])`,
  `(?<=^|[。；：，、\\n]\\s?)[（(]${HAN_SMALL}{1,4}[）)]`,
  `[（(]${HAN_SMALL}{1,4}[）)](?!\\s?[余多]?[处个家名人座所户件场次万亿])`,
  `(?<=^|[。；：\\n])${HAN_SMALL}+、`,
  String.raw`(?<=^|[。；：，、\n]\s?)[（(]\d{1,2}[）)](?!$|[。；，、])`,
  `(?<=^|[。；：\\n])\\d{1,2}(?:(?:\\.\\d{1,2})+\\s|[、．.](?!\\d))${NO_QUANTITY}`,
  String.raw`(?<=[图注]|(?<!代)表|(?<![比病条案事先惯体])例|附件|附录|序号|公式)\s?\d{1,3}(?:[-—–.]\d{1,3})?(?![\d.])${NO_QUANTITY}`,
  String.raw`(?<!\d)\d+\.\d+\.\d+(?![\d.])`,
  `(?:十${HAN_SMALL}|二十${HAN_SMALL}?)届(?=[一二三四五六七]中全会|中央|全国|[盟市旗县区省州]?(?:委|人大|政协))`,
  `(?<=届)[一二三四五六七]中全会`,
  `(?<=届[^，。；、\\d]{0,8})[${NUMERAL}]{1,3}次(?=会议|全会|全体)`,
  `[一二三四五六七八九]年级`,
  String.raw`[（(]\d{1,2}[）)](?=班)`,
  // Congresses, departments and the groups of a village have their numbers as names.
  String.raw`(?<=党的|中共|学习|贯彻|落实|喜迎|[^一-龥]|^)(?:十[一二三四五六七八九]|二十)大(?=精神|报告|以来|召开|胜利|代表|党章|$|[^一-龥])`,
  String.raw`(?<=市场|项目|业务|销售|工程|事业|营业|经营|客服|技术)[一二三四五六七八九十]部(?![电影微剧片书著手法规作机])`,
  String.raw`(?<=[一-龥])[一二三四五六七八九十]部(?=党[支总委小]|支部|经理|负责|主任|部长|书记)`,
  String.raw`(?<=村|社区|嘎查)[一二三四五六七八九十]{1,2}[组社队]`,
  String.raw`(?<![\d.])\d{1,3}路(?=公交|公共汽车|电车|巴士)`,
  `[二三四五]期(?=工程|项目|建设|扩建)|(?<=工程|项目)[一二三四五六七八九]期`,
  `[三五]年(?=行动|规划|计划)`,
  `[二三]次(?=产业|开发|供水|污染|创业|加工|利用|分配|能源)`,
  `(?<=建党|建国|建军|建团|建[盟旗县市区校院]|诞辰|成立)[${NUMERAL}\\d]{1,6}周年`,
];

/** Sayings whose numerals stand with what elsewhere is a measure: 五花八门. */
const SAYINGS =
  '[两三四五双]位数|三七二十一|一百[单零]八将|三天打鱼|两天晒网|五花八门|四通八达|三番两次|一波三折|十年树木|百年树人|十二分(?=[的地满努重精])|不怕一万|只怕万一|八九不离十|三天两夜的路';

const NAMES = [
  SAYINGS,
  String.raw`[〔\[（(](?:1[89]|20)\d{2}[〕\]）)][^，。；\s]{0,12}?\d+号`,
  String.raw`https?://[^\s，。；）\0]+`,
  String.raw`www\.[^\s，。；）\0]+`,
  'PM(?:2\\.5|10)(?![\\d.])',
  // Boiler 2#, the third floor, water of class Ⅲ.
  String.raw`(?<![\d.])\d{1,3}#(?=\p{Script=Han})`,
  String.raw`(?<![\d.])\d{1,2}楼(?![宇盘栋房])`,
  `${UNKNOWN_DIGIT}类(?=及?以[上下]|水)`,
  // Stakes of a road, storeys and halls: K12+300, B2层, T3航站楼.
  String.raw`(?<![A-Za-z])[DKZ]K?\d+\+\d{3}(?!\d)`,
  String.raw`(?<![A-Za-z])[A-Z]\d{1,2}(?=[层座口]|航站楼)`,
  String.raw`(?<=(?<![A-Za-z])[A-Z]座)\d{1,2}层`,
  // Pipes of DN200, versions and places on the globe.
  String.raw`(?:(?<![A-Za-z])D[Ne]|[ΦφØ])\s?\d+(?![\d.])`,
  String.raw`(?<![\d.])\d\.\d(?=版(?!面)|时代)`,
  String.raw`(?<=[东西]经|[南北]纬)\s?\d[\d.°′″'’度分秒]{0,16}`,
  // Days that campaigns are named for: 3·15, 3.15晚会.
  String.raw`(?<![\d.])(?:1[0-2]|0?[1-9])[·•](?:[12]\d|3[01]|0?[1-9])(?!\d)`,
  String.raw`(?<![\d.])3\.15(?=晚会|[国消])`,
  // GB/T 15834, UTF-8, CO2; but not GDP 123亿元, nor more than 30.
  // The letters of 200MW/400MWh are units.
  `(?<![A-Za-z]|[\\d万亿]\\s?)(?![a-z]{2,} \\d+(?!\\d|\\.[a-z]))[A-Za-z][A-Za-z./+-]{0,30}[ -]?\\d[\\w.]{0,80}(?:[—-]\\d+)?${NO_QUANTITY}`,
  // Public telephone numbers are names: 12345热线.
  String.raw`(?<!\d)[19]\d{2,4}(?=热线|专线|平台|(?:报警|急救|举报|投诉|客服|服务|咨询)电话|消防宣传)`,
  String.raw`(?<![\d-])[48]00-?\d{3}-?\d{4}(?![\d-])${NO_QUANTITY}`,
  String.raw`(?<![\d.])(?:[2-6]G|[234]D|[248][Kk])(?![A-Za-z])`,
  String.raw`(?<![\d.])(?:[1-5]A(?=级|景区)|[1-5]星(?=级|酒店|饭店)|[46]S店|[3-9]S(?=管理|标准))`,
  // Telephones with their area code, codes of organisations, trains.
  String.raw`(?<![\d-])0\d{2,3}-\d{7,8}(?!-)${NO_QUANTITY}`,
  String.raw`(?<![\dA-Za-z])(?=\d+[A-Z])\d{8}[\dA-Z]{10}(?![A-Za-z])${NO_QUANTITY}`,
  String.raw`(?<![A-Za-z])[CDGKLSTYZ]\d{1,4}(?=次(?:旅客|列车|[动高]?车|班列|货|直达|城际|国际))`,
  String.raw`(?<![\d.])(?:985|211)(?=(?:[”’、和/]|“|\d{3})*(?:高校|工程|院校|大学|毕业生))`,
  '双(?:11|12)(?!\\d)|八项规定|一百工程|三支一扶|七台河|7×24小时|365天|(?:110|119|120|122)(?=急救|报警|指挥|接警|火警)|两个(?:维护|确立|毫不动摇|结合)|三个(?:代表(?![团队处])|务必|离不开)|四个(?:意识|自信|全面)|五个认同|[三四五六]位一体|学前三年|(?:九|十二)年(?=义务|制|一贯)|三天两头|三番五次|三头六臂|(?:三八|五一|六一|七一|八一|十一|五四)节|千家万户|万户千家|百家争鸣|七步洗手|一成不变',
];

/** Shapes that hold digits and state no quantity: dates, ordinals, section numbers, addresses. */
const NUMBER_SHAPES = new RegExp([...NAMES, DATE_SHAPES, ...ORDINALS].join('|'), 'gu');

export type { ScannedNumber } from './draft.ts';

const HOLDS_NUMBER = new RegExp(
  `[\\p{N}\\p{So}首半倍番把俩仨参${NUMERAL}⼀-⿕萬億兩貳叄弌弍弎皕卌丗OoОоΟοIІlVXЗБニハミニハミ]`,
  'u',
);
const RANKED =
  /(?:[居列排获]|全[国省市区盟州县旗]|[升跃降退进]至|[升上进]到|排名|位次|名次|增速|增幅)[^，。；：、\d\n\uFFFC]{0,10}(?:\d{1,4}个[^，。；：、\d\n\uFFFC]{0,4})?$/;
const FIRST = new RegExp(
  `首(家(?=国家)|家(?![庭])|个(?!人)|座|条(?!件)|所|支(?!部)|例|处|台(?!账)|艘|部(?!门|署|分)|件|款|栋|列|辆|间)`,
  'g',
);
const ORDINAL = new RegExp(
  `第([\\d${NUMERAL}]{1,9})([位名])?(?![—–、至-]?[\\d${NUMERAL}]|产业)`,
  'g',
);

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
    const draft = numberAt(masked, match);
    if (draft && draft.start >= (found.at(-1)?.end ?? 0)) found.push(draft);
  }
  const drafts = [
    ...listed(
      masked,
      joined(masked, found).map((draft) => hedged(masked, draft)),
    ),
    ...wordsIn(masked),
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

function sliceOf(text: string, span: { start: number; end: number }) {
  return { ...span, text: text.slice(span.start, span.end) };
}

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

/**
 * Words that say how many without a numeral: 过半, 半数以上, 半小时, 翻番, 数以万计, 成百上千. What is
 * broken off 写到一半 counts nothing, what has 降到一半 does.
 */
const WORDS = new RegExp(
  '(?<!(?<![达不降减增升提压缩])到)(?:将近|接近|超过|不到|不足|约|近|逾|过|超|大)?(?:一半|半数)(?![^，。；]{0,2}(?:功夫|路上))|' +
    '[超过]半(?=[，。；、）]|$)|(?<![上下前后个\\d])半(?:个?小时|个(?:月|学期|百分点)|[天年](?![报度检考刊假期制薪级总]))|' +
    '[三四五六七八九]旬(?!节)|个把(?:月|星期|小时|钟头)|' +
    '翻番|翻倍|成倍(?=增|提|减|扩|上升|下降)|' +
    `百分百|双倍|数以[百千万亿]{1,2}计|成[百千]上[千万](?!${HAN_MEASURE})`,
  'g',
);
/** Signs that look as figures do, before what is counted: IX处, lOO处, ⚅处, （九）处, 参处. */
const LOOK_ALIKES = new RegExp(
  '(?:(?<![A-Za-z])(?:(?=[IVXLC]{2})C{0,3}(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})|' +
    '[OoОоΟοlIІ]{2,12}|[ЗБ][OoОоΟο]{1,12})|[ニハミニハミ]|' +
    `(?<![人海党丹西玄沙内高])参|(?<=\\p{Script=Han})[（(][${NUMERAL}]{1,4}[）)]|[\\u2680-\\u2685\\u2801-\\u28ff\\u{1f000}-\\u{1f0f5}\\u{1f550}-\\u{1f567}])` +
    '(?=\\s?[余多]?[万亿]?([处个家名人座所户件场次项]))',
  'gu',
);

/** 俩村 is 两个村; 他俩 and 夫妻俩 only point at people. */
const PAIRS = /(?<![他她它我你咱们哥姐娘爷爸师妻女子弟妹徒孙])[俩仨]/g;

/** @returns the quantities of a text that are said without a numeral. */
function wordsIn(masked: string): Draft[] {
  const vague = [...masked.matchAll(WORDS), ...masked.matchAll(LOOK_ALIKES)].map(
    ({ 0: words, 1: unit = '', index }) =>
      draftOf({ start: index, end: index + words.length }, { kind: 'vague', unit }),
  );
  const pairs = [...masked.matchAll(PAIRS)].map(({ 0: word, index }) =>
    draftOf({ start: index, end: index + 1 }, { value: word === '俩' ? 2 : 3, unit: '个' }),
  );
  return [...vague, ...pairs];
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

/** Reads a plain number as it is typed: 12000, 1.2万, -53, 三十. Total. */
export function readNumber(typed: string): Read<number> {
  const plain = toHalfWidth(typed.trim())
    .replace(/^[−－–—]/, '-')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  const [, sign, digits = '', scale = ''] =
    /^(-?)(\d+(?:\.\d+)?)([十百千万亿]*)$/.exec(plain) ?? [];
  const [, minus = sign, numeral = ''] = /^(-?)(\D+)$/.exec(plain) ?? [];
  // 三五 is three or five.
  const [counted] = numeral ? scanNumbers(`${numeral}个`) : [];
  const value = digits ? times(Number(digits), scale) : counted?.value;
  if (value !== undefined) return { value: minus ? -value || 0 : value };
  return { fault: `“${typed.trim()}”不是一个数。只写数，如 15、1.2万、-53；“余”“约”和单位另填。` };
}
