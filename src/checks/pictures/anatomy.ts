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
