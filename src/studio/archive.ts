import {
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { openArchive } from '../importing/archive.ts';
import type { Files } from './messages.ts';
import { rootFolder } from './root-folder.ts';

/** A content root has more files than a document, and pictures that do not shrink. */
const LIMITS = { parts: 60_000, inflated: 1024 * 2 ** 20, ratio: 250 };

/** What systems put into archives, which is nobody's work. */
const NOISE = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** What was in an archive, and the folder in which the content root lay there. */
export interface Unpacked {
  files: Files;
  folder: string;
}

/** Opens an archive of a content root, which may lie in a folder of it. */
export async function unpack(bytes: Uint8Array): Promise<Unpacked | { fault: string }> {
  const { parts, fault } = await openArchive(bytes, LIMITS);
  if (fault !== undefined) return { fault: `打不开：${fault}。` };
  const places = [...parts.keys()].filter((place) => !NOISE.test(place));
  const folder = rootFolder(places);
  if (folder === undefined) {
    return {
      fault:
        '压缩包里没有内容目录：里面应当有 taxonomy.json 和 site.json。把整个内容目录压成 .zip 再打开。',
    };
  }
  const files: Files = new Map();
  for (const place of places.sort()) {
    if (place.startsWith(folder)) files.set(place.slice(folder.length), parts.get(place)!);
  }
  return { files, folder };
}

/** The first day that an archive can name: the same files give the same bytes. */
const NO_DAY = new Date(1980, 0, 1);

/** @returns an archive of files, in the folder from which they came. */
export async function pack(files: Files, folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [place, bytes] of files) {
    const options = { lastModDate: NO_DAY, extendedTimestamp: false };
    await writer.add(folder + place, new Uint8ArrayReader(bytes), options);
  }
  return (await writer.close()) as Uint8Array<ArrayBuffer>;
}
