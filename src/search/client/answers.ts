import { valuesOf } from '../facet-table.ts';
import { KIND } from '../../domain/kinds.ts';
import type { Wanted } from '../asking.ts';
import type { Fragment } from '../record.ts';
import { marksOf } from '../excerpt.ts';
import { holds } from '../match.ts';
import { areMeasures } from '../measures.ts';
import type { Word } from '../spoken.ts';
import { runs } from '../tokenizer.ts';
import { HALF, type Answers, type Asked, type Candidate } from './asked.ts';
import type { Finder } from './finder.ts';
import type { Card } from './messages.ts';
import type { Pages } from './sites.ts';
import type { Weight } from './weigh.ts';

export const NO_ANSWERS: Answers = { cards: [], first: [] };

/** Cards that stand side by side. */
const MOST = 4;
/** Records that are read for cards. */
const READ = 8;
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
    const meant = question ? candidates : candidates.slice(0, asked.count);
    facts = await factCards(ofKind(KIND.fact), new Set(meant), asked, finder);
    const isSure = facts.cards.every((card) => !('missing' in card) || card.missing.length === 0);
    if (!question || (facts.cards.length > 0 && isSure)) return facts;
  }
  const written = candidates.filter((each) => !WRITTEN_NOT.includes(kindOf(each) ?? ''));
  // It came with the question.
  const { meaning, unknown } = await import('./by-weight.ts');
  const said =
    question.wanted === 'meaning'
      ? await meaning(ofKind(KIND.term), written, asked, finder)
      : await unknown(written, asked, finder);
  return said ?? facts;
}

/** Kinds of what is no write-up. */
const WRITTEN_NOT: readonly string[] = Object.values(KIND).filter((kind) => kind !== KIND.site);

const NUMBERS: ReadonlySet<Wanted> = new Set(['amount', 'time']);

async function factCards(
  facts: readonly Candidate[],
  meant: ReadonlySet<Candidate>,
  { question, weights, words = [], terms, unknown = [], typed, alike = [] }: Asked,
  finder: Finder,
): Promise<Answers> {
  const fitting = weights
    ? heaviest(facts, weights)
    : facts.filter(({ worst }) => worst <= IN_NAMES);
  const isMany = fitting.length > READ;
  const read = await Promise.all(
    fitting
      .filter((fact) => meant.has(fact))
      .slice(0, READ)
      .map(async ({ id, number }) => ({ ...(await finder.fragment(id)), id, number })),
  );
  const { unit, span } = question ?? {};
  // How many there were says nothing of when, nor of how much money.
  const inUnit = unit ? read.filter(({ answer }) => unit.test(answer?.value ?? '')) : read;
  const named = inUnit.filter(
    (fact) => !typed || typed.has(fact.id) || alike.some((name) => holds(fact, name)),
  );
  const counts = named.filter(({ answer }) => !RATE.test(answer?.value ?? ''));
  const isRate = unit !== undefined || words.some(({ text }) => areMeasures([text]));
  // Who published a number of one place may be of all: 全国 in the name of a paper is no scope.
  const scopes = words.filter(({ text }) => named.some((fact) => isScope(fact, text)));
  const has = (fact: Fragment, word: Word) =>
    scopes.includes(word) ? isOfPlace(fact, word.text) : isIn(fact, word);
  const known = (question && !isRate && counts.length > 0 ? counts : named)
    .map((fact) => ({
      fact,
      missing: words.filter((word) => !has(fact, word)).map(({ text }) => text),
      held: words.filter((word) => has(fact, word) || word.leads).length,
      unsaid: unsaidOf(fact, terms),
    }))
    .filter(({ held }) => held > 0 || words.length === 0);
  const lacks = (list: typeof known) => Math.min(...list.map(({ missing }) => missing.length));
  // The verb before what asks belongs to what is counted: 管企业, of 管多少家企业.
  const isCounted = ({ text }: Word) =>
    question?.counted?.includes(text) || question?.counted?.startsWith(text.slice(1));
  const counted = words.filter(
    (word) => word.text.length > 1 && isCounted(word) && !areMeasures([word.text]),
  );
  const ofThem = known.filter(({ fact }) => counted.some((word) => ends(fact, word)));
  // 成员单位 of an 企业综合党委 are no 企业, if some are counted.
  const able = lacks(ofThem) <= lacks(known) + 1 ? ofThem : known;
  const ofScope = able.filter(({ fact }) => words.some(({ text }) => isScope(fact, text)));
  const own = lacks(ofScope) <= lacks(able) ? ofScope : able;
  const fewest = lacks(own);
  const near = own.filter(({ missing }) => missing.length === fewest);
  const least = Math.min(...near.map(({ unsaid }) => unsaid));
  const meantBy = (text: string) =>
    words.some((word) => namesOf(word).some((name) => text.includes(name)));
  // What is called otherwise is meant only where no name is longer: 全国货车司机 is not 大货车.
  const isCalledOtherwise = ({ id }: { id: string }) => typed !== undefined && !typed.has(id);
  // The number of a whole country is not meant where nobody says its name.
  const isOfOthers = ({ answer }: Fragment) =>
    Boolean(answer?.scope && answer.label.includes(answer.scope)) &&
    !terms.some((term) => term.includes(answer?.scope ?? ''));
  const isHead = ({ fact }: { fact: Fragment }) => meantBy(headOf(fact.answer?.label));
  const heads = near.some(isHead) ? near.filter(isHead) : near;
  const ours = heads.filter(({ fact }) => !isOfOthers(fact));
  const headed = ours.length > 0 || !question ? ours : heads;
  const all = headed.filter(
    ({ fact, unsaid }) =>
      unsaid <= Math.max(least + SLACK, 2 * least) &&
      (question !== undefined
        ? isMeant(fact, unsaid)
        : unsaid <= mayBeUnsaid(fact, isMany || isCalledOtherwise(fact))),
  );
  // Without a question only a fact that has every word is an answer.
  if (!question && (all.length > MOST || fewest > 0)) return NO_ANSWERS;
  // Where the fact that fits best is called otherwise, one that lacks a word is no answer either.
  const lack = all.every(({ held }) => held < words.length);
  if (lack && facts[0] && !fitting.includes(facts[0])) return NO_ANSWERS;
  const shown = all.slice(0, MOST);
  const missed = shown.map(
    ({ missing }) => missing.filter((word) => !unknown.includes(word)).length,
  );
  // Where few have the unit that is asked for, they are meant even if a word is not in them.
  const most = unit && shown.length <= 2 ? 1 : 0;
  const isAnswer = missed.every((count) => count <= most);
  return {
    cards: shown.flatMap(({ fact: { url, answer }, missing }): Card[] => {
      if (!answer) return [];
      const isOfTime = !span || span.said?.test(answer.period) || span.said?.test(answer.label);
      const all = isOfTime ? missing : [span.text, ...missing];
      return [{ kind: 'fact', url, ...answer, missing: all }];
    }),
    first: question && isAnswer ? shown.map(({ fact }) => fact.number) : [],
  };
}

