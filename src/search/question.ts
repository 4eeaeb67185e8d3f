import { isSpoken, piecesOf, type Spoken } from './spoken.ts';

/** What kind of answer a question wants. */
export type Wanted =
  'amount' | 'place' | 'meaning' | 'time' | 'who' | 'which' | 'manner' | 'whether';

/** A query that asks, without the words that ask. */
export interface Question {
  wanted: Wanted;
  /** What is asked about, in the order of the query; parts between which asking words stood. */
  parts: string[];
  /** How the value of an answer ends, where the question says so. */
  unit?: RegExp;
}

const MEASURE = '个名家人位条次处项类种所支座场件年天月公里倍岁期批届户辆亩只句块斤吨股成万亿元';

/** What asks, tried at each word; of several that fit the first that ends with a word. */
const ASKING: readonly (readonly [Wanted, ...RegExp[]])[] = [
  ['place', /(?:地址|位置|地点)[是在]?(?:[什啥]么?|哪里|哪儿|哪)/uy],
  [
    'time',
    /(?:时间|日期)是?(?:[什啥]么?时候|[什啥]么?|哪[年天]|几号|多少)/uy,
    /[什啥]么?时[候间]|何时|哪一?[年天]|哪个?月|几时|几点钟?|几月几?[日号]?|多会儿?/uy,
  ],
  ['meaning', /[是有]?[什啥]么?意思|指?的?是[什啥]么?|[什啥]么?是|什么叫|何谓|何为/uy],
  [
    'place',
    /(?:位于|设在|[在去到])?(?:哪里|哪儿|[什啥]么?地方|何处|哪个地方|哪块)/uy,
    /[在去到从]哪(?:来的?)?/uy,
  ],
  [
    'amount',
    /占?(?:百分之(?:几|多少)|多大比[例重]|几成)/uy,
    new RegExp(`(?:占比?|达到?|[是有为])?(?:多少|第几|几)[${MEASURE}][${MEASURE}钱]?`, 'uy'),
    new RegExp(`(?:占比?|达到?|[是有为])?(?:多少钱?|第几|几[${MEASURE}])`, 'uy'),
    /几公里|多[大长远高宽重久]/uy,
  ],
  ['manner', /[为凭]什么|为何|为啥/uy, /[怎咋]么?办/uy, /[怎咋]么?样/uy, /怎么|怎样|如何|咋/uy],
  ['who', /[由找归靠问]?谁[在来]?|哪些人|什么人|哪位/uy],
  [
    'which',
    /(?:指的?)?[是有]?哪(?:几|[一二两三四五六七八九十]+)?[个家些种类项条支所名位处样区]/uy,
    /有[什啥]么?|包括什么/uy,
    /什么|些?啥|哪|还是/uy,
  ],
  [
    'whether',
    /有没有|有无|是否|可不可以|(\p{Script=Han})不\1/uy,
    /(?:可以|有用|管用|有|行|好|对|真)吗|吗$|没有$/uy,
  ],
];

/** Asks wherever it stands: a dictionary reads 站在 in 服务站在哪. */
const NO_PART = /[在去到从]哪/gu;

/** Said to whoever answers; nothing is asked about it. */
const ADDRESS =
  /^(?:请问一?下?|请教一?下?|想知道|我?想问一?下?|我想了?知道|想?了解一?下?|帮我?查一?下?|查一?下|告诉我|你知道)/u;
const END = /[\s?？。！!，,呢啊呀吧哦嘛]+$/u;

/** Words that say nothing of what is asked about. */
const EMPTY = new Set(
  (
    '的 了 是 在 有 和 与 及 跟 都 也 又 还 就 呢 吗 啊 呀 吧 着 过 地 得 我 我们 你 你们 他们 咱们 这 那 这里 那里 ' +
    '能 能够 可以 可 会 要 想 去 到 来 被 把 给 为 从 由 向 让 用 离 距 距离 现在 目前 如今 当前 一共 总共 共 共有 全部 总 ' +
    '做 当 干 个 名 家 些 里 里面 里头 里边 当中 其中 那边 这边 那儿 这儿 中 上 下 内 请 一下 一个 一些 情况 多 大 大约 大概 左右 到底 具体 主要 应该 需要 达到 占 之 该 本 所 其 ' +
    '咱 您 它 已经 才 再 只 没 一年 什么 啥 哪 谁 怎么'
  ).split(' '),
);

/**
 * Reads a query as a question.
 * @returns undefined for a query that asks nothing, or about nothing
 */
export function readQuestion(query: string, spoken: Spoken = {}): Question | undefined {
  const text = query.trim().replace(END, '').replace(ADDRESS, '').replace(SHORT_YEAR, '20$1年');
  const words = piecesOf(text, spoken).map(({ start }) => start);
  const ends = new Set([...words, text.length]);
  const starts = [...new Set([...words, ...[...text.matchAll(NO_PART)].map(({ index }) => index)])];
  for (const [wanted, ...patterns] of ASKING) {
    for (const pattern of patterns) {
      for (const start of starts) {
        pattern.lastIndex = start;
        const end = start + (pattern.exec(text)?.[0].length ?? 0);
        if (end === start || !ends.has(end)) continue;
        const parts = partsAround(text.slice(0, start), text.slice(end), spoken);
        if (parts.length === 0) continue;
        const unit = wanted === 'time' ? DATE : wanted === 'amount' ? unitAsked(text) : undefined;
        return { wanted, parts, ...(unit && { unit }) };
      }
    }
  }
  return undefined;
}

const DATE = /\d[年月日]/u;

/** The last two digits of a year; 近10年 and 10年来 are spans. */
const SHORT_YEAR = /(?<![\d近前后每这约])([12]\d)年(?![前后来内间代])/gu;

/** Lists what is asked about; a word that the asking ones part is put together: 省了多少水. */
function partsAround(before: string, after: string, spoken: Spoken): string[] {
  const left = before.replace(/了$/u, '');
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

/** What the words of a question say of the unit of its answer. */
const UNITS: readonly (readonly [asked: RegExp, unit: RegExp])[] = [
  [/增长|增速|增幅|提高|下降|涨|降|多了|少了|占|几成|比例|比重|百分/u, /(?:%|百分点)$/u],
  [/钱|经费|资金|投资|金额/u, /元$/u],
  [/多远|公里|距离/u, /(?:公里|千米|米)$/u],
  [/面积|多大/u, /(?:平方|亩|公顷)/u],
  [/多少[名人位]|几[名人位]|人数/u, /(?:[名人位]|人次)$/u],
  [/第几|排名/u, /第|首/u],
];

function unitAsked(text: string): RegExp | undefined {
  const named = UNITS.find(([asked]) => asked.test(text))?.[1];
  const measure = new RegExp(`(?:几|多少)([${MEASURE}])`, 'u').exec(text)?.[1];
  return named ?? (measure === undefined ? undefined : new RegExp(`${measure}$`, 'u'));
}

/** Lists the stretches of a text that say what is asked about: those between empty words. */
export function contentOf(text: string, spoken: Spoken = {}): string[] {
  const parts: string[] = [];
  let open = false;
  for (const { text: word, isName } of piecesOf(text, spoken)) {
    const empty = !isName && (EMPTY.has(word) || !/[\p{L}\p{N}]/u.test(word));
    // What is done is asked about, not that it is: 涨了.
    const said = isName ? word : word.replace(/(?<=.)了$/u, '');
    if (!empty) parts.push(open ? (parts.pop() ?? '') + said : said);
    open = !empty;
  }
  return parts;
}
