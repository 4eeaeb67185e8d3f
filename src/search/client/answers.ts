import { valuesOf } from '../facet-table.ts';
import { KIND } from '../../domain/kinds.ts';
import type { Question, Wanted } from '../question.ts';
import type { Fragment } from '../record.ts';
import { marksOf } from '../excerpt.ts';
import { holds } from '../match.ts';
import type { Word } from '../spoken.ts';
import { runs } from '../tokenizer.ts';
import type { Finder } from './finder.ts';
import type { Card } from './messages.ts';
import type { Pages } from './sites.ts';
import type { Weight } from './weigh.ts';

/** A result as far as it may be an answer; in the order of the list. */
export interface Candidate {
  id: string;
  number: number;
  /** Worst zone of the terms, 0 for the title. */
  worst: number;
}

export interface Asked {
  question?: Question;
  weights?: ReadonlyMap<string, Weight>;
  /** The words that a question asks about. */
  words?: readonly Word[];
  /** What is looked for, in the words of the corpus. */
  terms: readonly string[];
}

export interface Answers {
  cards: Card[];
  /** Page numbers of the facts that have all that a question asks about: they head the list too. */
  first: number[];
}

export const NO_ANSWERS: Answers = { cards: [], first: [] };

/** Cards that stand side by side. */
const MOST = 4;
/** Records that are read for cards. */
const READ = 8;
/** Of the words, what an answer must have at least. */
const HALF = 0.5;

/**
 * What answers a query in a few words: the facts that it names, a term's meaning, or that it is
 * not known. None where the results are too many to be an answer.
 */
export async function answersTo(
  candidates: readonly Candidate[],
  asked: Asked,
  finder: Finder,
  pages: Pages,
): Promise<Answers> {
  const { question } = asked;
  const kindOf = ({ number }: Candidate) => valuesOf(pages.table, 'kind', number)[0];
  const ofKind = (kind: string) => candidates.filter((each) => kindOf(each) === kind);
  let facts = NO_ANSWERS;
  if (!question || NUMBERS.has(question.wanted)) {
    facts = await factCards(ofKind(KIND.fact), asked, finder);
    if (!question || facts.first.length > 0) return facts;
  }
  const known: string[] = Object.values(KIND);
  const written = candidates.filter((each) => !known.includes(kindOf(each) ?? ''));
  const cards =
    question.wanted === 'meaning'
      ? await meaning(ofKind(KIND.term), written, asked, finder)
      : await unknown(written, asked, finder);
  return cards.length > 0 ? { cards, first: [] } : facts;
}

const NUMBERS: ReadonlySet<Wanted> = new Set(['amount', 'time']);

async function factCards(
  facts: readonly Candidate[],
  { question, weights, words = [], terms }: Asked,
  finder: Finder,
): Promise<Answers> {
  const fitting = weights
    ? heaviest(facts, weights)
    : facts.filter(({ worst }) => worst <= IN_NAMES);
  const read = await Promise.all(
    fitting
      .slice(0, READ)
      .map(async ({ id, number }) => ({ ...(await finder.fragment(id)), number })),
  );
  const { unit } = question ?? {};
  const inUnit = read.filter(({ answer }) => unit?.test(answer?.value ?? ''));
  // How many there were says nothing of when.
  const known = (inUnit.length > 0 || question?.wanted === 'time' ? inUnit : read).map((fact) => ({
    fact,
    missing: words.filter((word) => !isIn(fact, word)).map(({ text }) => text),
    unsaid: unsaidOf(fact, terms),
  }));
  const fewest = Math.min(...known.map(({ missing }) => missing.length));
  const near = known.filter(({ missing }) => missing.length === fewest);
  const least = Math.min(...near.map(({ unsaid }) => unsaid));
  const all = near.filter(
    ({ unsaid }) => unsaid <= least + SLACK && (question !== undefined || unsaid <= UNSAID),
  );
  if (!question && all.length > MOST) return NO_ANSWERS;
  const shown = all.slice(0, MOST);
  const isAnswer = question !== undefined && fewest === 0;
  return {
    cards: shown.flatMap(({ fact: { url, answer }, missing }): Card[] =>
      answer ? [{ kind: 'fact', url, ...answer, missing }] : [],
    ),
    first: isAnswer ? shown.map(({ fact }) => fact.number) : [],
  };
}

