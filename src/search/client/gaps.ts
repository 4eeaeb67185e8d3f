import type { Wanted } from '../asking.ts';
import type { Word } from '../spoken.ts';
import { HALF, type Answers, type Asked, type Candidate } from './asked.ts';
import type { Finder } from './finder.ts';

/** How a text says what is not known: the words of a gap. */
const UNKNOWN = /本站所见资料[^。]*未写[^。]*。/u;
const ASKED: Partial<Record<Wanted, RegExp>> = {
  amount: /人数|人次|数量|多少|金额|额度|标准|总数|比例|期限|任期|几/u,
  place: /地址|位置|地点|所在/u,
  time: /时间|日期|何时|哪年|起止|期限|任期/u,
  who: /谁|运营|主办|牵头/u,
};
const HOW = /怎样|怎么|如何|办法|方式|规则|从哪/u;

/** Of the words of a question, more than one in so many are in the title of what it is about. */
const TWO = 2;

/** Pages that are read for what they say is unknown. */
const FEW = 3;

/** Finds where a page that is asked about says that nobody wrote down what is asked. */
export async function unknown(
  written: readonly Candidate[],
  { question, weights, words = [] }: Asked,
  finder: Finder,
): Promise<Answers | undefined> {
  const told = words.filter(({ text }) => text.length > 1);
  const asks = question && ASKED[question.wanted];
  const nameIn = (text: string, word: Word) =>
    [word.text, ...(word.leads ? [] : word.also)].find((name) => text.includes(name));
  const has = (text: string) => (word: Word) => nameIn(text, word) !== undefined;
  const about = written.find(({ id }) => (weights?.get(id)?.named ?? 0) >= HALF);
  const read = new Set([...(about ? [about] : []), ...written.slice(0, FEW)]);
  for (const { id, number } of read) {
    const { url, title, sections } = await finder.fragment(id);
    // A page that only mentions what is asked about leaves something else unknown.
    const isAbout = id === about?.id && told.filter(has(title)).length * TWO > told.length;
    const others = told.filter((word) => !has(title)(word));
    for (const { anchor, paragraphs } of sections) {
      const text = UNKNOWN.exec(paragraphs.join('\n'))?.[0] ?? '';
      const counts = question?.wanted === 'amount';
      const holds = told.every(has(text));
      // Of several things that are unknown it is the number of this one, or how this one is done.
      const clauses = text.split(/[、，]|以及/u);
      const isCounted = clauses.some((clause) => asks?.test(clause) && told.some(has(clause)));
      const mayBeHow = (word: Word) =>
        question?.wanted !== 'manner' ||
        clauses.some((clause) => HOW.test(clause) && has(clause)(word));
      const isWhole =
        holds &&
        (counts
          ? isCounted
          : areTwo(told.map((word) => nameIn(text, word))) && told.some(mayBeHow));
      // What has a heading of its own on the page is told there.
      const isTold = (word: Word) => sections.some(({ heading }) => has(heading)(word));
      const isAsked = asks
        ? asks.test(text) && (!counts || (holds && isCounted))
        : others.some((word) => has(text)(word) && mayBeHow(word) && !isTold(word));
      if (!text || !(isWhole || (isAbout && isAsked))) continue;
      const card = {
        kind: 'unknown',
        url: anchor ? `${url}#${anchor}` : url,
        label: title,
        text,
      } as const;
      return { cards: [card], first: [number] };
    }
  }
  return undefined;
}

/** Whether the names are of several things: 培训 says nothing more than 技能培训. */
function areTwo(names: readonly (string | undefined)[]): boolean {
  const [longest = '', ...others] = names
    .map((name = '') => name)
    .sort((a, b) => b.length - a.length);
  return others.some((name) => !longest.includes(name));
}
