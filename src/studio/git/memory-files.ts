import type { PromiseFsClient } from 'isomorphic-git';

/**
 * The files of a repository, which live as long as the page does: as much of Node's file system as
 * isomorphic-git asks for. There are no links, and a folder is there when a file of it is.
 */
export function memoryFiles(): PromiseFsClient {
  const files = new Map<string, Uint8Array>();
  const folders = new Set<string>();
  const below = (folder: string) => {
    const start = `${folder.replace(/\/$/, '')}/`;
    const places = [...files.keys(), ...folders].filter((place) => place.startsWith(start));
    return new Set(places.map((place) => place.slice(start.length).split('/')[0]!));
  };
  const stat = (place: string) => {
    const bytes = files.get(place);
    if (!bytes && !folders.has(place) && below(place).size === 0) return missing(place);
    return Promise.resolve({
      ...{ size: bytes?.length ?? 0, mode: bytes ? 0o100644 : 0o40000, mtimeMs: 0, ctimeMs: 0 },
      ...{ ino: 0, uid: 0, gid: 0, dev: 0 },
      isFile: () => bytes !== undefined,
      isDirectory: () => bytes === undefined,
      isSymbolicLink: () => false,
    });
  };
  return {
    promises: {
      readFile: (place: string, options?: 'utf8' | { encoding?: string }) => {
        const bytes = files.get(place);
        if (!bytes) return missing(place);
        const isText = typeof options === 'string' || options?.encoding !== undefined;
        return Promise.resolve(isText ? new TextDecoder().decode(bytes) : bytes);
      },
      writeFile: (place: string, content: Uint8Array | string) => {
        files.set(place, typeof content === 'string' ? new TextEncoder().encode(content) : content);
        return Promise.resolve();
      },
      unlink: (place: string) => (files.delete(place) ? Promise.resolve() : missing(place)),
      readdir: (place: string) => {
        const names = [...below(place)];
        return names.length > 0 || folders.has(place) ? Promise.resolve(names) : missing(place);
      },
      mkdir: (place: string) => {
        folders.add(place);
        return Promise.resolve();
      },
      rmdir: (place: string) => {
        folders.delete(place);
        return Promise.resolve();
      },
      stat,
      lstat: stat,
      readlink: missing,
      symlink: missing,
    },
  };
}

function missing(place: string): Promise<never> {
  return Promise.reject(Object.assign(new Error(`no such file: ${place}`), { code: 'ENOENT' }));
}