function isIn(fragment: Fragment, { text, also }: Word): boolean {
  return [text, ...also].some((name) => holds(fragment, name));
}

/**
 * Keeps the facts that hold at least half of what the best fact does, half of that in their names;
 * none where a page holds more than twice as much.
 */
function heaviest(
  facts: readonly Candidate[],
  weights: ReadonlyMap<string, Weight>,
): readonly Candidate[] {
  const weightOf = ({ id }: Candidate) => weights.get(id) ?? { share: 0, named: 0 };
  const best = Math.max(0, ...[...weights.values()].map(({ share }) => share));
  const bestFact = Math.max(0, ...facts.map((fact) => weightOf(fact).share));
  if (bestFact < best * HALF) return [];
  return facts.filter((fact) => {
    const { share, named } = weightOf(fact);
    return share >= bestFact * HALF && named >= share * HALF;
  });
}

/** Worst zone of a record that bears all terms, or other names of them, in its names. */
const IN_NAMES = 2;

/** Units of a name that a query need not say, and by how many two that are meant may differ. */
const UNSAID = 4;
const SLACK = 3;

/** @returns units of the name of a fact that no term says. */
function unsaidOf({ answer }: Fragment, terms: readonly string[]): number {
  const units = (text: string) => runs(text).flat().length;
  const label = answer?.label ?? '';
  const said = marksOf(label, terms).reduce(
    (sum, [from, to]) => sum + units(label.slice(from, to)),
    0,
  );
  return said > 1 ? units(label) - said : Infinity;
}

async function meaning(
  terms: readonly Candidate[],
  others: readonly Candidate[],
  { weights }: Asked,
  finder: Finder,
): Promise<Card[]> {
  const isNamed = ({ id }: Candidate) => (weights?.get(id)?.named ?? 1) >= HALF;
  const term = terms.find(isNamed) ?? others.find(isNamed);
  if (!term) return [];
  const { url, title, sections } = await finder.fragment(term.id);
  // The head of a case lists its particulars before its first sentence.
  const text = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .find((each) => /[。！？]$/u.test(each));
  return text !== undefined ? [{ kind: 'term', url, label: title, text }] : [];
}

/** How a text says what is not known: the words of a gap. */
const UNKNOWN = /本站所见资料[^。]*未写[^。]*。/u;
const ASKED: Partial<Record<Wanted, RegExp>> = {
  place: /地址|位置|地点/u,
  time: /时间|日期|何时|哪年|起止/u,
  who: /谁|运营|主办|牵头/u,
};

/** Finds where the page that is asked about says that nobody wrote down what is asked. */
async function unknown(
  written: readonly Candidate[],
  { question, weights, words = [] }: Asked,
  finder: Finder,
): Promise<Card[]> {
  const named = written.find(({ id }) => (weights?.get(id)?.named ?? 0) >= HALF);
  if (!named) return [];
  const { url, title, sections } = await finder.fragment(named.id);
  // A page that only mentions what is asked about leaves something else unknown.
  const isAbout = ({ text, also }: Word) => [text, ...also].some((name) => title.includes(name));
  if (!words.some(isAbout)) return [];
  const asks = question && ASKED[question.wanted];
  const names = words
    .filter(({ text }) => text.length > 1 && !title.includes(text))
    .flatMap(({ text, also }) => [text, ...also]);
  for (const { anchor, paragraphs } of sections) {
    const text = UNKNOWN.exec(paragraphs.join('\n'))?.[0] ?? '';
    const says = asks?.test(text) ?? names.some((name) => text.includes(name));
    if (!says) continue;
    return [{ kind: 'unknown', url: anchor ? `${url}#${anchor}` : url, label: title, text }];
  }
  return [];
}
