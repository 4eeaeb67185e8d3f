import type { Content } from '../authoring/content.ts';
import { factOf } from '../authoring/kinds/fact-record.ts';
import { fact as kind } from '../authoring/kinds/fact.ts';
import type { Answers } from '../authoring/question.ts';
import { locatedFacts } from '../content/records.ts';
import type { Fact } from '../domain/fact.ts';
import { formatLocator } from '../domain/locator.ts';
import { formatPeriod, NO_TIME_WORDS, type Period } from '../domain/period.ts';
import type { Correction } from './correction.ts';

/** Where it is recorded and what it is called stays as it is: texts name it so. */
const UNASKED = ['id', 'file', 'file-title'];

/** @returns a fact of the ledger as it may be corrected. */
export function factRecord(content: Content, id: string): Correction | { fault: string } {
  const located = locatedFacts(content.workspace).find(({ fact }) => fact.id === id);
  if (!located) return { fault: `账本里没有编号为“${id}”的数据。` };
  // What is corrected is not in the way of itself.
  const facts = new Map(content.facts);
  facts.delete(id);
  const others = { ...content, facts };
  return {
    document: located.document,
    path: located.path,
    questions: kind.questions(others).filter(({ name }) => !UNASKED.includes(name)),
    given: answersFor(located.fact),
    fixed: ['form'],
    recordOf: (answers) => ({ ...factOf({ ...answers, id }, others) }),
  };
}

/** @returns a period as it is typed. */
export function typedPeriod(period: Period): string {
  return 'unstated' in period ? period.unstated || NO_TIME_WORDS : formatPeriod(period);
}

function answersFor(fact: Fact): Answers {
  const isDerived = fact.status === 'derived';
  const form = isDerived ? 'derived' : fact.text === undefined ? 'number' : 'text';
  const answers: Answers = {
    ...{ form, label: fact.label, subject: fact.subject, scope: fact.scope },
    period: typedPeriod(fact.period),
    ...(fact.status === 'derived'
      ? { derivation: fact.derivation }
      : { source: fact.source, quote: fact.quote, locator: formatLocator(fact.locator) }),
    ...(!isDerived && {
      item: fact.enumerated,
      value: fact.value === undefined ? undefined : String(fact.value),
    }),
    ...{ text: fact.text, unit: fact.unit, group: fact.group, notes: fact.notes },
    ...(form !== 'text' && { qualifier: fact.qualifier }),
    'review-by': fact.reviewBy,
  } as Answers;
  const known = Object.entries(answers).filter(
    ([, answer]) => answer !== undefined && answer !== '',
  );
  return Object.fromEntries(known);
}
