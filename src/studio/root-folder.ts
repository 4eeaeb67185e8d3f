import { identify } from '../content/document-kind.ts';

/** What a content root may hold that is opened in a browser: how many files, and how much in all. */
export const ROOT_LIMITS = { files: 60_000, bytes: 1024 * 2 ** 20 };

/**
 * @param places the paths of files in an archive or a folder
 * @returns the folder in which the content root lies, with its slash; empty at the top, undefined
 * where there is none
 */
export function rootFolder(places: readonly string[]): string | undefined {
  return folders(places, isRootFile)[0];
}

/** @returns why nobody can tell which content root is meant, as a Chinese sentence. */
export function twoRoots(places: readonly string[]): string | undefined {
  const [first, second] = folders(places, isRootFile);
  if (first === undefined || second === undefined || depthOf(second) > depthOf(first)) return;
  return `里面有两个内容目录：${first}和${second}。只留要改的那一个，再打开。`;
}

/** What systems and browsers put into folders and archives, which is nobody's work. */
const NOISE =
  /(?:^|\/)(?:__MACOSX\/|(?:\.DS_Store|Thumbs\.db|desktop\.ini|[^/]*\.crswap)$|~\$|\.[~_])|\/$/i;

/** @returns the paths at which somebody's work lies. */
export function withoutNoise(places: Iterable<string>): string[] {
  return [...places].filter((place) => !NOISE.test(place));
}

function isRootFile(place: string): boolean {
  return place === 'taxonomy.json' || place === 'site.json';
}

function depthOf(folder: string): number {
  return folder.split('/').length;
}

/**
 * The same for files of which some are missing: any file of a known kind shows where the root is.
 */
export function rootOfSome(places: readonly string[]): string | undefined {
  return folders(places, (place) => identify(place).kind !== 'unknown')[0];
}

/** @returns every folder in which something known lies, those higher up first. */
function folders(places: readonly string[], isKnown: (place: string) => boolean): string[] {
  const found = places.flatMap((place) => {
    const names = place.split('/');
    const depth = names.findIndex((_, at) => isKnown(names.slice(at).join('/')));
    return depth < 0
      ? []
      : [
          names
            .slice(0, depth)
            .map((name) => `${name}/`)
            .join(''),
        ];
  });
  return [...new Set(found)].sort((a, b) => depthOf(a) - depthOf(b));
}
