import { isText } from '../content/document-kind.ts';
import type { Workspace } from '../content/workspace.ts';
import { isEqual } from '../content/bytes.ts';
import type { WritePlan } from '../authoring/write-plan.ts';
import { rootOfSome } from './root-folder.ts';
import type { Files } from './messages.ts';

/** What a file may be that comes from the studio: texts, records and pictures, nothing that runs. */
const TAKEN = /\.(?:json|mdx|png|jpe?g|webp|gif|avif)$/i;

/**
 * Plans to put changed files that a colleague saved into a content root. Nothing is written.
 * @returns the plan, empty where all is as it is there already, or a Chinese sentence that says why not
 */
export function planTaking(
  workspace: Workspace,
  parts: Files,
): { plan: WritePlan } | { refused: string } {
  const folder = rootOfSome([...parts.keys()]);
  if (folder === undefined) return { refused: '压缩包里没有内容目录的文件。' };
  const strange = [...parts.keys()].filter(
    (place) => !place.startsWith(folder) || !TAKEN.test(place),
  );
  if (strange.length > 0) {
    return {
      refused: `压缩包里有不是内容的文件：${strange.join('、')}。请撰稿的同事在撰稿台重新存一份。`,
    };
  }
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const documents = new Map(workspace.documents.map(({ place, text }) => [place, text]));
  const assets = new Map(workspace.assets.map(({ place, bytes }) => [place, bytes()]));
  const plan = [...parts].flatMap(([name, bytes]): WritePlan => {
    const place = name.slice(folder.length);
    const kind = documents.has(place) || assets.has(place) ? 'changed' : 'new';
    if (isText(place)) {
      const text = utf8.decode(bytes);
      return documents.get(place) === text ? [] : [{ place, kind, text }];
    }
    const before = assets.get(place);
    return before && isEqual(before, bytes) ? [] : [{ place, kind, bytes }];
  });
  return { plan };
}
