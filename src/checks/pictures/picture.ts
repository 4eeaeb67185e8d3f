import { ascii, block, viewOf, type Anatomy } from './anatomy.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** The formats that pages show, by the end of a file's name. */
export const EXTENSIONS: Readonly<Record<string, Anatomy['format']>> = {
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  webp: 'webp',
  avif: 'avif',
};

/** Larger ones make a page slow on a phone; the site shows none wider than half of this. */
export const MOST_BYTES = 2 * 2 ** 20;
export const MOST_PIXELS = 4000;

/** Names of files that are pictures, whether pages can show them or not. */
const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|bmp|tiff?|heic|heif|svg)$/i;

export function isPicture(place: string): boolean {
  return PICTURE.test(place);
}

/** @returns the end of a file's name, in lower case. */
export function extensionOf(place: string): string {
  return /\.([^./]+)$/.exec(place)?.[1]?.toLowerCase() ?? '';
}

/** @returns what the first bytes of a file say it is; undefined for what is no known picture. */
export function formatOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x89 && ascii(bytes, 1, 3) === 'PNG') return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  const head = ascii(bytes, 0, 12);
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp';
  if (/^....ftyp(?:avif|avis)/s.test(head)) return 'avif';
  if (/^....ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/s.test(head)) return 'heic';
  if (head.startsWith('GIF8')) return 'gif';
  if (head.startsWith('BM')) return 'bmp';
  if (/^(?:II\*\0|MM\0\*)/.test(head)) return 'tiff';
  if (/^(?:<svg|<\?xml)/.test(head)) return 'svg';
  return undefined;
}

/** @returns the size and parts of a picture; undefined where its file is damaged. */
export function readPicture(bytes: Uint8Array): Anatomy | undefined {
  switch (formatOf(bytes)) {
    case 'png':
      return readPng(bytes);
    case 'jpg':
      return readJpeg(bytes);
    case 'webp':
      return readWebp(bytes);
    case 'avif':
      return readAvif(bytes);
    default:
      return undefined;
  }
}

/** Boxes that hold other boxes on the way to the size, and the bytes before those begin. */
const WAY: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0 };

const DEEPEST = Object.keys(WAY).length;

/** @returns the size of an AVIF, its largest image; undefined where it cannot be read. */
function readAvif(bytes: Uint8Array): Anatomy | undefined {
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
