import {
  type Entry,
  ERR_UNSAFE_FILENAME,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';

interface ArchiveLimits {
  /** How many parts at most. */
  parts: number;
  /** All parts together, inflated, in bytes. */
  inflated: number;
  /** How many times a part of a megabyte or more may grow when it is inflated. */
  ratio: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = { parts: 5000, inflated: 256 * 2 ** 20, ratio: 250 };

/** The parts of an archive by their paths (`xl/workbook.xml`), inflated. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const MEGABYTE = 2 ** 20;
/** Parts of this size or more are not worth growing much; smaller ones may be all blanks. */
const RATIO_FROM = MEGABYTE;

/**
 * Opens a .docx, .xlsx or .ods before any reader sees it. What the table of contents promises is
 * looked at first, and no part inflates to more than is promised.
 * @returns its parts, or a Chinese phrase that says why it is refused; never throws
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<{ parts: Parts; fault?: never } | { parts?: never; fault: string }> {
  if (isCompound(bytes)) {
    return { fault: '文件不是压缩包格式：可能加了密码，或者是旧格式改了后缀名' };
  }
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return { fault: '文件不是压缩包格式，内容已损坏' };
  const options = {
    ...{ useWebWorkers: false, checkSignature: true, checkOverlappingEntry: true },
    decodeText: namedIn,
  };
  try {
    const entries: Entry[] = [];
    // A table of contents may be longer than all that it speaks of.
    for await (const entry of new ZipReader(
      new Uint8ArrayReader(bytes),
      options,
    ).getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > limits.parts) {
        return { fault: `压缩包里的文件超过${limits.parts}个，太多了` };
      }
    }
    const fault = faultOf(entries, limits);
    if (fault !== undefined) return { fault };
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries) {
      if (!entry.directory) parts.set(placeOf(entry.filename), await inflated(entry));
    }
    return { parts };
  } catch (error) {
    const leadsOut = error instanceof Error && error.message === ERR_UNSAFE_FILENAME;
    return { fault: leadsOut ? LEADS_OUT : '压缩包已损坏，解不开' };
  }
}

const LEADS_OUT = '压缩包里有文件的路径通到外面（开头是“/”，或者含有“..”），不是正常的压缩包';

function faultOf(entries: readonly Entry[], limits: ArchiveLimits): string | undefined {
  const names = new Set<string>();
  let whole = 0;
  for (const { filename, encrypted, compressedSize, uncompressedSize } of entries) {
    if (encrypted) return '文件加了密码，请先去掉密码再导入';
    const place = placeOf(filename);
    if (/(?:^|\/)\.\.(?:\/|$)/.test(place)) return LEADS_OUT;
    // Two parts of one name: this guard would look at one, and a reader take the other.
    if (names.has(place)) return `压缩包里有两个同名的文件“${place}”，内容已损坏`;
    names.add(place);
    whole += uncompressedSize;
    if (whole > limits.inflated) {
      return `解开以后超过${Math.round(limits.inflated / MEGABYTE)}MB，太大了`;
    }
    const ratio = uncompressedSize / Math.max(1, compressedSize);
    if (uncompressedSize >= RATIO_FROM && ratio > limits.ratio) {
      return `“${filename}”解开以后是原来的${Math.round(ratio)}倍，不像正常的文档`;
    }
  }
  return undefined;
}

/** Where a part lies: some programs of Windows part folders by backslashes, others say “here” or nothing. */
function placeOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/(?<=^|\/)(?:\.?\/)+/g, '');
}

/** A name that does not say how it is encoded is in UTF-8 from a Mac, and in GB18030 from Windows. */
function namedIn(name: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'utf-8') return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder('gb18030').decode(name);
  }
}

/** Inflates a part; a size that lies is found out at the first chunk that is too much. */
async function inflated(entry: FileEntry): Promise<Uint8Array> {
  const part = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  const write = (chunk: Uint8Array) => {
    part.set(chunk, length);
    length += chunk.length;
  };
  await entry.getData(new WritableStream({ write }));
  if (length !== part.length) throw new Error('a part that is cut short');
  return part;
}

/** Tells an OLE container: .doc, .xls, or a document with a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

/** Tells an OLE container that holds a document with a password. */
export function isLocked(bytes: Uint8Array): boolean {
  return (
    isCompound(bytes) && new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')
  );
}
