import type { Finding } from '../checks/finding.ts';
import {
  permalinksEdit,
  permalinksOf,
  publishedAddresses,
} from '../checks/links/published-addresses.ts';
import type { Workspace } from '../checks/workspace.ts';
import { NO_PERMALINKS, permalinksText } from '../domain/permalinks.ts';
import { edited, FOLDERS } from './rename-references.ts';
import { KIND_NAMES, targetOf } from './rename-target.ts';
import { checkPlan, type PlannedFile, type WritePlan } from './write-plan.ts';

/** What it takes to withdraw a page. Nothing of it is done yet. */
export interface Withdrawal {
  address: string;
  plan: WritePlan;
  /** The file of the case that becomes a draft; undefined where the page is gone already. */
  drafted: string | undefined;
  /** The errors that it would bring: what still leads to the page. */
  brought: Finding[];
}

/**
 * Plans that a published page is withdrawn: its address stays and says why. A case is kept as a
 * draft; of a figure or a source the author has removed the file before.
 * @param asked an id, or an address such as `/figures/patents/`
 * @returns the plan, or a Chinese sentence that says why there is none
 */
export function planWithdrawal(
  workspace: Workspace,
  asked: string,
  reason: string,
): Withdrawal | { refused: string } {
  if (reason.trim() === '') {
    return { refused: '没有写原因。用 --reason "原因" 写明，读者打开旧网址会看到。' };
  }
  const { document: list, permalinks = NO_PERMALINKS } = permalinksOf(workspace) ?? {};
  if (!list && workspace.documents.some(({ kind }) => kind === 'permalinks')) {
    return { refused: 'permalinks.json 有错误。先运行 npm run check，照提示改好。' };
  }
  const found = addressAsked(workspace, asked, permalinks.published);
  if ('refused' in found) return found;
  const { address } = found;
  if (permalinks.withdrawn.some((one) => one.address === address)) {
    return { refused: `“${address}”已经撤下了。` };
  }
  const plan: PlannedFile[] = [];
  const entry = { address, reason: reason.trim(), date: workspace.today };
  const known = list ? permalinks.published : publishedAddresses(workspace);
  const next = {
    ...permalinks,
    published: [...known, address],
    withdrawn: [...permalinks.withdrawn, entry],
  };
  const place = 'permalinks.json';
  if (list) {
    const text = edited(list.text, [permalinksEdit(list, next)]);
    plan.push({ place, kind: 'changed', text });
  } else plan.push({ place, kind: 'new', text: permalinksText(next) });
  const slug = /^\/cases\/([^/]+)\/$/.exec(address)?.[1];
  const written = workspace.documents.find(({ kind, id }) => kind === 'case' && id === slug);
  const { status } = (written?.data ?? {}) as { status?: unknown };
  let drafted: string | undefined;
  if (written && status === 'published') {
    const span = written.within(['status'], 0, status.length);
    if (!span) return { refused: `${written.file} 的 status 读不出来，先运行 npm run check。` };
    const text = edited(written.text, [{ ...span, text: 'draft' }]);
    plan.push({ place: written.place, kind: 'changed', text });
    drafted = written.file;
  }
  const brought = checkPlan(workspace, plan).findings.filter(
    ({ severity }) => severity === 'error',
  );
  return { address, plan, drafted, brought };
}

/** The address of a case, or of what is on the list and has no file any more. */
function addressAsked(
  workspace: Workspace,
  asked: string,
  published: readonly string[],
): { address: string } | { refused: string } {
  const standing = new Set(publishedAddresses(workspace));
  const bare = asked.replace(/^\/|\/$|\.json$/g, '');
  const gone = published.filter(
    (one) => !standing.has(one) && (one === `/${bare}/` || one.split('/').at(-2) === bare),
  );
  if (gone.length === 1) return { address: gone[0]! };
  const target = targetOf(workspace, asked);
  if ('refused' in target) return target;
  const { kind, id } = target;
  const address = `/${FOLDERS[kind][0]}/${id}/`;
  if (kind === 'case') {
    return standing.has(address)
      ? { address }
      : { refused: `案例“${id}”是没有发布过的草稿，不用撤下。` };
  }
  const file = `${workspace.root}${address.slice(0, -1)}.json`;
  return {
    refused: `${KIND_NAMES[kind]}没有草稿一说：先去掉用到“${id}”的地方，删去 ${file}，再运行一次。`,
  };
}
