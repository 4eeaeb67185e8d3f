import { SCALE } from './numerals.ts';

/**
 * Measure words, each with the characters that make another word of it: 三所 counts, 三所在 does
 * not. A list of characters in brackets; an empty one where there is nothing to guard against.
 */
const MEASURES: Record<string, string> = {
  ...Object.fromEntries([...'个颗粒棵亩吨辆篇枚艘架盏岁倍趟亿'].map((word) => [word, ''])),
  户: '外籍口主型均',
  名: '单称字义额优牌为列录人词',
  位: '于置移居',
  项: '目',
  部: '门署分队件落委位长首',
  对: '于应象接话比策待照外',
  种: '植子田粮',
  类: '',
  家: '庭具长乡园族属政畜禽电风国渠',
  件: '',
  所: '有以在谓需述属得能说列指示作用占见称提',
  座: '谈右',
  处: '理于置在罚境方',
  条: '件例款文',
  次: '要品序',
  场: '所地景馆面合',
  批: '准复示评量',
  人: '工才民社大防类格',
  天: '气然空津府',
  元: '旦素宵帅器',
  台: '账阶湾山州县',
  套: '餐路',
  本: '地站页文案级身区盟市科质来土企单县省国届',
  张: '掖家',
  份: '额子',
  支: '部持撑付出援委配线架教农边柱',
  只: '有是要能写见在读占会说给用看存剩此好需限',
  头: '条衔脑部像目',
  层: '级面出',
  届: '时满',
  轮: '流换廓岗训班值',
  期: '间限待末初望刊货盼',
  段: '落',
  章: '程鱼',
  节: '日约能水省点目假气庆',
  页: '面码脚',
  步: '骤行入伐走',
  股: '份东权市票',
  笔: '记试画',
  组: '织建成长合团装',
  门: '类店口槛票卫面前峡',
  间: '接断隔',
  根: '据本源',
  幅: '度员',
  块: '状',
  番: '五薯',
  折: '股合算叠',
  周: '边围期末年',
  成: '立为员果效功本就熟都交',
  年: '级轻龄货代',
  米: '饭粉',
  升: '级高至到旗学温值降',
  克: '服隆制',
  亩: '产',
  度: '过假',
  万: '州宁',
  分: '别布类析配为之工公子数支管行店红开层组',
  秒: '杀',
  卷: '',
  集: '中团体成合市',
  起: '来到点草步源初',
  宗: '旨教族',
  版: '',
  字: '',
  班: '子',
  队: '',
  日: '',
  斤: '两重',
  匹: '配夫',
  例: '如外子行会证',
  床: '单位',
  剂: '量型',
  株: '连洲',
  口: '子之径岸号味碑头',
  单: '位独一元方项纯品',
  包: '括含围扶保村联干',
  双: '方语边向重创选减随百一拥',
  款: '式项待',
  票: '据价',
  碗: '',
  杯: '',
  盒: '',
  瓶: '颈',
  袋: '',
  桶: '',
  箱: '',
  羽: '毛',
  尾: '部矿',
  丛: '林书',
  枝: '',
  朵: '',
  管: '理道委网线',
  副: '主书总处局产',
  幢: '',
  栋: '梁',
  盆: '地',
  眼: '睛前光界',
  担: '任当保负心',
};

/** Words that are none of the single ones above, or that must be tried before them. */
const LONG_MEASURES = `
  个月 个百分点 个千分点 千分点 个基点 基点 轮次 项(?=目标) 百分点 个工作日 工作日 自然日 小时 分钟 工日 劳动日 公里 千米
  厘米 毫米 公分 英里 海里 公顷 公斤 千克 毫克 平方公里 平方千米 平方米 平方
  立方米 立方 标方 毫升 摄氏度 千瓦时 千瓦 兆瓦 吉瓦 千伏安 千伏 蒸吨 吨标准煤
  吨公里 人公里 万元 亿元 美元 欧元 港元 日元 英镑 元人民币 人次 场次 批次
  户次 车次 辆次 架次 班次 台次 艘次 箱次 件次 家次 项次 亩次 剂次 人天 人月
  课时 学时 标箱 标准箱 台套 件套 大类 方面 周年 周岁 部门 部委 学期 星期
  床位 头只
`
  .trim()
  .split(/\s+/);

