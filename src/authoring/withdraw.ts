import type { Finding } from '../checks/finding.ts';
import {
  addressOf,
  permalinksEdit,
  permalinksOf,
  publishedAddresses,
} from '../checks/links/published-addresses.ts';
import { mentionsIn } from '../checks/records/mentions.ts';
import type { Workspace, WorkspaceDocument } from '../checks/workspace.ts';
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
import { readWords, wordsFault } from '../checks/command-words.ts';

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

type Act = 'withdraw' | 'amend' | 'undo';

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

/** What the person at the terminal asked for; `fault` says in Chinese why it cannot be done. */
type WithdrawArguments =
  | { kind: 'help' }
  | { kind: 'fault'; fault: string }
  | { kind: 'withdraw'; asked: string; reason: string; act: Act; dryRun: boolean };

const NO_REASON = '没有写原因：--reason "原因"，读者打开旧网址会看到。';

export const WITHDRAW_HELP = `撤下已经发布的一页；旧网址还在，打开时显示“已撤下”和原因。

用法：npm run withdraw -- 编号 --reason "原因" [--dry-run]
      npm run withdraw -- 编号 --amend --reason "改过的原因"
      npm run withdraw -- 编号 --undo

例：
  npm run withdraw -- red-station --reason "来源已经撤稿，无法核对。"
  npm run withdraw -- figures/patents --reason "所画的数据已经更正。"

案例改回草稿，文字还在；图表和来源要先自己删去文件。原因登记在 permalinks.json 里。
这一页用过的数据、图表和来源仍然公开，撤下之后会逐一列出。

选项：
  --reason "原因"   为什么撤下，给读者看的一句话，用英文引号括起来
  --amend           改写已经撤下的一页的原因
  --undo            撤销：案例重新发布；图表和来源要先恢复文件
  --dry-run         只说会改哪些地方，不动文件
  --help, -h        显示这份说明

改好了退出码是 0，改不了是 1，命令写错是 2。`;

/** Reads the words after the command. */
export function parseWithdrawArguments(words: string[]): WithdrawArguments {
  const flags = new Map([['reason', NO_REASON]]);
  const {
    wantsHelp,
    given,
    switches,
    others: typed,
    faults,
  } = readWords(words, flags, ['amend', 'undo', 'dry-run']);
  if (wantsHelp) return { kind: 'help' };
  const [asked, ...rest] = typed;
  const reason = given['reason']?.at(-1) ?? '';
  if (!asked) faults.push('没有写要撤下的编号。');
  if (rest.length > 0) {
    faults.push(`一次撤下一页，多写了“${rest.join(' ')}”。原因要用英文引号括起来。`);
  }
  const [act = 'withdraw', ...others] = (['amend', 'undo'] as const).filter((one) =>
    switches.has(one),
  );
  if (others.length > 0) faults.push('--amend 和 --undo 只能写一个。');
  if (act === 'undo' && reason !== '') faults.push('--undo 不用写原因。');
  if (act !== 'undo' && reason.trim() === '' && !faults.includes(NO_REASON)) faults.push(NO_REASON);
  if (faults.length > 0 || !asked) return wordsFault('withdraw', faults);
  return { kind: 'withdraw', asked, reason, act, dryRun: switches.has('dry-run') };
}
