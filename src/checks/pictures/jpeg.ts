import { type Anatomy, appended, ascii, block, type Block, readExif, viewOf } from './anatomy.ts';

const EXIF_MARK = 'Exif\0\0';
const SOS = 0xda;
const EOI = 0xd9;

/** @returns the parts of a JPEG; undefined where its size cannot be read, or it breaks off. */
export function readJpeg(bytes: Uint8Array): Anatomy | undefined {
  const view = viewOf(bytes);
  const blocks: Block[] = [block(0, 2)];
  let size: { width: number; height: number } | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === EOI) break;
    if (marker === 0xff) {
      blocks.push(block(at, at + 1));
      at += 1;
      continue;
    }
    let end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return undefined;
    if (isFrame(marker) && end >= at + 9) {
      size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    const segment = bytes.subarray(at + 4, end);
    if (marker === SOS) end = endOfScan(bytes, end);
    blocks.push(segmentBlock(marker, segment, at, end));
    at = end;
  }
  if (!size || bytes[at] !== 0xff || bytes[at + 1] !== EOI) return undefined;
  const end = at + 2;
  blocks.push(block(at, end));
  blocks.push(...appended(bytes, end));
  return { format: 'jpg', ...size, blocks };
}

/** @returns the segment that says how a picture is turned. */
export function jpegExif(tiff: Uint8Array): Uint8Array {
  const mark = new TextEncoder().encode(EXIF_MARK);
  const segment = new Uint8Array(4 + mark.length + tiff.length);
  segment.set([0xff, 0xe1]);
  viewOf(segment).setUint16(2, segment.length - 2);
  segment.set(mark, 4);
  segment.set(tiff, 4 + mark.length);
  return segment;
}

function segmentBlock(marker: number, segment: Uint8Array, start: number, end: number): Block {
  if (marker === 0xe1) {
    if (ascii(segment, 0, EXIF_MARK.length) === EXIF_MARK) {
      const { holds, orientation } = readExif(segment.subarray(EXIF_MARK.length));
      return block(start, end, holds, orientation);
    }
    const isXmp = ascii(segment, 0, 20) === 'http://ns.adobe.com/';
    return block(start, end, [isXmp ? 'XMP' : '附加数据']);
  }
  if (marker === 0xed) return block(start, end, ['IPTC']);
  // An index of further pictures after the end of this one.
  if (marker === 0xe2 && ascii(segment, 0, 4) === 'MPF\0') return block(start, end, ['附加数据']);
  return block(start, end);
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Inside a scan, 0xff is followed by zero or a restart mark; anything else ends it. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
