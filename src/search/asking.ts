import { MEASURE } from './measures.ts';

/** What kind of answer a question wants. */
export type Wanted =
  'amount' | 'place' | 'meaning' | 'time' | 'who' | 'which' | 'manner' | 'whether' | 'comparison';

/** What asks, tried at each word; of several that fit the first that ends with a word. */
const ASKING: readonly (readonly [Wanted, ...RegExp[]])[] = [
  [
    'manner',
    // Whom to turn to is what to do.
    /[找问向跟]谁(?:帮忙|反映|咨询|求助|解决|说)?$/uy,
    /(?:需?要|应?该|得)[干做][什啥]么?$/uy,
    /从哪[里儿]?(?:开始|入手|做起|下手|[学看写]起)|第一步[是要该]?(?:[做干]?[什啥]么?)?$/uy,
  ],
  [
    'comparison',
    /[做比]?一?个?(?:比较|对比|相比)(?:一下|起来)?$/uy,
    /(?:哪[个家]|谁)更?[多少大小高低快慢早近远]$/uy,
  ],
  ['place', /(?:地址|位置|地点)[是在]?(?:[什啥]么?|哪里|哪儿|哪)/uy],
  [
    'time',
    /(?:时间|日期)是?(?:[什啥]么?时候|[什啥]么?|哪[年天]|几号|多少)/uy,
    /[什啥]么?时[候间]|何时|哪一?[年天]|哪个?月|几时|几点钟?|几月几?[日号]?|多会儿?/uy,
  ],
  [
    'meaning',
    /(?:给我)?(?:简单)?(?:介绍|解释|说明|科普|[说讲聊谈])(?:一下|下)$/uy,
    /都?(?:能|会)?[干做搞][什啥]么?$/uy,
    /(?:怎么|如何|咋|该?怎样)(?:去)?理解$/uy,
    // Whether two are one is told by what each is.
    /(?:到底)?(?:是不是|是)?(?:一回事|一码事|一样的?|同一个)(?:[吗么]|不)?$/uy,
    /[是有]?[什啥]么?意思|是?(?:用来)?[干做搞][什啥]么?的|是?(?:用来)?干[嘛吗]的?/uy,
    /指?的?是个?[什啥]么?|[什啥]么?是|什么叫|何谓|何为/uy,
  ],
  [
    'place',
    /(?:位于|设在|[在去到])?(?:哪里|哪儿|[什啥]么?地方|何处|哪个地方|哪块)/uy,
    /[在去到从]哪(?:来的?)?/uy,
  ],
  [
    'amount',
    /占?(?:百分之(?:几|多少)|多大比[例重]|几成|几个?(?:百分)?点)/uy,
    new RegExp(`(?:占比?|达到?|[是有为])?(?:多少|第几|几)[${MEASURE}][${MEASURE}钱]?`, 'uy'),
    new RegExp(`(?:占比?|达到?|[是有为])?(?:多少钱?|第几|几[${MEASURE}])`, 'uy'),
    /几公里|多[大长远高宽重久]/uy,
    /(?<=增长|增加|提高|下降|减少|涨|降)了?(?:吗|没有?)$/uy,
    // Where a number comes from.
    /(?<=[\d十].*)[怎咋]么?(?:计?算|得)(?:出来|出|来)?的?/uy,
  ],
  [
    'manner',
    /怎么?回事|[为凭]什么|为何|为啥/uy,
    /[怎咋]么?办/uy,
    /[怎咋]么?样/uy,
    /怎么|怎样|如何|咋/uy,
  ],
  ['who', /[由找归靠问]?谁[在来]?|哪些人|什么人|哪位/uy],
  ['which', /^(?:列出|列举|罗列|盘点)(?:一下)?的?|的?(?:名单|清单|一览)$/uy],
  [
    'which',
    /(?:指的?)?[是有]?哪(?:几|\d+|[一二两三四五六七八九十]+)?[个家些种类项条支所名位处样区]/uy,
    /叫[什啥]么?(?:名字|名称|名)?|有[什啥]么?|包括什么/uy,
    /什么|些?啥|哪|还是/uy,
  ],
  ['whether', /有无|是否/uy, /(?:可以|有用|管用|有|行|好|对|真)吗|[吗么不]$|没有?$/uy],
];

/** Asks wherever it stands: a dictionary reads 站在 in 服务站在哪, and has 干什么 as one word. */
const NO_PART = /[在去到从]哪|用来|什么|多少|怎么|哪[里儿些]/gu;

/** Finds where what asks may stand, and what kind of answer it wants, the likeliest first. */
export function* askings(
  text: string,
  words: readonly number[],
): Iterable<[number, number, Wanted]> {
  const ends = new Set([...words, text.length]);
  const starts = [...new Set([...words, ...[...text.matchAll(NO_PART)].map(({ index }) => index)])];
  for (const [wanted, ...patterns] of ASKING) {
    for (const pattern of patterns) {
      for (const start of starts) {
        pattern.lastIndex = start;
        const end = start + (pattern.exec(text)?.[0].length ?? 0);
        if (end > start && ends.has(end)) yield [start, end, wanted];
      }
    }
  }
}

/** Whether a word only asks: 多少, 怎么办. */
export function isAsking(word: string): boolean {
  return ASKING.some(([, ...patterns]) =>
    patterns.some((pattern) => {
      pattern.lastIndex = 0;
      return pattern.exec(word)?.[0] === word;
    }),
  );
}

/** What asks at the beginning of an English question. */
const ENGLISH: readonly (readonly [Wanted, RegExp])[] = [
  ['amount', /^how (?:many|much)\b/i],
  ['time', /^when\b/i],
  ['place', /^where\b/i],
  ['who', /^who\b/i],
  ['meaning', /^(?:what(?:'s| is| are| does)|define)\b/i],
  ['which', /^(?:what|which)\b/i],
  ['manner', /^(?:how|why)\b/i],
  ['whether', /^(?:is|are|do|does|can)\b/i],
];

/** Says nothing of what is asked about. */
const EMPTY_ENGLISH =
  /^(?:a|an|the|of|in|at|on|to|for|by|from|and|or|is|are|was|were|be|been|do|does|did|has|have|had|can|could|i|you|we|they|it|there|this|that|these|those|your|their|its|get|find|mean|means)$/i;

/**
 * Reads what is written in Latin letters and begins as an English question.
 * @returns undefined for any other, pinyin too
 */
export function englishQuestion(query: string): { wanted: Wanted; parts: string[] } | undefined {
  if (!/^[\p{sc=Latin}\d\s'’&.,?-]+$/u.test(query)) return undefined;
  for (const [wanted, asking] of ENGLISH) {
    if (!asking.test(query)) continue;
    const words = query.replace(asking, '').match(/[\p{L}\d&-]+/gu) ?? [];
    const parts = words.filter((word) => !EMPTY_ENGLISH.test(word));
    if (parts.length > 0) return { wanted, parts };
  }
  return undefined;
}
