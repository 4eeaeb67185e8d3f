import { READ_LIMIT } from '../../content/workspace.ts';
import { ROOT_LIMITS, rootFolder, twoRoots, withoutNoise } from '../root-folder.ts';
import type { Unpacked } from '../archive.ts';

/** How many files and folders are looked at, at most, to find out where the content root lies. */
const LOOKED_AT = 20_000;
/** How many files are asked for at once. */
const TOGETHER = 64;
const MEGABYTE = 2 ** 20;

/** Folders that are never content, and large. */
const SKIPPED = /^(?:\.git|node_modules|dist|\.cache)$/;

/** The part of a folder of the browser that is needed to read it. */
export interface ReadableFolder {
  kind: 'directory';
  name: string;
  values: () => AsyncIterable<ReadableFolder | ReadableFile>;
}

interface ReadableFile {
  kind: 'file';
  name: string;
  getFile: () => Promise<Pick<File, 'size' | 'arrayBuffer'>>;
}

type Placed<T> = [place: string, handle: T];

/**
 * Reads the content root that lies in a folder, and nothing beside it. Names are looked at first, then
 * sizes; nothing is read of a folder that is too large.
 * @returns a Chinese sentence that says what to do where there is no such content root
 */
export async function readFolder(top: ReadableFolder): Promise<Unpacked | { fault: string }> {
  const found = await findRoot(top);
  if ('fault' in found) return found;
  const { folder, root } = found;
  const listed = await listFiles(root);
  if (!listed) {
    return { fault: `内容目录里的文件超过${ROOT_LIMITS.files}个，这一页装不下，没有打开。` };
  }
  const files = await inParts(listed, (handle) => handle.getFile());
  const large = files.find(([, { size }]) => size > READ_LIMIT);
  if (large) {
    const limit = READ_LIMIT / MEGABYTE;
    return {
      fault: `“${large[0]}”超过${limit}MB，网站用不了这么大的文件：先移出内容目录，再打开。`,
    };
  }
  if (files.reduce((sum, [, { size }]) => sum + size, 0) > ROOT_LIMITS.bytes) {
    return { fault: `内容目录超过${ROOT_LIMITS.bytes / MEGABYTE}MB，这一页装不下，没有打开。` };
  }
  const read = await inParts(files, async (file) => new Uint8Array(await file.arrayBuffer()));
  return { folder, files: new Map(read) };
}

/** Looks through a folder level by level, so that what lies deeper than the content root is left alone. */
async function findRoot(
  top: ReadableFolder,
): Promise<{ folder: string; root: ReadableFolder } | { fault: string }> {
  let seen = 0;
  for (let level: Placed<ReadableFolder>[] = [['', top]]; level.length > 0;) {
    const [below, names]: [Placed<ReadableFolder>[], string[]] = [[], []];
    for (const [before, one] of level) {
      for await (const entry of one.values()) {
        seen += 1;
        if (seen > LOOKED_AT) return { fault: `看了${LOOKED_AT}个文件还没有找到。${CHOOSE}` };
        if (entry.kind === 'file') names.push(before + entry.name);
        else if (!SKIPPED.test(entry.name)) below.push([`${before}${entry.name}/`, entry]);
      }
    }
    const places = withoutNoise(names);
    const folder = rootFolder(places);
    const doubt = twoRoots(places);
    if (doubt !== undefined) return { fault: doubt };
    const root = level.find(([before]) => before === folder);
    if (root) return { folder: root[0], root: root[1] };
    level = below;
  }
  return { fault: `这个文件夹里没有内容目录。${CHOOSE}` };
}

const CHOOSE = '请选内容目录，也就是放着taxonomy.json和site.json的那个文件夹。';

/** @returns all files of a content root; undefined where there are too many. */
async function listFiles(root: ReadableFolder): Promise<Placed<ReadableFile>[] | undefined> {
  const found: Placed<ReadableFile>[] = [];
  const folders: Placed<ReadableFolder>[] = [['', root]];
  for (const [before, folder] of folders) {
    for await (const entry of folder.values()) {
      const place = before + entry.name;
      if (entry.kind === 'directory') {
        if (!SKIPPED.test(entry.name)) folders.push([`${place}/`, entry]);
      } else if (withoutNoise([place]).length > 0) found.push([place, entry]);
      if (found.length + folders.length > ROOT_LIMITS.files) return undefined;
    }
  }
  return found;
}

/** Does something with every one of many, a few at once. */
async function inParts<T, R>(
  all: readonly Placed<T>[],
  work: (one: T) => Promise<R>,
): Promise<Placed<R>[]> {
  const done: Placed<R>[] = [];
  for (let from = 0; from < all.length; from += TOGETHER) {
    const some = all.slice(from, from + TOGETHER);
    done.push(
      ...(await Promise.all(
        some.map(async ([place, one]): Promise<Placed<R>> => [place, await work(one)]),
      )),
    );
  }
  return done;
}
