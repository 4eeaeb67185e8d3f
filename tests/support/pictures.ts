import { pngChunk } from '../../src/checks/pictures/png.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG’s size, and what stands in it besides. */
interface Made {
  width?: number;
  height?: number;
  chunks?: [type: string, data: Uint8Array][];
  /** After its end. */
  appended?: Uint8Array;
}

/** @returns the file of a PNG that has a size and no picture. */
export function pngOf({ width = 2, height = 1, chunks = [], appended }: Made = {}): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  const parts = [
    Uint8Array.from(SIGNATURE),
    pngChunk('IHDR', header),
    ...chunks.map(([type, data]) => pngChunk(type, data)),
    pngChunk('IEND', new Uint8Array()),
    appended ?? new Uint8Array(),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** @returns bytes as a data address, as files of examples are written. */
export function dataAddress(bytes: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
}

export function bytesOfText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
