/**
 * Whether a query may be a question. It says so of more than are: their reader is loaded only for
 * these, as most queries are names.
 */
export function mayAsk(query: string): boolean {
  return ASKS.test(query) || ENGLISH.test(query.trim());
}

const ASKS = new RegExp(
  [
    '[谁什啥哪几怎咋吗么嘛否]|何|多|有无|没|(.)不\\1|不(?!\\p{L})',
    '列出|列举|罗列|盘点|[名清]单|一览|[比相]较|[对相]比|介绍|解释|说明|科普|[说讲聊谈]一?下|干嘛',
    '第一步|理解|一回事|一码事|一样|同一个|还是|有的|对不上|不一致|不相符|矛盾|打架|出入|说法|两[个种]',
    '时间|日期|数|总[量额]|[占比]比|比例|比重|增[长速幅]|幅度|涨幅|排名|名次|面积|距离|金额|(?:19|20)\\d\\d',
    '[〇零一二三四五六七八九]{4}年|[12]\\d年',
  ].join('|'),
  'u',
);

const ENGLISH = /^(?:how|when|where|who|what|define|which|why|is|are|do|does|can)\b/i;

/** Asks at the end of what is typed in pinyin; ji begins or ends many words, jian of dangjian too. */
const SPELT =
  /\s*(?:(?:zai|qu|dao)\s*na(?:\s*(?:li|er))?|na\s*(?:li|er)|(?:you|shi)?\s*duo\s*shao(?:\s*[a-z]{2,4})?|(?:(?<=\s)(?:you\s*|shi\s*)?|you|shi)ji(?:\s*(?:ge|jia|ming|ren|wei|chu|suo|xiang|tiao|jian|ci|zhong|lei|chang))|shi\s*(?:shen\s*me|shui)|zen\s*me\s*(?:ban|yang|zuo))$/iu;

/** @returns a query in pinyin without the words that ask, any other as it is */
export function withoutSpeltQuestion(query: string): string {
  const text = query.trim();
  return /^[a-z\s']+$/iu.test(text) ? text.replace(SPELT, '') || text : query;
}
