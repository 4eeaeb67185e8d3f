import { identify } from '../content/workspace.ts';

/**
 * @param places the paths of files in an archive or a folder
 * @returns the folder in which the content root lies, with its slash; empty at the top, undefined
 * where there is none
 */
export function rootFolder(places: readonly string[]): string | undefined {
  return folders(places, (place) => place === 'taxonomy.json' || place === 'site.json');
}

/**
 * The same for files of which some are missing: any file of a known kind shows where the root is.
 */
export function rootOfSome(places: readonly string[]): string | undefined {
  return folders(places, (place) => identify(place).kind !== 'unknown');
}

function folders(
  places: readonly string[],
  isKnown: (place: string) => boolean,
): string | undefined {
  const found = places.flatMap((place) => {
    const names = place.split('/');
    const depth = names.findIndex((_, at) => isKnown(names.slice(at).join('/')));
    return depth < 0 ? [] : [names.slice(0, depth)];
  });
  const [first] = found.sort((a, b) => a.length - b.length);
  return first?.map((name) => `${name}/`).join('');
}