/** The value of what says by how much, and not how many. */
const RATE = /(?:%|百分点)$/u;

const namesOf = ({ text, also, leads }: Word): string[] => [text, ...(leads ? [] : also)];

function isIn(fragment: Fragment, word: Word): boolean {
  // The scope of a fact may be said in full: the short name of a zone is in its whole one.
  const scope = fragment.answer?.scope;
  return namesOf(word).some(
    (name) => holds(fragment, name) || (scope ? name.endsWith(scope) : false),
  );
}

/** Whether a word is the scope of a fact, or a part of it. */
function isScope({ answer }: Fragment, word: string): boolean {
  return answer?.scope.split('、').includes(word) ?? false;
}

const isOfPlace = (fact: Fragment, place: string): boolean =>
  isScope(fact, place) || holds({ ...fact, sections: [] }, place);

/** Whether what a fact counts is called so. */
function ends({ answer }: Fragment, word: Word): boolean {
  return namesOf(word).some((name) => bare(answer?.label).endsWith(name));
}

const bare = (label = '') => label.replace(/（[^）]*）$/u, '');

/** @returns what is counted of what the name of a fact says: 蔬菜 of 帮嘎查销售的蔬菜, which is no number of 嘎查. */
function headOf(label = ''): string {
  return bare(label).split('的').at(-1) ?? '';
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

/** Of the name of a fact, what a question says that means it: 案例 says little of a prize for cases. */
const LEAST_SAID = 0.2;

function isMeant({ answer }: Fragment, unsaid: number): boolean {
  const units = unitsOf(answer?.label);
  return unsaid === Infinity || units - unsaid >= units * LEAST_SAID;
}

/** @returns units that a query need not say of a name that it means: none of one that must be whole, of others less than half. */
function mayBeUnsaid({ answer }: Fragment, isWhole: boolean): number {
  return isWhole ? 0 : Math.min(UNSAID, (unitsOf(answer?.label) - 1) / 2);
}

/** @returns units of the name of a fact that no term says. */
function unsaidOf({ answer }: Fragment, terms: readonly string[]): number {
  const label = answer?.label ?? '';
  const said = marksOf(label, terms).reduce(
    (sum, [from, to]) => sum + unitsOf(label.slice(from, to)),
    0,
  );
  return said > 1 ? unitsOf(label) - said : Infinity;
}

const unitsOf = (text = '') => runs(text).flat().length;
