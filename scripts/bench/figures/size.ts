import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of the SVG of a figure as its page carries it: every frame, one after the other. */
export interface Size {
  raw: number;
  brotli: number;
}

export function sizeOf(svg: string): Size {
  const bytes = Buffer.from(svg);
  const compressed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return { raw: bytes.length, brotli: compressed.length };
}
