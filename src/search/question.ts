import { KIND } from '../domain/kinds.ts';
import { askings, isAsking, englishQuestion, type Wanted } from './asking.ts';
import { MEASURE } from './measures.ts';
import { isSpoken, piecesOf, type Spoken } from './spoken.ts';
import { datesOf, type Span } from './times.ts';
import { unitAsked } from './units.ts';

/** A query that asks, without the words that ask. */
export interface Question {
  wanted: Wanted;
  /** What is asked about, in the order of the query; parts between which asking words stood. */
  parts: string[];
  /** What its answer is likely called: 面积 of what is 多大. */
  hint?: string;
  /** How the value of an answer ends, where the question says so. */
  unit?: RegExp;
  /** What stands behind what asks how many: what is counted begins it. */
  counted?: string;
  /** Whether it is asked of the site itself: 你们, 本站. */
  ofSite?: true;
  /** Whether it asks which of two numbers holds. */
  doubts?: true;
  /** The time that is asked about, if not by its date: 去年, 一个月. */
  span?: Span;
}

/** Asks whether: 收不收费, 涨没涨. */
const EITHER = /(\p{Script=Han})[不没]\1/gu;

/** Whether a word only asks: 是多少, 有没有. */
export function onlyAsks(word: string): boolean {
  return isAsking(word) || word.replace(EITHER, '') === '';
}

/** Said to whoever answers; nothing is asked about it. */
const ADDRESS =
  /^(?:(?:你好|您好|麻烦[你您]?(?:帮?[问查]一?下?)?|请问一?下?|请教一?下?|打听一?下?|[想要]知道|我?想问一?下?|我想了?知道|想?了解一?下?|帮我?查一?下?|查一?下|(?:给我)?(?:介绍|解释|说明|科普|[说讲聊谈])一?下|告诉我|你知道|谁知道|有人知道)[，,\s]*)+/u;
const END = /[\s?？。！!，,呢啊呀吧哦嘛]+$/u;

/** Words that say nothing of what is asked about. */
const EMPTY = new Set(
  (
    '的 了 是 在 有 和 与 及 跟 都 也 又 还 就 呢 吗 啊 呀 吧 着 过 地 得 我 我们 你 你们 他们 咱们 这 那 这里 那里 ' +
    '能 能够 可以 可 会 要 想 去 到 来 被 把 给 为 从 由 向 让 用 离 距 距离 现在 目前 如今 当前 一共 总共 共 共有 全部 总 ' +
    '做 当 干 个 名 家 些 里 里面 里头 里边 当中 其中 那边 这边 那儿 这儿 中 上 下 内 请 一下 一个 一些 情况 多 大 大约 大概 左右 到底 到底是 究竟 究竟是 具体 主要 应该 需要 达到 占 之 该 本 所 其 ' +
    '咱 您 它 已经 才 再 只 没 什么 啥 哪 谁 怎么 办法 有人 地儿 时候 全年 不 吧 嘛 么 好 条件 现状 方面 加起来 合起来 加一起 加 起来 算 算是 分别 那个 这个 那家 这家 哪个 咱这 这边 这些 那些 们 花 拿 拿到 带来 属于 用来 关于 有关 今天 昨天 明天 所有 各个 各家'
  ).split(' '),
);

/** A dictionary has some of them as one: 都有, 总共有. */
const EMPTY_TOGETHER = /^(?:一共|总共|[共都也还又只就才])(?:[有是能会要在])$/u;

const isEmpty = (word: string): boolean => EMPTY.has(word) || EMPTY_TOGETHER.test(word);

/**
 * Reads a query as a question.
 * @returns undefined for a query that asks nothing, or about nothing
 */
