import type { PlannedFile, WritePlan } from '../authoring/write-plan.ts';
import { isSame } from '../content/bytes.ts';
import { isText } from '../content/document-kind.ts';
import type { Workspace } from '../content/workspace.ts';
import { blobIdOf } from './git/blob-id.ts';
import { BEFORE, readBefore, type Before } from './hand-over.ts';
import type { Files } from './messages.ts';
import { rootOfSome } from './root-folder.ts';

/** What a file may be that comes from the studio: texts, records and pictures, nothing that runs. */
const TAKEN = /\.(?:json|mdx|png|jpe?g|webp|gif|avif)$/i;

type Taking = { plan: WritePlan } | { refused: string };

/**
 * Plans to put changed files that a colleague saved into a content root, and to take away those that
 * the colleague took away. A file that is not any more as the colleague opened it stays as it is, and
 * all others with it. Nothing is written.
 * @returns the plan, empty where all is as it is there already, or a Chinese sentence that says why not
 */
export async function planTaking(workspace: Workspace, parts: Files): Promise<Taking> {
  const list = listIn([...parts.keys()]);
  const folder = list?.slice(0, -BEFORE.length) ?? rootOfSome([...parts.keys()]);
  if (folder === undefined) return { refused: '压缩包里没有内容目录的文件。' };
  const before = list === undefined ? undefined : readBefore(parts.get(list)!);
  const names = [...parts.keys()].filter((name) => name !== list);
  const gone = Object.keys(before?.gone ?? {});
  const strange = [
    ...names.filter((name) => !name.startsWith(folder) || !TAKEN.test(name)),
    ...gone.filter((place) => !TAKEN.test(place)),
  ];
  if (strange.length > 0) {
    return {
      refused: `压缩包里有不是内容的文件：${strange.join('、')}。请撰稿的同事在撰稿台重新存一份。`,
    };
  }
  const places = names.map((name) => name.slice(folder.length));
  if (list !== undefined && !isWhole(before, places)) {
    return { refused: '压缩包不完整。请撰稿的同事在撰稿台重新存一份。' };
  }
  const there = filesIn(workspace);
  const changes = [
    ...places.map((place) => [place, parts.get(folder + place)] as const),
    ...gone.map((place) => [place, undefined] as const),
  ].filter(([place, bytes]) => !isSame(there.get(place)?.(), bytes));
  const other: string[] = [];
  for (const [place] of changes) {
    const known = there.get(place);
    const id = known ? await blobIdOf(known()) : undefined;
    if (before && id !== (before.gone[place] ?? before.changed[place] ?? undefined)) {
      other.push(place);
    }
  }
  if (other.length > 0) {
    return {
      refused: `${other.join('、')}和同事打开时的不一样，中间有人改过，放进来会盖掉那些改动。请同事打开现在的内容，再改一遍；或者用git回到同事打开的那一版，放进去提交，再合并。`,
    };
  }
  return {
    plan: changes.map(([place, bytes]) => plannedFile(place, bytes, there.has(place))),
  };
}

/** Finds the list of what was opened: it stands above all else, where a record may be called so too. */
function listIn(names: readonly string[]): string | undefined {
  return names.find((name) => {
    const folder = name.slice(0, -BEFORE.length);
    return folder + BEFORE === name && names.every((one) => one.startsWith(folder));
  });
}

/** Whether an archive has every file that it speaks of, and no other. */
function isWhole(before: Before | undefined, places: readonly string[]): boolean {
  if (!before) return false;
  const told = Object.keys(before.changed);
  return told.length === places.length && places.every((place) => told.includes(place));
}

/** All files of a content root, as they lie on the disk. */
function filesIn({ documents, assets }: Workspace): Map<string, () => Uint8Array> {
  const utf8 = new TextEncoder();
  return new Map([
    ...documents.map(({ place, text }) => [place, () => utf8.encode(text)] as const),
    ...assets.map(({ place, bytes }) => [place, bytes] as const),
  ]);
}

function plannedFile(place: string, bytes: Uint8Array | undefined, isThere: boolean): PlannedFile {
  if (!bytes) return { place, kind: 'gone' };
  const kind = isThere ? 'changed' : 'new';
  return isText(place)
    ? { place, kind, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
    : { place, kind, bytes };
}
