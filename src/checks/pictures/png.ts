import { type Anatomy, appended, ascii, block, type Block, readExif, viewOf } from './anatomy.ts';

const SIGNATURE = 8;

/** @returns the parts of a PNG; undefined where its size cannot be read, or it breaks off. */
export function readPng(bytes: Uint8Array): Anatomy | undefined {
  if (bytes.length < 33 || ascii(bytes, 12, 4) !== 'IHDR') return undefined;
  const view = viewOf(bytes);
  const blocks: Block[] = [block(0, SIGNATURE)];
  let at = SIGNATURE;
  for (let type = ''; type !== 'IEND';) {
    const end = at + 12 <= bytes.length ? at + 12 + view.getUint32(at) : Infinity;
    if (end > bytes.length) return undefined;
    type = ascii(bytes, at + 4, 4);
    blocks.push(chunkBlock(type, bytes.subarray(at + 8, end - 4), at, end));
    at = end;
  }
  blocks.push(...appended(bytes, at));
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20), blocks };
}

/** @returns the chunk that says how a picture is turned. */
export function pngExif(tiff: Uint8Array): Uint8Array {
  return pngChunk('eXIf', tiff);
}

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = viewOf(chunk);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, checksum(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

function chunkBlock(type: string, data: Uint8Array, start: number, end: number): Block {
  if (type === 'eXIf') {
    const { holds, orientation } = readExif(data);
    return block(start, end, holds, orientation);
  }
  if (!['tEXt', 'zTXt', 'iTXt'].includes(type)) return block(start, end);
  const keyword = ascii(data, 0, 79).split('\0')[0] ?? '';
  // The name of a program says nothing of whoever used it.
  if (keyword === 'Software') return block(start, end);
  if (keyword === 'XML:com.adobe.xmp' || keyword === 'Raw profile type xmp') {
    return block(start, end, ['XMP']);
  }
  if (/^Raw profile type (?:exif|APP1)$/i.test(keyword)) return block(start, end, ['EXIF']);
  if (/^Raw profile type /.test(keyword)) return block(start, end, ['IPTC']);
  return block(start, end, ['文字说明']);
}

/** CRC-32 as PNG asks for it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
