import { answersOf, formOf, type Field } from '../authoring/form.ts';
import { interview } from '../authoring/interview.ts';
import { one, type Answers, type Question } from '../authoring/question.ts';
import { planWithdrawal, type Act } from '../authoring/withdraw.ts';
import { permalinksOf } from '../checks/links/permalinks.ts';
import type { Workspace } from '../content/workspace.ts';
import { pathTo } from '../domain/paths.ts';
import { EMPTY_REASON, isEmptyReason } from '../domain/permalinks.ts';
import type { Made } from './messages.ts';

/** @returns what is asked of who withdraws a case, gives another reason, or publishes it again. */
export function withdrawalFor(
  workspace: Workspace,
  slug: string,
  typed: Answers,
): { fields: Field[] } {
  return { fields: formOf(questionsFor(withdrawnReason(workspace, slug)), typed) };
}

/** Withdraws a case as the command does, where nothing leads to it any more. Nothing is put anywhere. */
export async function withdraw(workspace: Workspace, slug: string, typed: Answers): Promise<Made> {
  const questions = questionsFor(withdrawnReason(workspace, slug));
  const outcome = await interview(questions, answersOf(formOf(questions, typed)));
  if (outcome.kind !== 'done') {
    const faults = outcome.kind === 'incomplete' ? outcome.faults : [];
    return { faults: faults.length > 0 ? faults : [{ name: 'reason', message: EMPTY_REASON }] };
  }
  const act = (one(outcome.answers, 'act') || 'withdraw') as Act;
  const plan = planWithdrawal(workspace, pathTo('case', slug), one(outcome.answers, 'reason'), act);
  if ('refused' in plan) return { faults: [{ name: undefined, message: plan.refused }] };
  if (plan.brought.length > 0) {
    return {
      faults: plan.brought.map(({ file, message, fix }) => ({
        name: undefined,
        message: `${file}：${message}${fix}`,
      })),
    };
  }
  const files = plan.plan.flatMap((file) => ('text' in file ? [[file.place, file.text]] : []));
  return { id: slug, files: new Map(files as [string, string][]), notes: plan.stays };
}

/** @param known the reason under which it is withdrawn; undefined while it is published */
function questionsFor(known: string | undefined): Question[] {
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

function withdrawnReason(workspace: Workspace, slug: string): string | undefined {
  const { permalinks } = permalinksOf(workspace) ?? {};
  return permalinks?.withdrawn.find(({ address }) => address === pathTo('case', slug))?.reason;
}
