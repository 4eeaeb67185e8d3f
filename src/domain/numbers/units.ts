import { SCALE, times } from './numerals.ts';

/** Measure words that are no part of another word. */
const PLAIN = '个捆颗粒棵吨辆篇枚艘架盏岁倍趟亿类件卷版字队日碗杯盒袋桶箱枝朵幢遍';
/** Each with the characters that make another word of it: 三所 counts, 三所在 does not. */
const GUARDED = `
  格外局式调律言子力 平均台等安整行常凡原地时衡稳面和板坝房川定价权静易抑息反方米 顷刻
  户外籍口主型均 名单称字义额优牌为列录人词 位于置移居 项目 部门署分队件落委位长首曲
  对于应象接话比策待照外 种植子田粮 家庭具长乡园族属政畜禽电风国渠
  所有以在谓需述属得能说列指示作用占见称提 座谈右 处理于置在罚境方 条件例款文 次要品序数
  场所地景馆面合 批准复示评量 人工才民社大防类格台转 天气然空津府 元旦素宵帅器 台账阶湾山州县
  套餐路 本地站页文案级身区盟市科质来土企单县省国届 张掖家 份额子
  支部持撑付出援委配线架教农边柱 只有是要能写见在读占会说给用看存剩此好需限 头条衔脑部像目
  层级面出 届时满 轮流换廓岗训班值车驱 期间限待末初望刊货盼 段落 章程鱼
  节日约能水省点目假气庆 页面码脚 步骤行入伐走 股份东权市票 笔记试画 组织建成长合团装
  门类店口槛票卫面前峡 间接断隔 根据本源 幅度员 块状 番五薯 折股合算叠 周边围期末年
  成立为员果效功本就熟都交 年级轻龄货代 米饭粉 升级高至到旗学温值降 克服隆制 亩产 度过假
  万州宁 分别布类析配为之工公子数支管行店红开层组 秒杀 集中团体成合市 起来到点草步源初
  宗旨教族 班子 斤两重 匹配夫 例如外子行会证 床单位 剂量型 株连洲 口子之径岸号味碑头罩
  封闭顶面控锁存 把握关控手 罐头体 顶层部尖级梁点格 峰会值谷期顶
  单位独一元方项纯品制据价证号程身亲边机点车日 包括含围扶保村联干 双方语边向重创选减随百一拥 款式项待 票据价 瓶颈
  打造击开响通好破卡工扫包印电分算磨牢赢架车款底捞铁非黑假拐传卫法听报一二两三四白 讲话座堂解述师台义坛评清好究授课学稿
  羽毛 尾部矿 丛林书 管理道委网线 副主书总处局产 栋梁 盆地 眼睛前光界 担任当保负心
  列为入席举队表印明宁装支出车 堂会哥弟皇食 枪击支手 两新会岸侧国边头地山江湖区级委翼个者 角度落逐色钢 毛利泥重孩 里程面边外长昂海氏堡铺店井桥湾营坡墩沟河山庙 方面式法案向针便块程位言略队阵才会 通过知道报信常行用往俗达顺胀气风关州辽
`
  .trim()
  .split(/\s+/);

/** Words that are none of the single ones above, or that must be tried before them. */
const LONG_MEASURES = `
  个月 个小时 个钟头 个星期 个学期 个季度 个昼夜 个百分点 个千分点 千分点 个基点 基点 轮次 项(?=目标) 百分点 个工作日 工作日 自然日 小时 分钟 工日 劳动日 公里 千米
  厘米 毫米 公分 英里 海里 公顷 公斤 千克 毫克 微克 平方公里 平方千米 平方米 平米 平方
  标准立方米 立方米 立方 标方 毫升 摄氏度 千瓦时 千瓦 兆瓦 吉瓦 千伏安 千伏 蒸吨 吨标准煤 吨标煤 千克标准煤 千克标煤 公斤标准煤 克标准煤
  吨公里 人公里 大卡 万元 亿元 美元 欧元 港元 日元 韩元 澳元 加元 英镑 卢布 图格里克 元人民币 人次 场次 批次
  趟次 航次 户次 车次 辆次 架次 班次 台次 艘次 箱次 件次 家次 项次 亩次 剂次 人天 人月
  课时 学时 学分 标箱 标准箱 台套 件套 大类 小类 方面 周年 周岁 部门 部委 学期 星期
  床位 头只 分贝 克拉 台班 条次 个点(?![位部]) 册 席位 车位 泊位 羊单位 个羊单位 号(?=人(?:[^物员名字]|$)) 格口 名额 点位 工时 频次 兆瓦时 嘎查 苏木 社区 街道
`
  .trim()
  .split(/\s+/);

/** Not counted in Chinese numerals: 十分, 一日, 三字, 两起 and their like are words of their own. */
const ARABIC_ONLY = new Set([
  ...'格平分秒日版字班队度宗集卷克万亿口对包双票碗杯尾枝管副眼担遍封把顶峰捆罐讲枪两角毛里方',
]);

/** Units of a table's head that would be words of their own in a sentence. */
const TABLE_ONLY = '人民币元?|标准煤|TEU|公担|张床位?|代|级|环|间|站|点|线|路|号|员|名次|位次|百';