export function readQuestion(query: string, spoken: Spoken = {}): Question | undefined {
  const said = query.trim().replace(END, '').replace(ADDRESS, '');
  const english = englishQuestion(said);
  if (english) return english;
  const doubts = DOUBTS.test(said);
  const { text, span } = datesOf(said.replace(DOUBTFUL, '').replace(EITHER, '$1'));
  const pieces = piecesOf(text, spoken);
  const starts = pieces.map(({ start }) => start);
  const ask = (wanted: Wanted, about: string[], counted = ''): Question | undefined => {
    const parts =
      doubts && about.every((part) => ANY_NUMBER.test(part)) ? [KIND.discrepancies] : about;
    if (parts.length === 0) return undefined;
    const unit = wanted === 'time' ? DATE : wanted === 'amount' ? unitAsked(text) : undefined;
    const hint = HINTS.find(
      ([asked]) => asked.test(text) && !parts.some((part) => asked.test(part)),
    )?.[1];
    return {
      ...{ wanted, parts },
      ...(hint && { hint }),
      ...(unit && { unit }),
      ...(wanted === 'amount' && counted && { counted }),
      ...(span && { span }),
      ...(OF_SITE.test(said) && { ofSite: true }),
      ...(doubts && { doubts: true }),
    };
  };
  for (const [from, to, wanted] of askings(text, starts)) {
    const parts = partsAround(text.slice(0, from), text.slice(to), spoken);
    if (parts.length > 0) return ask(wanted, parts, text.slice(to));
  }
  if (said.search(EITHER) >= 0) return ask('whether', contentOf(text, spoken));
  if (doubts) return ask('which', contentOf(text, spoken));
  const when = WHEN.exec(text);
  if (when) return ask('time', contentOf(text.slice(0, when.index), spoken));
  const noun = HOW_MANY.exec(text);
  const index = noun?.index ?? 0;
  // What is registered with such a word at its end is a name.
  const name = pieces.find(
    (one) => one.isName && one.start < index && one.start + one.text.length === text.length,
  );
  if (index === 0 || name) {
    // A year and a name ask for the number of that year; what stands before such a name, for its own.
    const asks = IN_YEAR.test(text) || (name?.start ?? 0) > 0;
    return asks ? ask('amount', contentOf(text, spoken)) : undefined;
  }
  const parts = contentOf(text.slice(0, index), spoken);
  return ask('amount', noun?.[1] === undefined ? parts : [...parts, noun[1]]);
}

/** Asks for something without its name. */
const HINTS: readonly (readonly [asked: RegExp, name: string])[] = [
  [/多大(?!比)/u, '面积'],
  [/占(?!地)/u, '占比'],
];

/** Speaks to who made the site, or of it. */
const OF_SITE =
  /[给找联系向跟][你您]们|[你您]们?的?(?=数据|数字|内容|文章|案例|资料|网|图)|[你您]们(?:这里|这儿|这边)?$|[本贵]站|网站|网页/u;

/** Says that two numbers or names do not go together. */
const DOUBTFUL = /以哪[个家]?为准|对不上号?|不一致|不相符|相?矛盾|打架|有?出入|说法不[同一]/gu;
const DOUBTS = new RegExp(
  `${DOUBTFUL.source}|两[个种](?:数|说法)|哪个(?:是?对|准)|有的.*有的|[^还]还是.`,
  'u',
);

/** Says of no number which it is. */
const ANY_NUMBER = /^(?:[前后这那]?[两几]?个?)(?:数据?|数字|数值|口径)$/u;

const IN_YEAR = /(?:19|20)\d\d年|^20\d\d(?=\p{sc=Han})|(?<=\p{sc=Han})20\d\d$/u;
const DATE = /\d[年月日]/u;

/** Asks for a day by its name: 成立时间. */
const WHEN = /(?<=\p{sc=Han}{2}(?:成立|设立|建成|开放|通过|批复|开工))(?:时间|日期)$/u;

/** Asks for a number by its name, which may say more than that it is one: 党员数量, 民间投资占比. */
const HOW_MANY =
  /(?:(?<=\p{sc=Han}{2})数|(?:下降|增长|上涨|降低|提高)?幅度|总?人数|总?数量|个数|总数|数目|总量|总额|([占比]比|比例|比重|增长率?|增速|增幅|涨幅|排名|名次|面积|距离|金额))$/u;

/** Lists what is asked about; a word that the asking ones part is put together: 省了多少水. */
function partsAround(before: string, after: string, spoken: Spoken): string[] {
  const left = before.replace(/[了着过]$/u, '');
  const first = piecesOf(left, spoken).at(-1)?.text ?? '';
  const second = piecesOf(after, spoken)[0]?.text ?? '';
  if (!first || !second || !isSpoken(first + second, spoken)) {
    return [before, after].flatMap((side) => contentOf(side, spoken));
  }
  return [
    ...contentOf(left.slice(0, -first.length), spoken),
    first + second,
    ...contentOf(after.slice(second.length), spoken),
  ];
}

/** Lists the stretches of a text that say what is asked about: those between empty words. */
export function contentOf(text: string, spoken: Spoken = {}): string[] {
  const parts: string[] = [];
  let open = false;
  for (const { text: word, isName } of piecesOf(text, spoken)) {
    // What is counted so many times is one number: 294家 is not 294亿元.
    const counts: boolean = open && MEASURE.includes(word) && /\p{Nd}$/u.test(parts.at(-1) ?? '');
    // What is done is asked about, not that it is: 涨了.
    const said = isName ? word : word.replace(/(?<=.)[了的]$/u, '');
    const empty: boolean = !isName && !counts && (isEmpty(said) || !/[\p{L}\p{N}]/u.test(word));
    if (!empty) parts.push(open ? (parts.pop() ?? '') + said : said);
    open = !empty;
  }
  return parts;
}
