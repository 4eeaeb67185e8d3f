import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/**
 * The guard that .docx, .xlsx and .ods go through before any reader sees them: `await
 * openArchive(bytes, limits?)` looks at the table of contents, then inflates every part once
 * without keeping it, so that a size which lies is found out and no reader inflates more than the
 * limits allow. Memory stays at one chunk whatever the archive says.
 */
interface ArchiveLimits {
  /** How many parts at most. */
  parts: number;
  /** All parts together, inflated, in bytes. */
  inflated: number;
  /** How many times a part of a megabyte or more may grow when it is inflated. */
  ratio: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = { parts: 5000, inflated: 256 * 2 ** 20, ratio: 250 };

interface ArchivePart {
  /** Path within the archive, with forward slashes: `xl/workbook.xml`. */
  name: string;
  /** Inflated, in bytes; true once the archive is open. */
  size: number;
}

/** An archive that is safe to hand to a reader, or a Chinese sentence why it is not. */
type OpenedArchive = { parts: ArchivePart[]; fault?: never } | { fault: string };

const MEGABYTE = 2 ** 20;
/** Parts of this size or more are not worth growing much; smaller ones may be all blanks. */
const RATIO_FROM = MEGABYTE;

/**
 * @param bytes a file that claims to be a .zip: a .docx, .xlsx, .ods …
 * @returns its parts, or why it is refused; never throws.
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<OpenedArchive> {
  if (isCompound(bytes)) {
    return { fault: '文件不是压缩包格式：可能加了密码，或者是旧格式改了后缀名' };
  }
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return { fault: '文件不是压缩包格式，内容已损坏' };
  try {
    const zip = await open(bytes);
    const entries = await listed(zip, limits);
    if (typeof entries === 'string') return { fault: entries };
    await inflateAll(zip, entries);
    const parts = entries.map(({ fileName, uncompressedSize }) => ({
      name: fileName,
      size: uncompressedSize,
    }));
    return { parts };
  } catch {
    return { fault: '压缩包已损坏，解不开' };
  }
}

/**
 * @param name a part that `openArchive` listed
 * @returns the part inflated; undefined if there is none of that name
 * @throws if the archive was not let through by `openArchive`
 */
export async function readPart(bytes: Uint8Array, name: string): Promise<Uint8Array | undefined> {
  const zip = await open(bytes);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== name) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await stream(zip, entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
  return undefined;
}

/** @returns whether the file is an OLE container: .doc, .xls, or a document with a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return fromBufferPromise(buffer, { validateEntrySizes: true });
}

async function listed(zip: ZipFile, limits: ArchiveLimits): Promise<Entry[] | string> {
  if (zip.entryCount > limits.parts) {
    return `压缩包里有${zip.entryCount}个文件，超过${limits.parts}个，不像正常的文档`;
  }
  const entries: Entry[] = [];
  const names = new Set<string>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return '文件加了密码，请先去掉密码再导入';
    // Two parts of one name: the guard would look at one and a reader take the other.
    if (names.has(entry.fileName)) return `压缩包里有两个同名的文件“${entry.fileName}”，内容已损坏`;
    names.add(entry.fileName);
    inflated += entry.uncompressedSize;
    if (inflated > limits.inflated) {
      return `解开以后超过${Math.round(limits.inflated / MEGABYTE)}MB，太大了`;
    }
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize >= RATIO_FROM && ratio > limits.ratio) {
      return `“${entry.fileName}”解开以后是原来的${Math.round(ratio)}倍，不像正常的文档`;
    }
    entries.push(entry);
  }
  return entries;
}

/** yauzl stops a part that inflates to more or less than it says. */
async function inflateAll(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    for await (const _chunk of await stream(zip, entry)) void _chunk;
  }
}

function stream(zip: ZipFile, entry: Entry): Promise<Readable> {
  return zip.openReadStreamPromise(entry);
}
