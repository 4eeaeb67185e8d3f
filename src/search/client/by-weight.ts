import { KIND } from '../../domain/kinds.ts';
import { filterPages, pageCount } from '../facet-table.ts';
import type { Wanted } from '../asking.ts';
import { areMeasures } from '../measures.ts';
import { contentOf, type Question } from '../question.ts';
import { meaningsOf, meaningsOfPart, otherWordings, wordsOf } from '../spoken.ts';
import type { Spoken, Word } from '../spoken.ts';
import { runs } from '../tokenizer.ts';
import type { Finder } from './finder.ts';
import type { Ask } from './messages.ts';
import type { Outcome, Understanding } from './outcome.ts';
import { preferred } from './preferred.ts';
import { kindOf, type Pages } from './sites.ts';
import type { Zone } from '../zones.ts';
import { weigh, type Readings, type Weight, type Weighed } from './weigh.ts';

export { isAsking } from '../asking.ts';
export { onlyAsks, readQuestion } from '../question.ts';
export { unknown } from './gaps.ts';
export { meaning } from './meaning.ts';

/** Of the weight of the words that are known, what an answer to a question must have. */
const LEAST_SHARE = 0.4;
/** Of the weight of all words of a question, what must be known for it to be understood. */
const LEAST_KNOWN = 0.25;
/** The same, where the query asks nothing: a list of words with little in common is no answer. */
const LEAST_SHARE_OF_WORDS = 0.45;
/** The same, where one of the words is what readers say for a name of the corpus. */
const LEAST_SHARE_OF_SPOKEN = 0.3;

/** What answers a question, by the words that it asks about. */
export async function answerTo(
  question: Question,
  { finder, pages, spoken }: Understanding,
  free = false,
): Promise<Outcome | undefined> {
  const { wanted, parts, hint, span } = question;
  const all = parts.flatMap((part) => wordsIn(part, spoken));
  const { words, implied } = facetsIn(all, parts, pages);
  const hinted = hint === undefined ? words : [...words, { text: hint, also: [] }];
  const weighed = await weighForReaders(hinted, wanted, { finder, pages, spoken });
  const within = inFacets(weighed.pages, implied, pages);
  if (weighed.known < LEAST_KNOWN) return undefined;
  if (isNothingMeasured(words, weighed)) return undefined;
  const isNumber = NUMBERS.has(wanted);
  const isThere = !isNumber || hasFact(within, pages) >= hasFact(weighed.pages, pages) / 2;
  const isIn = !free && shareOfBest(within) >= LEAST_SHARE && isThere;
  // Which of two numbers is it?
  const better = wanted === 'which' && parts.some((part) => NUMBER.test(part)) ? 'amount' : wanted;
  const weights = preferred(isIn ? within : weighed.pages, better, pages, question);
  const best = shareOfBest(weights);
  if (best < LEAST_SHARE) return undefined;
  const asked = words.filter(
    ({ text, isPhrase }) => !isPhrase && !(wanted === 'time' && BEGINS.test(text)),
  );
  const absent = isThere || free ? [] : implied.year.map((year) => `${year}年`);
  const missed = asked
    .map(({ text }) => text)
    .filter((text) => (lengthOf(text) > 1 || TELLS.test(text)) && weighed.unknown.includes(text));
  const doubts = [
    ...(missed.length > 0 ? [`；没有写到${missed.map((word) => `“${word}”`).join('')}的`] : []),
    ...absent.map((year) => `；没有找到${year}的数`),
    ...(span && !span.said ? [`；“${span.text}”指哪一时段，要看各数的时点`] : []),
  ];
  const says = `按${parts.map((part) => `“${part}”`).join('')}查找${doubts.join('')}`;
  // No number is of a year of which there is none.
  const [year] = absent;
  const ofTime = year === undefined ? question : { ...question, span: { text: year } };
  return {
    ...held(weights, best / 2, weighed.terms),
    ...{ question: ofTime, words: asked, unknown: weighed.unknown, says },
    ...(isIn && { implied }),
  };
}

/** Whether all that is known of the words is what is measured: of GDP nobody says how much it grew. */
function isNothingMeasured(words: readonly Word[], { unknown }: Weighed): boolean {
  const told = words.filter(({ isPhrase }) => !isPhrase);
  const known = told.filter(({ text }) => !unknown.includes(text));
  const measures = known.every(
    ({ text, also }) =>
      /^\p{Nd}+$/u.test(text) || areMeasures([text]) || (also.length > 0 && areMeasures(also)),
  );
  return known.length < told.length && measures;
}

/** What wants a number. */
const NUMBERS: ReadonlySet<Wanted> = new Set(['amount', 'time']);

/** That something began is what a question for its time asks. */
const BEGINS = /^(?:[建设开]|建成|建立|设立|成立|创建|开始|启动|推行|开展)$/u;

/** @returns the greatest share of the words that a fact has. */
function hasFact(weights: ReadonlyMap<string, Weight>, pages: Pages): number {
  return shareOfBest(new Map([...weights].filter(([id]) => kindOf(id, pages) === KIND.fact)));
}

