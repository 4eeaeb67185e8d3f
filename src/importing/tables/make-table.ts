import type { Content } from '../../authoring/content.ts';
import { UneditableError } from '../../authoring/json-records.ts';
import type { Answers } from '../../authoring/question.ts';
import { checkPlan, refusalsOf, type CheckedPlan } from '../../authoring/write-plan.ts';
import { findingList } from '../fault-list.ts';
import type { Decisions, Offer } from '../offer.ts';
import type { TableImport, TableProposal } from './options.ts';
import { tablePlan, type Taken } from './table-plan.ts';

/** What the ledger knows, for the reader of tables. */
export function knownIn({ taxonomy, sources, facts }: Content) {
  return {
    scopes: taxonomy.scopes,
    sources: [...sources].map(([id, { title }]) => ({ id, title })),
    taken: facts.keys(),
  };
}

/** @returns what was taken of a table, its series as far as they go with it. */
export function takenOf(
  { series }: TableImport,
  offers: readonly Offer[],
  decisions: Decisions,
  source: string | undefined,
): Taken {
  const facts = new Map<string, TableProposal>();
  const known = new Map<string, string>();
  for (const { number, proposal, known: there } of offers) {
    const decision = decisions.get(number);
    if (decision?.kind !== 'fact') continue;
    if (decision.isKnown) known.set(proposal.id, there?.id ?? decision.proposal.id);
    else facts.set(proposal.id, decision.proposal);
  }
  return { facts, known, series, source };
}

/** Makes the files of what was taken of a table, and checks them. Nothing is written. */
export function makeTable(
  taken: Taken,
  content: Content,
  answers: Answers,
): { checked: CheckedPlan } | { refused: string[]; code: 1 | 2 } {
  try {
    const plan = tablePlan(taken, content, answers);
    const refused = refusalsOf(content.workspace, plan);
    if (refused.length > 0) return { refused, code: 2 };
    const checked = checkPlan(content.workspace, plan, { settle: true });
    const errors = checked.findings.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return { checked };
    return { refused: ['这样写过不了检查：', ...findingList(errors)], code: 1 };
  } catch (error) {
    if (!(error instanceof UneditableError)) throw error;
    return { refused: [error.message], code: 1 };
  }
}

/** Says how many numbers were recorded. */
export function recordedText({ facts, known }: Taken): string {
  const there = known.size > 0 ? `，另有${known.size}个账本里已有` : '';
  return `记了${facts.size}个数${there}。`;
}
