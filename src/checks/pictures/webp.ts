import { type Anatomy, appended, ascii, block, type Block, readExif, viewOf } from './anatomy.ts';

const HEADER = 12;
const EXIF_MARK = 'Exif\0\0';
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

interface Chunk {
  type: string;
  data: Uint8Array;
  start: number;
  end: number;
}

/** @returns the parts of a WebP; undefined where its size cannot be read, or it breaks off. */
export function readWebp(bytes: Uint8Array): Anatomy | undefined {
  const chunks = chunksOf(bytes);
  const size = chunks.map(sizeOf).find((found) => found !== undefined);
  if (!size || 8 + viewOf(bytes).getUint32(4, true) > bytes.length) return undefined;
  const end = chunks.at(-1)!.end;
  const blocks = [block(0, HEADER), ...chunks.map(chunkBlock), ...appended(bytes, end)];
  return { format: 'webp', ...size, blocks };
}

/** @returns the chunk that says how a picture is turned. */
export function webpExif(tiff: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(8 + tiff.length + (tiff.length % 2));
  chunk.set(new TextEncoder().encode('EXIF'));
  viewOf(chunk).setUint32(4, tiff.length, true);
  chunk.set(tiff, 8);
  return chunk;
}

/** Writes into the header what the chunks now are. */
export function sealWebp(bytes: Uint8Array): Uint8Array {
  viewOf(bytes).setUint32(4, bytes.length - 8, true);
  const chunks = chunksOf(bytes);
  const extended = chunks.find(({ type }) => type === 'VP8X');
  if (!extended) return bytes;
  const has = (type: string) => chunks.some((chunk) => chunk.type === type);
  const flags = bytes[extended.start + 8]! & ~(EXIF_FLAG | XMP_FLAG);
  bytes[extended.start + 8] = flags | (has('EXIF') ? EXIF_FLAG : 0) | (has('XMP ') ? XMP_FLAG : 0);
  return bytes;
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  const last = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = HEADER; at + 8 <= last;) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > bytes.length) break;
    const data = bytes.subarray(at + 8, at + 8 + length);
    chunks.push({ type: ascii(bytes, at, 4), data, start: at, end: Math.min(end, bytes.length) });
    at = end;
  }
  return chunks;
}

function sizeOf({ type, data }: Chunk): { width: number; height: number } | undefined {
  if (data.length < 10) return undefined;
  const view = viewOf(data);
  if (type === 'VP8X') {
    const at = (offset: number) => (view.getUint16(offset, true) | (data[offset + 2]! << 16)) + 1;
    return { width: at(4), height: at(7) };
  }
  if (type === 'VP8L') {
    const bits = view.getUint32(1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (type !== 'VP8 ') return undefined;
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
}

function chunkBlock({ type, data, start, end }: Chunk): Block {
  if (type === 'XMP ') return block(start, end, ['XMP']);
  if (type !== 'EXIF') return block(start, end);
  const marked = ascii(data, 0, EXIF_MARK.length) === EXIF_MARK;
  const { holds, orientation } = readExif(marked ? data.subarray(EXIF_MARK.length) : data);
  return block(start, end, holds, orientation);
}