/** Not counted in Chinese numerals: 十分, 一日, 三字, 两起 and their like are words of their own. */
const ARABIC_ONLY = new Set([
  ...'分秒日版字班队度起宗集卷克万亿口单部对包双款票碗杯盒瓶袋桶箱尾枝管副眼担',
]);

/** Units of a table's head that would be words of their own in a sentence. */
const TABLE_ONLY = '人民币元?|标准煤|TEU|公担|张床位?|代|级|环|间|站|点|线|路|号|员|名次|位次|百';

const single = (words: [string, string][]) =>
  words.map(([word, guard]) => (guard ? `${word}(?![${guard}])` : word));

// 家国 makes another word, but 家国家级 counts.
const long = ['家(?=国家)', ...LONG_MEASURES.sort((a, b) => b.length - a.length)];
const entries = Object.entries(MEASURES);

/** A pattern for a measure word or unit after Arabic digits. */
export const ARABIC_MEASURE = `(?:${[
  ...long,
  ...single(entries),
  '[%％‰℃㎡㎥]',
  '(?:[kKMGT]?Wh?|[kcm]?m[23²³]?|[km]?g|ha|mL|[KMGT]B|k[VA]|kVA)(?![A-Za-z])',
].join('|')})`;

/** 元/人, 吨标准煤/万元, 人次/日: a unit for each of another. */
const ONE = `(?:${ARABIC_MEASURE}|${TABLE_ONLY})`;
export const PER = `(?:[/·每](?:${SCALE}?${ONE}|[年月日天周季时人户家]))`;
const UNIT = new RegExp(`^(?:(?:${SCALE}|[百千])?${ONE}|${SCALE}|[百千])${PER}*$`);

/** Units that the ledger writes without a digit. */
export const AREAS: Record<string, string> = {
  ...{ m2: '平方米', 'm²': '平方米', '㎡': '平方米', m3: '立方米', 'm³': '立方米', '㎥': '立方米' },
  ...{ km2: '平方公里', 'km²': '平方公里', cm2: '平方厘米', 'cm²': '平方厘米' },
};

/** Amounts of these are recorded with their 万 or 亿: 200万元. */
export const IS_MONEY = /^(?:元|美元|欧元|港元|日元|英镑)/;

/** @returns whether words are a unit: 万元, 人次, %, 元/人. */
export function isUnit(words: string): boolean {
  const plain = normalUnit(words);
  return plain.length <= 10 && UNIT.test(plain);
}

/** @returns a unit as the ledger writes it: “％” is “%”, “ 万 元 ” is “万元”. */
export function normalUnit(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(?:单位)?[:：]/, '')
    .replace(/^百分比$/, '%');
}

/** A pattern for a measure word or unit that makes a Chinese numeral a statement of quantity. */
export const HAN_MEASURE = `(?:${[
  ...long,
  ...single(entries.filter(([word]) => !ARABIC_ONLY.has(word))),
  '分(?=钟|[，。；、）]|$)',
  '点(?=要求|建议|意见|体会|做法|经验|启示)',
  '对(?=夫妻|新人|师徒|[，。；、）]|$)',
  '[%％‰℃㎡㎥]',
].join('|')})`;

/** A pattern for what a bare 百, 千 or 万 counts: 百家争鸣, 万元产值 and 亿元以上 are no counts. */
export const ROUND_MEASURE =
  '(?:人次|场次|个(?!百分)|名(?![单称字义额优牌为列录人词])|项|件|场(?![所地景馆面合])|次(?![要品序])|位(?![于置移居])|处(?![理于置在]))';
