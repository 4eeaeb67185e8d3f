import { ascii, block, viewOf, type Anatomy } from './anatomy.ts';

/** Boxes that hold other boxes on the way to the size, and the bytes before those begin. */
const WAY: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0 };

const DEEPEST = Object.keys(WAY).length;

/** @returns the size of an AVIF, its largest image; undefined where it cannot be read. */
export function readAvif(bytes: Uint8Array): Anatomy | undefined {
  const size = { width: 0, height: 0 };
  const view = viewOf(bytes);
  const walk = (start: number, end: number, depth: number): void => {
    for (let at = start; at + 8 <= end;) {
      const length = view.getUint32(at);
      const next = length < 8 ? end : Math.min(at + length, end);
      const type = ascii(bytes, at + 4, 4);
      if (type === 'ispe' && at + 20 <= next) {
        size.width = Math.max(size.width, view.getUint32(at + 12));
        size.height = Math.max(size.height, view.getUint32(at + 16));
      } else if (depth < DEEPEST && Object.hasOwn(WAY, type)) {
        walk(at + 8 + WAY[type]!, next, depth + 1);
      }
      at = next;
    }
  };
  walk(0, bytes.length, 0);
  if (size.width === 0) return undefined;
  return { format: 'avif', ...size, blocks: [block(0, bytes.length)] };
}