const singles = [...PLAIN, ...GUARDED].map((word) => ({
  word: word[0]!,
  pattern: word.length > 1 ? `${word[0]!}(?![${word.slice(1)}])` : word,
}));

const guarded = new Set(GUARDED.map((word) => word[0]));
export const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });

/** @returns the measure of 名优秀党员, where 名优 may be another word and the dictionary says it is not. */
export function measureAlone(text: string): string {
  const sign = text[0] ?? '';
  if (!guarded.has(sign) || text[1] === '之') return '';
  const [first] = dictionary.segment(text.slice(0, 8));
  return first?.segment === sign ? sign : '';
}

// 家国 makes another word, but 家国家级 counts.
const long = ['家(?=国家)', ...LONG_MEASURES.sort((a, b) => b.length - a.length)];

/** A pattern for a measure word or unit after Arabic digits. */
export const ARABIC_MEASURE = `(?:${[
  ...long,
  ...singles.map(({ pattern }) => pattern),
  '[%％‰℃㎡㎥]',
  // SI units with their prefixes: 10kV, 5MWp, 30MPa, 10Gbps.
  '(?:[kKMGT]?W[hp]?|[kKMGTm]?V|[kKM]?VA|[kmμ]A|[kKMGT]?Hz|[kKM]?Pa|[kM][NJ]|[kKMGT]?bps|[kKMGT]?bit|[KMGTP]B|[kcmμn]?m[23²³]?|[kmμ]?g|m?mol|mmHg|ha|tce|t|m?[Ll]|dB|lx|lm)(?![A-Za-z])',
].join('|')})`;

/** 元/人, 吨标准煤/万元, 人次/日: a unit for each of another. */
const ONE = `(?:${ARABIC_MEASURE}|${TABLE_ONLY})`;
export const PER = `(?:[/·每](?:(?:${SCALE}|[百千])?${ONE}|[年月日天周季时人户家]|[sh](?![A-Za-z])))`;
const UNIT = new RegExp(`^(?:(?:${SCALE}|[百千])?${ONE}|${SCALE}|[百千])${PER}*$`);

/** Units that the ledger writes in another way: without a digit, or without 个. */
const PLAIN_UNITS: Record<string, string> = {
  ...{ 平米: '平方米', 平: '平方米', 元人民币: '元' },
  个羊单位: '羊单位',
  ...{ 个小时: '小时', 个钟头: '小时', 个星期: '星期' },
  ...{ m2: '平方米', 'm²': '平方米', '㎡': '平方米', m3: '立方米', 'm³': '立方米', '㎥': '立方米' },
  ...{ km2: '平方公里', 'km²': '平方公里', cm2: '平方厘米', 'cm²': '平方厘米' },
};

/** @returns a unit in the ledger's words: ㎡ is 平方米, 个小时 is 小时. */
export function plainUnit(unit: string): string {
  return PLAIN_UNITS[unit] ?? unit;
}

/** Amounts of these are recorded with their 万 or 亿: 200万元. */
const IS_MONEY = /^(?:元|[美欧港日韩澳加]元|英镑|卢布|图格里克)/;

/** 200万元 keeps its 万; 1.2万人次 is 12000. */
export function scaled(value: number, { scale, unit }: { scale: string; unit: string }) {
  if (scale && IS_MONEY.test(unit) && !/^[a-z]/i.test(scale)) return { value, unit: scale + unit };
  return { value: times(value, scale), unit };
}

/** @returns whether words are a unit: 万元, 人次, %, 元/人. */
export function isUnit(words: string): boolean {
  const plain = normalUnit(words);
  return plain.length <= 10 && UNIT.test(plain);
}

/** @returns a unit as the ledger writes it: “％” is “%”, “ 万 元 ” is “万元”. */
export function normalUnit(words: string): string {
  const plain = words
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(?:单位)?[:：]/, '')
    .replace(/^百分比$/, '%');
  return plainUnit(plain);
}

/** A pattern for a measure word or unit that makes a Chinese numeral a statement of quantity. */
export const HAN_MEASURE = `(?:${[
  ...long,
  ...singles.filter(({ word }) => !ARABIC_ONLY.has(word)).map(({ pattern }) => pattern),
  '日(?=[之以]?内(?![部外容]))',
  '峰(?=骆驼|双峰|驼)',
  '分(?=钟|[，。；、）]|$)',
  '点(?=要求|建议|意见|体会|做法|经验|启示)',
  '对(?=夫妻|新人|师徒|[，。；、）]|$)',
  '[%％‰℃㎡㎥]',
].join('|')})`;

/** The same behind a numeral such as 二十三 or 三百, which is no part of a word: 三百尾; but 三十日 is a day, 二十三班 a class. */
export const LONG_HAN_MEASURE = `(?:${HAN_MEASURE}|${singles
  .filter(({ word }) => ARABIC_ONLY.has(word) && !/[日字班队万亿]/.test(word))
  .map(({ pattern }) => pattern)
  .join('|')})`;

/** A pattern for what a bare 百, 千 or 万 counts: 百家争鸣, 万元产值 and 亿元以上 are no counts. */
export const ROUND_MEASURE =
  '(?:人次|场次|个(?!百分)|名(?![单称字义额优牌为列录人词])|项|件|场(?![所地景馆面合])|次(?![要品序])|位(?![于置移居])|处(?![理于置在]))';
