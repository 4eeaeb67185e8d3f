import { unmatched, type Finding } from '../checks/finding.ts';
import { permalinksEdit, permalinksOf, publishedAddresses } from '../checks/links/permalinks.ts';
import { checkContent } from '../checks/run.ts';
import { assetOf, documentOf, type Workspace } from '../content/workspace.ts';
import { NO_PERMALINKS, permalinksText } from '../domain/permalinks.ts';
import { edited, FOLDERS, referenceEdits, type Renamed } from './rename-references.ts';
import { idFault, targetOf, KIND_NAMES } from './rename-target.ts';
import { planned, type PlannedFile, type WritePlan } from './write-plan.ts';

/** All that a new id brings with it. Nothing of it is done yet. */
export interface Rename extends Renamed {
  /** The folder or file that takes another name, under the content root. */
  move: { from: string; to: string };
  /** The content root after the move, its texts as they were. */
  moved: Workspace;
  /** What is written after the move. */
  plan: WritePlan;
  /** Where a reference is changed, by place after the move: the lines. */
  references: { place: string; lines: number[] }[];
  /** The old and the new address, where readers may know the old one. */
  address: { from: string; to: string } | undefined;
  /** Texts that show the old place as an example and are left as they are. */
  left: { place: string; line: number }[];
}

/**
 * Plans that a case, a figure or a source takes another id: its folder or file is moved, whatever
 * names it does so by the new id, and its old address is kept as one that leads on.
 * @param from an id, or an address such as `/figures/patents/`
 * @returns the plan, or Chinese sentences that say why there is none
 */
export function planRename(
  workspace: Workspace,
  from: string,
  to: string,
): Rename | { refused: string[] } {
  const target = targetOf(workspace, from);
  if ('refused' in target) return { refused: [target.refused] };
  const { kind, id } = target;
  const fault = idFault(workspace, target, to);
  if (fault !== undefined) return { refused: [fault] };
  const unread = workspace.documents.filter(isUnreadable);
  if (unread.length > 0) {
    return {
      refused: unread.map(
        ({ file }) =>
          `${file} 有读不懂的地方，不知道里面有没有写着“${id}”。先运行 npm run check 改好。`,
      ),
    };
  }
  const [folder = ''] = FOLDERS[kind];
  const end = kind === 'case' ? '' : '.json';
  const move = { from: `${folder}/${id}${end}`, to: `${folder}/${to}${end}` };
  const renamed: Renamed = { kind, from: id, to, baseUrl: baseUrlOf(workspace) };
  const moved = afterMove(workspace, move);
  const plan: PlannedFile[] = [];
  const references: Rename['references'] = [];
  for (const document of moved.documents) {
    if (document.kind === 'permalinks') continue;
    const edits = referenceEdits(document, renamed);
    if (edits.length === 0) continue;
    const { place, text, positions } = document;
    plan.push({ place, kind: 'changed', text: edited(text, edits) });
    const lines = edits.map(({ start }) => positions.range(start).line);
    references.push({ place, lines: [...new Set(lines)] });
  }
  const address = { from: `/${folder}/${id}/`, to: `/${folder}/${to}/` };
  const list = permalinksFile(workspace, planned(moved, plan), address);
  if (list) plan.push(list);
  return {
    ...renamed,
    move,
    moved,
    plan,
    references,
    address: list && address,
    left: leftIn(planned(moved, plan), move.from.replace(/\.json$/, '')),
  };
}

/** @returns the errors that a new id would bring; what was wrong before is not among them. */
export function faultsBrought(before: Workspace, { from, to, moved, plan }: Rename): Finding[] {
  const keyOf = ({ rule, file, message }: Finding) =>
    `${rule} ${file} ${message}`.replaceAll(from, to);
  const errors = (workspace: Workspace) =>
    checkContent(workspace).filter(({ severity }) => severity === 'error');
  return unmatched(errors(planned(moved, plan)), errors(before), keyOf);
}

