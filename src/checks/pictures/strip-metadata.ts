import { type Anatomy, type Block, orientationOnly } from './anatomy.ts';
import { jpegExif } from './jpeg.ts';
import { readPicture } from './picture.ts';
import { pngExif } from './png.ts';
import { sealWebp, webpExif } from './webp.ts';

/**
 * Takes EXIF, GPS, XMP and the like out of a JPEG, PNG or WebP. The picture itself is copied byte
 * for byte, and how it is turned is kept.
 * @returns the same bytes where there is nothing to take out
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  const picture = readPicture(bytes);
  if (!picture?.blocks.some(({ holds }) => holds.length > 0)) return bytes;
  const pieces = picture.blocks.map((part) =>
    part.holds.length === 0
      ? bytes.subarray(part.start, part.end)
      : (turned(part, picture.format) ?? new Uint8Array()),
  );
  const stripped = join(pieces);
  return picture.format === 'webp' ? sealWebp(stripped) : stripped;
}

function turned({ orientation }: Block, format: Anatomy['format']): Uint8Array | undefined {
  if (orientation < 2 || orientation > 8) return undefined;
  const tiff = orientationOnly(orientation);
  if (format === 'jpg') return jpegExif(tiff);
  if (format === 'png') return pngExif(tiff);
  return format === 'webp' ? webpExif(tiff) : undefined;
}

function join(pieces: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
