/** Digits of Chinese numerals, the capitals of cheques among them. */
export const DIGIT = '一二两三四五六七八九壹贰叁肆伍陆柒捌玖';
/** Whatever a Chinese numeral may hold. */
export const NUMERAL = `${DIGIT}十百千万亿零〇拾佰仟廿卅`;

/**
 * Measure words, each with the characters that make another word of it: 三所 counts, 三所在 does
 * not. A list of characters in brackets; an empty one where there is nothing to guard against.
 */
const MEASURES: Record<string, string> = {
  ...Object.fromEntries([...'个颗粒棵亩吨辆篇枚艘架盏岁倍趟户亿'].map((word) => [word, ''])),
  名: '单称字义额优牌为列录人词',
  位: '于置移居',
  项: '',
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
};

/** Words that are none of the single ones above, or that must be tried before them. */
const LONG_MEASURES = [
  ...['个月', '个百分点', '百分点', '小时', '分钟', '公里', '千米', '厘米', '公顷', '公斤', '千克'],
  ...['平方公里', '平方千米', '平方米', '平方', '立方米', '立方', '千瓦时', '千瓦', '兆瓦', '吉瓦'],
  ...[
    '万元',
    '亿元',
    '美元',
    '欧元',
    '人次',
    '场次',
    '批次',
    '户次',
    '车次',
    '辆次',
    '架次',
    '班次',
    '台次',
    '艘次',
    '大类',
    '方面',
    '周年',
  ],
  ...['部门', '部委', '学期', '星期', '公分', '英里', '海里', '摄氏度', '毫米', '毫升', '毫克'],
];

/** Not counted in Chinese numerals: 十分, 一日, 三字, 两起 and their like are words of their own. */
const ARABIC_ONLY = new Set([...'分秒日版字班队度起宗集卷克万亿']);

const single = (words: [string, string][]) =>
  words.map(([word, guard]) => (guard ? `${word}(?![${guard}])` : word));

const long = LONG_MEASURES.sort((a, b) => b.length - a.length);
const entries = Object.entries(MEASURES);

/** A pattern for a measure word or unit after Arabic digits. */
export const ARABIC_MEASURE = `(?:${[
  ...long,
  ...single(entries),
  '[%％‰℃㎡]',
  '(?:[kKMGT]?Wh?|[kcm]?m[23²³]?|[km]?g|ha|mL|[KMGT]B)(?![A-Za-z])',
].join('|')})`;

/** A pattern for a measure word or unit that makes a Chinese numeral a statement of quantity. */
export const HAN_MEASURE = `(?:${[
  ...long,
  ...single(entries.filter(([word]) => !ARABIC_ONLY.has(word))),
  '分(?=钟|[，。；、）]|$)',
  '点(?=要求|建议|意见|体会|做法|经验|启示)',
  '对(?=夫妻|新人|师徒|[，。；、）]|$)',
  '[万亿](?=[余多]|[，。；、）]|$)',
].join('|')})`;

/** A pattern for what a bare 百, 千 or 万 counts: 百家争鸣, 万元产值 and 亿元以上 are no counts. */
export const ROUND_MEASURE =
  '(?:人次|场次|个(?!百分)|名(?![单称字义额优牌为列录人词])|项|件|场(?![所地景馆面合])|次(?![要品序])|位(?![于置移居])|处(?![理于置在]))';
