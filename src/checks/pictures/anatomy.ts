/** What a picture may carry besides the picture. */
export type Metadata = 'EXIF' | 'GPS' | 'XMP' | 'IPTC' | '文字说明' | '附加数据';

/** A stretch of a picture's file; together they are all of it. */
export interface Block {
  start: number;
  end: number;
  /** What makes it more than the picture; empty for what is needed to show it. */
  holds: Metadata[];
  /** How EXIF says the picture is to be turned; 1 is upright. */
  orientation: number;
}

export interface Anatomy {
  format: 'png' | 'jpg' | 'webp' | 'avif';
  width: number;
  height: number;
  blocks: Block[];
}

/** @returns a stretch that is needed to show the picture, unless it holds something. */
export function block(start: number, end: number, holds: Metadata[] = [], orientation = 1): Block {
  return { start, end, holds, orientation };
}

/** @returns what stands after the picture's end: phones put films and second pictures there. */
export function appended(bytes: Uint8Array, start: number): Block[] {
  if (start >= bytes.length) return [];
  const filled = bytes.subarray(start).some((byte) => byte !== 0);
  return [block(start, bytes.length, filled ? ['附加数据'] : [])];
}

/** @returns bytes as text, one character each. */
export function ascii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

/** @returns a view on bytes that also stands for those that lie within a larger buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const ORIENTATION = 0x0112;
const GPS = 0x8825;
const ENTRY = 12;

/** What the TIFF structure inside EXIF says. */
export interface Exif {
  holds: Metadata[];
  orientation: number;
}

/** @param tiff EXIF without the mark that a format puts before it */
export function readExif(tiff: Uint8Array): Exif {
  const unreadable: Exif = { holds: ['EXIF'], orientation: 1 };
  if (tiff.length < 14) return unreadable;
  const view = viewOf(tiff);
  const little = view.getUint16(0) === 0x4949;
  if (!little && view.getUint16(0) !== 0x4d4d) return unreadable;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return unreadable;
  const count = view.getUint16(directory, little);
  const exif: Exif = { holds: [], orientation: 1 };
  let others = false;
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * ENTRY;
    if (at + ENTRY > tiff.length) return { ...exif, holds: ['EXIF'] };
    const tag = view.getUint16(at, little);
    if (tag === ORIENTATION) exif.orientation = view.getUint16(at + 8, little);
    else others = true;
    if (tag === GPS) exif.holds.push('GPS');
  }
  // How the picture is turned says nothing of whoever took it; anything more may.
  const bare = tiff.length <= directory + 2 + count * ENTRY + 4;
  if (others || !bare) exif.holds.unshift('EXIF');
  return exif;
}

/** @returns EXIF that says how a picture is turned, and nothing else. */
export function orientationOnly(orientation: number): Uint8Array {
  const tiff = new Uint8Array(26);
  const view = viewOf(tiff);
  view.setUint32(0, 0x4d4d002a);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, ORIENTATION);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return tiff;
}
