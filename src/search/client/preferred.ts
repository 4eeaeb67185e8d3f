import { KIND } from '../../domain/kinds.ts';
import type { Wanted } from '../asking.ts';
import type { Question } from '../question.ts';
import { NAMED } from './asked.ts';
import { kindOf, type Pages } from './sites.ts';
import type { Weight } from './weigh.ts';

/** By how much a kind of record answers a kind of question better than others; 1 if not named. */
const PREFERRED: Record<Wanted, Readonly<Record<string, number>>> = {
  amount: { [KIND.fact]: 1.8, [KIND.figure]: 0.9 },
  time: { [KIND.fact]: 1.5, [KIND.figure]: 0.9 },
  meaning: { [KIND.term]: 2, [KIND.fact]: 0.6 },
  place: { [KIND.fact]: 0.7, [KIND.figure]: 0.7 },
  who: { [KIND.fact]: 0.8, [KIND.figure]: 0.7 },
  which: { [KIND.term]: 0.7, [KIND.fact]: 0.8, [KIND.figure]: 0.7 },
  manner: { [KIND.fact]: 0.6, [KIND.figure]: 0.7, [KIND.guide]: 1 },
  comparison: { [KIND.fact]: 1.1, [KIND.figure]: 1.3 },
  whether: { [KIND.fact]: 0.8, [KIND.figure]: 0.7 },
};

/** How much better a page about the site answers what is asked of it, and an entry of doubts a doubt. */
const [OF_SITE, DOUBTED] = [2, 3];

/** What is written for authors, and what only names others, answers readers last. */
const OTHERWISE: Readonly<Record<string, number>> = {
  [KIND.guide]: 0.3,
  [KIND.source]: 0.5,
  [KIND.overview]: 0.5,
  [KIND.discrepancies]: 0.8,
};

/** @returns pages with scores by which they answer a question of a kind, and not only have its words. */
export function preferred(
  weights: ReadonlyMap<string, Weight>,
  wanted: Wanted,
  pages: Pages,
  { ofSite, doubts }: Partial<Question> = {},
): ReadonlyMap<string, Weight> {
  return new Map(
    [...weights].map(([id, weight]) => {
      const kind = kindOf(id, pages);
      const own = ofSite && kind === KIND.site ? OF_SITE : 1;
      const asked = doubts && kind === KIND.discrepancies ? DOUBTED : own;
      const isNamed = kind === KIND.guide && weight.named >= NAMED;
      const factor = isNamed ? 1 : asked * (PREFERRED[wanted][kind] ?? OTHERWISE[kind] ?? 1);
      return [id, { ...weight, score: weight.score * factor * weight.share }];
    }),
  );
}
