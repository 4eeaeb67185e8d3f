import { valuesOf } from '../facet-table.ts';
import { KIND } from '../../domain/kinds.ts';
import type { Question, Wanted } from '../question.ts';
import type { Fragment } from '../record.ts';
import { marksOf } from '../excerpt.ts';
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
  /** What is looked for, in the words of the corpus. */
  terms: readonly string[];
}

/** Cards that stand side by side. */
const MOST = 4;
/** Records that are read for cards. */
const READ = 8;
/** How near to the best share of the words a record must come to answer as well. */
const AS_GOOD = 0.98;
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
): Promise<Card[]> {
  const { question } = asked;
  const kindOf = ({ number }: Candidate) => valuesOf(pages.table, 'kind', number)[0];
  const ofKind = (kind: string) => candidates.filter((each) => kindOf(each) === kind);
  if (!question || NUMBERS.has(question.wanted)) {
    const facts = await factCards(ofKind(KIND.fact), asked, finder);
    if (facts.length > 0 || !question) return facts;
  }
  const known: string[] = Object.values(KIND);
  const written = candidates.filter((each) => !known.includes(kindOf(each) ?? ''));
  if (question.wanted === 'meaning') return meaning(ofKind(KIND.term), written, asked, finder);
  return passage(written, question.wanted, asked, finder);
}

const NUMBERS: ReadonlySet<Wanted> = new Set(['amount', 'time']);

async function factCards(
  facts: readonly Candidate[],
  { question, weights, terms }: Asked,
  finder: Finder,
): Promise<Card[]> {
  const fitting = weights
    ? heaviest(facts, weights)
    : facts.filter(({ worst }) => worst <= IN_NAMES);
  const read = await Promise.all(fitting.slice(0, READ).map(({ id }) => finder.fragment(id)));
  const { unit } = question ?? {};
  const inUnit = read.filter(({ answer }) => unit?.test(answer?.value ?? ''));
  const known = (inUnit.length > 0 ? inUnit : read).map((fact) => ({
    fact,
    unsaid: unsaidOf(fact, terms),
  }));
  const least = Math.min(...known.map(({ unsaid }) => unsaid));
  const all = known.filter(
    ({ unsaid }) => unsaid <= least + SLACK && (question !== undefined || unsaid <= UNSAID),
  );
  if (!question && all.length > MOST) return [];
  return all
    .slice(0, MOST)
    .flatMap(({ fact: { url, answer } }): Card[] =>
      answer ? [{ kind: 'fact', url, ...answer }] : [],
    );
}

/** Facts that have as many of the words as any fact has, and bear some in their names. */
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
    return share >= bestFact * AS_GOOD && named >= bestFact * HALF;
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
  const text = sections[0]?.paragraphs[0] ?? '';
  return text ? [{ kind: 'term', url, label: title, text }] : [];
}

/** How a text tells of what is asked for. */
const TELLS: Partial<Record<Wanted, RegExp>> = {
  place: /地址|位置|位于|坐落|设在|地点|名单/u,
  time: /时间|年|起止|日期/u,
  amount: /数目|数量|人数|金额|多少/u,
  who: /单位|由|负责|人选|人员|牵头/u,
  manner: /办法|流程|程序|怎样|如何|方式/u,
};
const SENTENCE = /[^。！？]+[。！？]?/gu;
const UNKNOWN = /(?:未|没有|尚未)(?:写|载明|说明|提到|给出)/u;

/** Pages that are read for a passage: the first answers or says that it is not known. */
const PASSAGES = 2;

async function passage(
  written: readonly Candidate[],
  wanted: Wanted,
  { weights }: Asked,
  finder: Finder,
): Promise<Card[]> {
  const tells = TELLS[wanted];
  const named = written.filter(({ id }) => (weights?.get(id)?.named ?? 0) >= HALF);
  if (!tells) return [];
  for (const { id } of named.slice(0, PASSAGES)) {
    const { url, title, sections } = await finder.fragment(id);
    for (const { anchor, paragraphs } of sections) {
      const text = paragraphs
        .flatMap((paragraph) => paragraph.match(SENTENCE) ?? [])
        .find((sentence) => tells.test(sentence) && UNKNOWN.test(sentence));
      if (text !== undefined) {
        return [{ kind: 'unknown', url: anchor ? `${url}#${anchor}` : url, label: title, text }];
      }
    }
  }
  return [];
}