/** A draft that was never published leaves no address behind. */
function permalinksFile(
  before: Workspace,
  after: Workspace,
  address: { from: string; to: string },
): PlannedFile | undefined {
  const { document, permalinks = NO_PERMALINKS } = permalinksOf(before) ?? {};
  const public_ = publishedAddresses(before).includes(address.from);
  if (!public_ && !permalinks.published.includes(address.from)) return undefined;
  const known = document ? permalinks.published : publishedAddresses(after);
  const next = {
    ...permalinks,
    published: [...known, address.from, address.to],
    moved: [...permalinks.moved.filter(({ from }) => from !== address.to), address],
  };
  const place = 'permalinks.json';
  if (!document) return { place, kind: 'new', text: permalinksText(next) };
  const text = edited(document.text, [permalinksEdit(document, next)]);
  return { place, kind: 'changed', text };
}

function afterMove(workspace: Workspace, { from, to }: Rename['move']): Workspace {
  const { root } = workspace;
  const placed = (place: string) =>
    place === from || place.startsWith(`${from}/`) ? to + place.slice(from.length) : undefined;
  return {
    ...workspace,
    documents: workspace.documents.map((document) => {
      const place = placed(document.place);
      return place === undefined ? document : documentOf(root, place, document.text);
    }),
    assets: workspace.assets.map((asset) => {
      const place = placed(asset.place);
      const { kind, size } = asset;
      return place === undefined
        ? asset
        : assetOf(root, place, { kind, size, bytes: asset.bytes() });
    }),
  };
}

function isUnreadable(document: Workspace['documents'][number]): boolean {
  if (document.kind === 'unknown') return false;
  return document.faults.length > 0 || (document.body !== '' && document.mdx().faults.length > 0);
}

function baseUrlOf({ documents }: Workspace): string | undefined {
  const site = documents.find(({ kind }) => kind === 'site');
  const { baseUrl } = (site?.data ?? {}) as { baseUrl?: unknown };
  return typeof baseUrl === 'string' ? baseUrl.replace(/\/?$/, '/') : undefined;
}

function leftIn({ documents }: Workspace, old: string): Rename['left'] {
  const pattern = new RegExp(`(?<![\\w-])${old}(?![\\w-])`, 'g');
  return documents.flatMap(({ kind, place, text, positions }) =>
    kind === 'permalinks'
      ? []
      : [...text.matchAll(pattern)].map(({ index }) => ({
          place,
          line: positions.range(index).line,
        })),
  );
}

/** Examples that are left as they are: more of them tell nothing new. */
const MOST_LEFT = 10;

/**
 * @param done whether it has been done; otherwise it is told as what would be done
 * @returns what a new id changes, in Chinese, line by line
 */
export function renameReport(
  { kind, from, to, move, moved, references, address, left }: Rename,
  done: boolean,
): string {
  const file = (place: string) => `${moved.root}/${place}`;
  const lines = [`${KIND_NAMES[kind]}“${from}”${done ? '已经改名为' : '要改名为'}“${to}”。`];
  lines.push(`  移动  ${file(move.from)} → ${file(move.to)}`);
  for (const { place, lines: changed } of references) {
    lines.push(`  改编号  ${file(place)} 第${changed.join('、')}行`);
  }
  if (address) {
    lines.push(
      `  旧网址  ${address.from} 自动转到 ${address.to}，登记在 ${file('permalinks.json')}`,
    );
  } else lines.push('  旧网址  没有发布过，不用留');
  if (left.length > 0) {
    lines.push('下面是当作例子写出来的旧位置，没有改，请看看要不要改：');
    for (const { place, line } of left.slice(0, MOST_LEFT)) lines.push(`  ${file(place)}:${line}`);
    if (left.length > MOST_LEFT) lines.push(`  ……共${left.length}处`);
  }
  lines.push(
    done
      ? '下一步：用 git status 看看改了哪些文件，再 git add、git commit。'
      : '这是预演，什么都没有动。去掉 --dry-run 再运行一次，就照这样改。',
  );
  return lines.join('\n');
}