/** A word that only the texts of the handbook have says nothing to a reader, where other words say enough. */
async function weighForReaders(
  words: readonly Word[],
  wanted: Wanted,
  { finder, pages, spoken }: { finder: Finder; pages: Pages; spoken: Spoken },
): Promise<Weighed> {
  const total = pageCount(pages.table);
  // One word is the name of many of its pages.
  const several = words.filter(({ isPhrase }) => !isPhrase).length > 1;
  const mayBeNamed = several && (wanted === 'which' || wanted === 'whether');
  const counts = (id: string, zone: Zone) =>
    kindOf(id, pages) !== KIND.guide || (mayBeNamed && (zone === 'title' || zone === 'alias'));
  const parts = partsIn(spoken);
  if (wanted !== 'manner') {
    const weighed = await weigh(words, finder, total, { counts, parts });
    if (weighed.known >= LEAST_KNOWN) return weighed;
  }
  return weigh(words, finder, total, { parts });
}

/** A word that no page has may be known itself, or be a part of one that is. */
function partsIn(spoken: Spoken): Readings['parts'] {
  return (word) => {
    const own = meaningsOf(word, spoken);
    return own.length > 0 ? own : meaningsOfPart(word, spoken);
  };
}

const lengthOf = (text: string) => runs(text).flat().length;

/**
 * What holds most of the words of a query that asks nothing.
 * @param asWords whether it says nothing that the words stand side by side
 */
export async function mostOf(
  query: string,
  { finder, pages, spoken }: Understanding,
  asWords = false,
): Promise<Outcome | undefined> {
  const all = contentOf(query, spoken)
    .flatMap((part) => wordsIn(part, spoken))
    .filter(({ isPhrase }) => !asWords || !isPhrase);
  const words = all.filter(({ text }) => lengthOf(text) > 1 || TELLS.test(text));
  if (words.length === 0) return undefined;
  const weighed = await weigh(words, finder, pageCount(pages.table), { parts: partsIn(spoken) });
  const said = weighed.terms.reduce((all, term) => all + lengthOf(term), 0);
  if (said < lengthOf(query) / 2) return undefined;
  // Another number is another fact.
  if (weighed.unknown.some((word) => NUMBER.test(word))) return undefined;
  if (isNothingMeasured(words, weighed)) return undefined;
  const weights = preferred(weighed.pages, 'which', pages);
  const best = shareOfBest(weights);
  const isMeant = words.some(
    ({ text, also }) => also.length > 0 && !weighed.unknown.includes(text),
  );
  const least = isMeant ? LEAST_SHARE_OF_SPOKEN : LEAST_SHARE_OF_WORDS;
  if (best * weighed.known < least) return undefined;
  const quoted = weighed.terms.map((term) => `“${term}”`).join('');
  const several = weighed.terms.length > 1;
  const says = several
    ? `没有同时含有这些词的内容，列出含有${quoted}中多数的`
    : `没有“${query.trim()}”，列出含有${quoted}的`;
  return {
    ...held(weights, best * NEARLY, weighed.terms),
    words: all.filter(({ isPhrase }) => !isPhrase),
    says,
  };
}

const NUMBER = /\p{Nd}/u;
/** Tells something though it is one unit. */
const TELLS = /\p{Nd}|\p{sc=Latin}{2,}/u;

/** Of the greatest share, what a page must have to stand beside the best. */
const NEARLY = 0.75;

function held(
  weights: ReadonlyMap<string, Weight>,
  least: number,
  terms: string[],
): Outcome & { weights: ReadonlyMap<string, Weight> } {
  const kept = new Map([...weights].filter(([, { share }]) => share >= least));
  const found = new Map([...kept.keys()].map((id): [string, number[]] => [id, []]));
  return { found, weights: kept, terms, either: true, near: [] };
}

function shareOfBest(weights: ReadonlyMap<string, Weight>): number {
  return Math.max(0, ...[...weights.values()].map(({ share }) => share));
}

function inFacets(
  weights: ReadonlyMap<string, Weight>,
  chosen: Ask['chosen'],
  { table, pageOf }: Pages,
): ReadonlyMap<string, Weight> {
  return new Map(
    [...weights].filter(([id]) => {
      const page = pageOf(id);
      return page !== undefined && filterPages(table, [page], chosen, 'any').length > 0;
    }),
  );
}

/** A part as one word, where it is one, and the words that it is made of. */
function wordsIn(part: string, spoken: Spoken): Word[] {
  const words = wordsOf(part, spoken).filter(({ text }) => contentOf(text, spoken).length > 0);
  const isWhole = words[0]?.text === part || !NUMBER.test(part);
  if (words.length === 0 || (words.length === 1 && isWhole)) return words;
  return [{ text: part, also: otherWordings(part, spoken), isPhrase: true }, ...words];
}

const KINDS: string[] = [KIND.figure, KIND.term, KIND.source];
const YEAR = /^(?:19|20)\d\d$/;

/** Takes years and kinds out of the words, as far as the index has them. */
function facetsIn(
  words: readonly Word[],
  parts: readonly string[],
  pages: Pages,
): { words: Word[]; implied: Ask['chosen'] } {
  const { year, kind } = pages.table.facets;
  const years = words
    .map(({ text }) => text)
    .filter((text) => YEAR.test(text) && year.values.includes(text));
  // 工程 in 强基工程 is no kind: only a whole part is one, and of the kinds that are no cases.
  const kinds = words
    .map(({ text }) => text)
    .filter((text) => parts.includes(text) && KINDS.includes(text) && kind.values.includes(text));
  const named = [...years, ...kinds, ...(years.length > 0 ? ['年', '年度'] : [])];
  const left = words.filter(({ text }) => !named.includes(text));
  const implied = { kind: kinds, strand: [], audience: [], theme: [], year: years, site: [] };
  return left.length > 0
    ? { words: left, implied }
    : { words: [...words], implied: { ...implied, kind: [], year: [] } };
}
