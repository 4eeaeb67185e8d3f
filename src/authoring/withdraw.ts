import { mentionsIn } from '../content/mentions.ts';
import type { Finding } from '../checks/finding.ts';
import {
  addressOf,
  permalinksEdit,
  permalinksOf,
  publishedAddresses,
} from '../checks/links/permalinks.ts';
import type { Workspace, WorkspaceDocument } from '../content/workspace.ts';
import {
  EMPTY_REASON,
  isEmptyReason,
  NO_PERMALINKS,
  permalinksText,
  type Permalinks,
} from '../domain/permalinks.ts';
import { edited, FOLDERS } from './rename-references.ts';
import { KIND_NAMES, targetOf } from './rename-target.ts';
import { checkPlan, type PlannedFile, type WritePlan } from './write-plan.ts';

/** What it takes to withdraw a page, to give another reason, or to take it back. Nothing is done yet. */
interface Withdrawal {
  address: string;
  reason: string;
  plan: WritePlan;
  /** The file of the case whose status changes; undefined where there is none. */
  switched: string | undefined;
  /** What the page showed and readers still find, in words. */
  stays: string[];
  /** The errors that it would bring: what still leads to the page. */
  brought: Finding[];
}

export type Act = 'withdraw' | 'amend' | 'undo';

/**
 * Plans that a published page is withdrawn: its address stays and says why. A case is kept as a
 * draft; of a figure or a source the author has removed the file before. What was withdrawn may get
 * another reason, or be published again.
 * @param asked an id, or an address such as `/figures/patents/`
 * @returns the plan, or a Chinese sentence that says why there is none
 */
export function planWithdrawal(
  workspace: Workspace,
  asked: string,
  reason: string,
  act: Act = 'withdraw',
): Withdrawal | { refused: string } {
  if (act !== 'undo' && isEmptyReason(reason))
    return { refused: `“${reason.trim()}”：${EMPTY_REASON}` };
  const { document: list, permalinks = NO_PERMALINKS } = permalinksOf(workspace) ?? {};
  if (!list && workspace.documents.some(({ kind }) => kind === 'permalinks')) {
    return { refused: 'permalinks.json 有错误。先运行 npm run check，照提示改好。' };
  }
  const found =
    act === 'withdraw'
      ? addressAsked(workspace, asked, permalinks)
      : withdrawnAsked(asked, permalinks.withdrawn);
  if ('refused' in found) return found;
  const { address } = found;
  const entry = { address, reason: reason.trim(), date: workspace.today };
  const { withdrawn } = permalinks;
  const kept = withdrawn.filter((one) => one.address !== address);
  const known = list ? permalinks.published : publishedAddresses(workspace);
  const next = {
    ...permalinks,
    published: [...known, address],
    withdrawn: {
      withdraw: [...withdrawn, entry],
      amend: withdrawn.map((one) =>
        one.address === address ? { ...one, reason: entry.reason } : one,
      ),
      undo: kept,
    }[act],
  };
  const place = 'permalinks.json';
  const plan: PlannedFile[] = list
    ? [{ place, kind: 'changed', text: edited(list.text, [permalinksEdit(list, next)]) }]
    : [{ place, kind: 'new', text: permalinksText(next) }];
  const page = workspace.documents.find((document) => addressOf(document) === address);
  if (act === 'undo' && !page) {
    const file = `${workspace.root}${address.slice(0, -1)}`;
    return {
      refused: `先把删去的 ${file} 恢复（例如 git checkout 删去之前的提交 -- 文件），再运行一次。`,
    };
  }
  const { status } = (page?.data ?? {}) as { status?: unknown };
  let switched: string | undefined;
  const [from, to] = act === 'undo' ? ['draft', 'published'] : ['published', 'draft'];
  if (act !== 'amend' && page?.kind === 'case' && status === from) {
    const span = page.within(['status'], 0, from.length);
    if (!span) return { refused: `${page.file} 的 status 读不出来，先运行 npm run check。` };
    const text = edited(page.text, [{ ...span, text: to }]);
    plan.push({ place: page.place, kind: 'changed', text });
    switched = page.file;
  }
  const { workspace: after, findings } = checkPlan(workspace, plan);
  const brought = findings.filter(({ severity }) => severity === 'error');
  const stays = act === 'withdraw' && page ? staysOf(page, after) : [];
  return { address, reason: entry.reason, plan, switched, stays, brought };
}

const STAYS = { fact: '数据', figure: '图表', source: '来源' } as const;

/** What a page named keeps pages and records of its own; whoever withdraws it must know. */
function staysOf(page: WorkspaceDocument, after: Workspace): string[] {
  const all = [...mentionsIn(page)];
  // A figure names facts and series, a series facts: the list grows while it is read.
  for (const { kind, id } of all) {
    const held = { figure: 'figures', series: 'series' }[kind as string];
    const found = held && after.documents.find((one) => one.kind === held && one.id === id);
    if (found) all.push(...mentionsIn(found));
  }
  return Object.entries(STAYS).flatMap(([kind, name]) => {
    const ids = [...new Set(all.flatMap((one) => (one.kind === kind ? [one.id] : [])))];
    return ids.length > 0 ? [`${name}${ids.length}：${ids.join('、')}`] : [];
  });
}

function withdrawnAsked(
  asked: string,
  withdrawn: Permalinks['withdrawn'],
): { address: string } | { refused: string } {
  const bare = bareOf(asked);
  const found = withdrawn.filter(
    ({ address }) => address === `/${bare}/` || address.split('/').at(-2) === bare,
  );
  const [first, second] = found.map(({ address }) => address);
  if (first && second) return { refused: `“${asked}”不止一处：${first}、${second}。写全网址。` };
  if (first) return { address: first };
  return { refused: `“${asked}”没有撤下过，没有可改、可撤销的。` };
}

function bareOf(asked: string): string {
  return asked.replace(/^\/|\/$|\.json$/g, '');
}

/** The address of a case, or of what is on the list and has no file any more. */
function addressAsked(
  workspace: Workspace,
  asked: string,
  { published, withdrawn }: Permalinks,
): { address: string } | { refused: string } {
  const before = withdrawnAsked(asked, withdrawn);
  if ('address' in before) {
    const { address } = before;
    return {
      refused: `“${address}”已经撤下了。改原因用 --amend --reason "原因"，重新发布用 --undo。`,
    };
  }
  const standing = new Set(publishedAddresses(workspace));
  const bare = bareOf(asked);
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
