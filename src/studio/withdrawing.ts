import { answersOf, formOf, type Field } from '../authoring/form.ts';
import { interview } from '../authoring/interview.ts';
import { one, type Answers, type Question } from '../authoring/question.ts';
import { planWithdrawal, type Act } from '../authoring/withdraw.ts';
import { checkPlan, filesOf } from '../authoring/write-plan.ts';
import type { Finding } from '../checks/finding.ts';
import { permalinksOf, publishedAddresses } from '../checks/links/permalinks.ts';
import type { Workspace } from '../content/workspace.ts';
import { pathTo } from '../domain/paths.ts';
import {
  EMPTY_REASON,
  isEmptyReason,
  knownAddresses,
  NO_PERMALINKS,
} from '../domain/permalinks.ts';
import { faultsOf } from './making.ts';
import type { Made } from './messages.ts';

/** @returns what is asked of who withdraws a case, gives another reason, or publishes it again. */
export function withdrawalFor(
  workspace: Workspace,
  slug: string,
  typed: Answers,
): { fields: Field[] } {
  return { fields: formOf(questionsFor(stateOf(workspace, slug)), typed) };
}

/** Withdraws a case as the command does, where nothing leads to it any more. Nothing is put anywhere. */
export async function withdraw(workspace: Workspace, slug: string, typed: Answers): Promise<Made> {
  const state = stateOf(workspace, slug);
  const questions = questionsFor(state);
  const outcome = await interview(questions, answersOf(formOf(questions, typed)));
  if (outcome.kind !== 'done') {
    if (state.isUnpublished) return { faults: faultsOf(outcome) };
    const faults = outcome.kind === 'incomplete' ? outcome.faults : [];
    return { faults: faults.length > 0 ? faults : [{ name: 'reason', message: EMPTY_REASON }] };
  }
  if (state.isUnpublished) return discard(workspace, slug);
  const act = (one(outcome.answers, 'act') || 'withdraw') as Act;
  const plan = planWithdrawal(workspace, pathTo('case', slug), one(outcome.answers, 'reason'), act);
  if ('refused' in plan) return { faults: [{ name: undefined, message: plan.refused }] };
  if (plan.brought.length > 0) return faulty(plan.brought);
  return { id: slug, files: filesOf(plan.plan), notes: plan.stays };
}

/** Takes a draft that no reader has seen away, with its pictures; its numbers stay in the ledger. */
function discard(workspace: Workspace, slug: string): Made {
  const { documents, assets } = workspace;
  const plan = [...documents, ...assets].flatMap(({ place }) =>
    place.startsWith(`cases/${slug}/`) ? [{ place, kind: 'gone' as const }] : [],
  );
  const { findings } = checkPlan(workspace, plan);
  const brought = findings.filter(({ severity }) => severity === 'error');
  return brought.length > 0 ? faulty(brought) : { id: slug, files: filesOf(plan), notes: [] };
}

function faulty(findings: readonly Finding[]): Made {
  return {
    faults: findings.map(({ file, message, fix }) => ({
      name: undefined,
      message: `${file}：${message}${fix}`,
    })),
  };
}

interface CaseState {
  /** No reader has seen it. */
  isUnpublished: boolean;
  /** The reason under which it is withdrawn. */
  reason: string | undefined;
}

function questionsFor({ isUnpublished, reason: known }: CaseState): Question[] {
  if (isUnpublished) {
    return [
      {
        name: 'act',
        ask: '这一篇没有发布过，不用撤下，要删掉吗',
        example: '正文和图片都删掉；登记的数字还在账本里',
        type: 'choice',
        options: () => [{ value: 'discard', label: '删掉这份草稿' }],
      },
    ];
  }
  return [
    {
      name: 'act',
      ask: '这一篇已经撤下，要做什么',
      example: '改写原因，或重新发布',
      type: 'choice',
      options: () => [
        { value: 'amend', label: '改写原因' },
        { value: 'undo', label: '重新发布' },
      ],
      when: () => known !== undefined,
      propose: () => 'amend',
    },
    {
      name: 'reason',
      ask: '为什么撤下，网址上写给读者看',
      example: '如“所依据的报道已经更正。”',
      when: (answers) => one(answers, 'act') !== 'undo',
      propose: () => known,
      check: (typed) => (isEmptyReason(String(typed)) ? EMPTY_REASON : undefined),
    },
  ];
}

function stateOf(workspace: Workspace, slug: string): CaseState {
  const { permalinks = NO_PERMALINKS } = permalinksOf(workspace) ?? {};
  const address = pathTo('case', slug);
  const isKnown = knownAddresses(permalinks).has(address);
  return {
    isUnpublished: !isKnown && !publishedAddresses(workspace).includes(address),
    reason: permalinks.withdrawn.find((one) => one.address === address)?.reason,
  };
}
