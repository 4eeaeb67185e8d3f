import { fold, nearest } from '../content/nearest.ts';
import { permalinksOf } from '../checks/links/permalinks.ts';
import type { Workspace } from '../content/workspace.ts';
import { ID_PATTERN } from '../domain/id.ts';
import { destinationOf, NO_PERMALINKS } from '../domain/permalinks.ts';
import { FOLDERS, type RenamedKind } from './rename-references.ts';
import { KEPT_BY_WINDOWS, slugOf } from './slug.ts';

export const KIND_NAMES: Record<RenamedKind, string> = {
  case: '案例',
  figure: '图表',
  source: '来源',
};

/** The record that is meant, or a Chinese sentence that says why none can be told. */
export type Target = { kind: RenamedKind; id: string } | { refused: string };

/**
 * @param asked an id, or an address such as `/figures/patents/`, `figures/patents.json`
 * @returns the case, figure or source that is meant; a case where no other has the id
 */
export function targetOf(workspace: Workspace, asked: string): Target {
  const [, folder, id = ''] =
    /^\/?(?:(cases|figures|sources)\/)?([^/]+?)(?:\.json|\/index\.mdx|\/)?$/.exec(asked) ?? [];
  const records = recordsOf(workspace).filter(
    ({ kind }) => folder === undefined || FOLDERS[kind][0] === folder,
  );
  const found = records.filter((record) => record.id === id);
  const [first, second] = found;
  if (first && second) {
    const ways = found.map(({ kind }) => `${FOLDERS[kind][0]}/${id}（${KIND_NAMES[kind]}）`);
    return { refused: `“${id}”不止一处用到。写清是哪一个：${ways.join('、')}。` };
  }
  if (first) return { kind: first.kind, id };
  const { permalinks = NO_PERMALINKS } = permalinksOf(workspace) ?? {};
  const gone = permalinks.moved.find(({ from }) => from.split('/').at(-2) === id);
  const now = gone && destinationOf(gone.from, permalinks.moved);
  if (now) return { refused: `“${id}”早已改名，现在的网址是“${now}”。` };
  const close = nearest(
    id,
    records.map((record) => record.id),
  );
  return {
    refused: `没有编号为“${asked}”的案例、图表或来源。${close ? `是不是“${close}”？` : '编号就是文件夹或文件的名字。'}`,
  };
}

/** @returns why a record cannot have a new id, as a Chinese sentence; undefined where it can. */
export function idFault(
  workspace: Workspace,
  { kind, id }: { kind: RenamedKind; id: string },
  to: string,
): string | undefined {
  const name = KIND_NAMES[kind];
  const [folder = ''] = FOLDERS[kind];
  if (!ID_PATTERN.test(to)) {
    return `“${to}”不能作编号：只用小写英文字母、数字和连字符。可以写“${slugOf(to)}”。`;
  }
  if (KEPT_BY_WINDOWS.test(to)) return `“${to}”是 Windows 自己要用的名字，换一个编号。`;
  if (to === id) return `新旧编号都是“${id}”，没有要改的。`;
  const place = kind === 'case' ? `${folder}/${to}/` : `${folder}/${to}.json`;
  const taken = [...workspace.documents, ...workspace.assets].some(({ place: other }) =>
    `${fold(other)}/`.startsWith(place),
  );
  if (taken) return `编号“${to}”已经有${name}用了，换一个。`;
  const { permalinks = NO_PERMALINKS } = permalinksOf(workspace) ?? {};
  const address = `/${folder}/${to}/`;
  if (permalinks.withdrawn.some((one) => one.address === address)) {
    return `“${to}”是一个已经撤下的${name}的编号，别人存的网址还指着它，换一个。`;
  }
  const was = permalinks.moved.some(({ from }) => from === address);
  // Back to a name of its own it may go.
  if (!was || destinationOf(address, permalinks.moved) === `/${folder}/${id}/`) return undefined;
  return `“${to}”是另一个${name}的旧编号，别人存的网址还指着它，换一个。`;
}

function recordsOf({ documents }: Workspace): { kind: RenamedKind; id: string }[] {
  const kinds = { case: 'case', figures: 'figure', sources: 'source' } as const;
  return documents.flatMap(({ id, kind }) =>
    kind === 'case' || kind === 'figures' || kind === 'sources' ? [{ kind: kinds[kind], id }] : [],
  );
}
