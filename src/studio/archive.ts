import {
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { openArchive } from '../importing/archive.ts';
import type { Files } from './messages.ts';
import { ROOT_LIMITS, rootFolder, twoRoots, withoutNoise } from './root-folder.ts';

/** A content root has more files than a document, and pictures that do not shrink. */
const LIMITS = { parts: ROOT_LIMITS.files, inflated: ROOT_LIMITS.bytes, ratio: 250 };

/** What was in an archive, and the folder in which the content root lay there. */
export interface Unpacked {
  files: Files;
  folder: string;
}

/** Opens an archive of a content root, which may lie in a folder of it. */
export async function unpack(bytes: Uint8Array): Promise<Unpacked | { fault: string }> {
  const { parts, fault } = await openArchive(bytes, LIMITS);
  if (fault !== undefined) return { fault: `打不开：${fault}。` };
  const places = withoutNoise(parts.keys()).sort();
  const folder = rootFolder(places);
  if (folder === undefined) return { fault: noRoot(places) };
  const doubt = twoRoots(places);
  if (doubt !== undefined) return { fault: doubt };
  const files: Files = new Map();
  for (const place of places) {
    if (place.startsWith(folder)) files.set(place.slice(folder.length), parts.get(place)!);
  }
  return { files, folder };
}

function noRoot(places: readonly string[]): string {
  const found = (kinds: RegExp) => places.find((place) => kinds.test(place));
  const inner = found(/\.(?:zip|rar|7z)$/i);
  const manuscript = found(/\.(?:docx?|wps|xlsx?|et|csv)$/i);
  if (inner !== undefined) return `压缩包里还是压缩包：先解开，再打开里面的“${inner}”。`;
  if (manuscript !== undefined) {
    return `压缩包里是稿子或表格，不是内容目录：先打开内容，解开这个压缩包，再把“${manuscript}”拖进来导入。`;
  }
  return '压缩包里没有内容目录：里面应当有 taxonomy.json 和 site.json。把整个内容目录压成 .zip 再打开。';
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
