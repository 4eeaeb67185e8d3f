import type { Workspace } from '../checks/workspace.ts';
import type { Change } from './change.ts';

/** @returns the files that differ, by their place. */
export function compareFiles(before: Workspace, after: Workspace): Change['files'] {
  const [old, now] = [contentsOf(before), contentsOf(after)];
  const places = [...new Set([...old.keys(), ...now.keys()])].sort();
  return places.flatMap((place): Change['files'] => {
    const [had, has] = [old.get(place), now.get(place)];
    if (has === undefined) return [{ place, fate: 'removed' }];
    if (had === undefined) return [{ place, fate: 'added' }];
    return isSame(had, has) ? [] : [{ place, fate: 'changed' }];
  });
}

function contentsOf({ documents, assets }: Workspace): Map<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ...documents.map(({ place, text }) => [place, text] as const),
    ...assets.map(({ place, bytes }) => [place, bytes()] as const),
  ]);
}

function isSame(had: string | Uint8Array, has: string | Uint8Array): boolean {
  if (typeof had === 'string' || typeof has === 'string') return had === has;
  return had.length === has.length && had.every((byte, index) => byte === has[index]);
}
