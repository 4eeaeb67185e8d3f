import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orientationOnly, readExif } from '../../../src/checks/pictures/anatomy.ts';
import { jpegExif } from '../../../src/checks/pictures/jpeg.ts';
import { readPicture } from '../../../src/checks/pictures/picture.ts';
import { webpExif } from '../../../src/checks/pictures/webp.ts';
import { bytesOf, SMALL_PICTURES } from '../../../src/checks/pictures/small-pictures.ts';
import { stripMetadata } from '../../../src/checks/pictures/strip-metadata.ts';
import { bytesOfText, pngOf } from '../../support/pictures.ts';

const { jpg, jpgWithGps, png, webp } = SMALL_PICTURES;
/** EXIF that says how a picture is turned, and then more. */
const talkative = (orientation: number) =>
  Uint8Array.from([...orientationOnly(orientation), ...bytesOfText('Alxa')]);
const withSegment = (segment: Uint8Array) => {
  const bytes = bytesOf(jpg);
  return Uint8Array.from([...bytes.subarray(0, 2), ...segment, ...bytes.subarray(2)]);
};
const xmp = Uint8Array.from([
  0xff,
  0xe1,
  0,
  32,
  ...bytesOfText('http://ns.adobe.com/xap/1.0/\0'),
  0,
]);

describe('stripMetadata', () => {
  test.each(Object.entries({ jpg, png, webp }))('gives a clean %s back as it is', (_, text) => {
    const bytes = bytesOf(text);
    expect(stripMetadata(bytes)).toBe(bytes);
  });

  test('takes EXIF and GPS out of a JPEG and leaves the rest byte for byte', () => {
    expect(held(bytesOf(jpgWithGps))).toEqual(['EXIF', 'GPS']);
    expect(stripMetadata(bytesOf(jpgWithGps))).toEqual(bytesOf(jpg));
  });

  test('takes XMP, Photoshop’s notes and what follows the end out of a JPEG', () => {
    const iptc = Uint8Array.from([0xff, 0xed, 0, 4, 1, 1]);
    const bytes = Uint8Array.from([...withSegment(Uint8Array.from([...xmp, ...iptc])), 1, 2]);
    expect(held(bytes)).toEqual(['XMP', 'IPTC', '附加数据']);
    expect(stripMetadata(bytes)).toEqual(bytesOf(jpg));
  });

  test('keeps how a JPEG is turned', () => {
    const stripped = stripMetadata(withSegment(jpegExif(talkative(6))));
    expect(stripped).toEqual(withSegment(jpegExif(orientationOnly(6))));
    expect(held(stripped)).toEqual([]);
  });

  test('takes texts and EXIF out of a PNG, with right checksums', () => {
    const bytes = pngOf({
      chunks: [
        ['tEXt', bytesOfText('Author\0li')],
        ['iTXt', bytesOfText('XML:com.adobe.xmp\0')],
        ['zTXt', bytesOfText('Raw profile type exif\0')],
        ['eXIf', talkative(8)],
        ['IDAT', Uint8Array.of(1, 2, 3)],
      ],
      appended: Uint8Array.of(7),
    });
    expect(held(bytes)).toEqual(['文字说明', 'XMP', 'EXIF', 'EXIF', '附加数据']);
    expect(stripMetadata(bytes)).toEqual(
      pngOf({
        chunks: [
          ['eXIf', orientationOnly(8)],
          ['IDAT', Uint8Array.of(1, 2, 3)],
        ],
      }),
    );
  });

  test('takes EXIF and XMP out of a WebP and says so in its header', () => {
    const extended = [...bytesOfText('VP8X'), 10, 0, 0, 0, 0x1c, 0, 0, 0, 1, 0, 0, 0, 0, 0];
    const note = [...bytesOfText('XMP '), 1, 0, 0, 0, 0x3c, 0];
    const bytes = riff([...extended, ...webpExif(talkative(1)), ...note]);
    expect(held(bytes)).toEqual(['EXIF', 'XMP']);
    expect(stripMetadata(bytes)).toEqual(riff(extended.with(8, 0x10)));
    const turned = stripMetadata(riff([...extended, ...webpExif(talkative(3)), ...note]));
    expect(turned).toEqual(riff([...extended.with(8, 0x18), ...webpExif(orientationOnly(3))]));
  });

  test('does the same a second time, and nothing to what it does not know', () => {
    const starts = [jpgWithGps, png, webp].map(bytesOf);
    const pictures = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 80 }), fc.nat({ max: 120 }))
      .map(([start, noise, at]) => Uint8Array.from([...start.subarray(0, at), ...noise, ...start]));
    fc.assert(
      fc.property(fc.oneof(pictures, fc.uint8Array()), (bytes) => {
        const once = stripMetadata(bytes);
        expect(once.length).toBeLessThanOrEqual(bytes.length);
        expect(stripMetadata(once)).toEqual(once);
      }),
    );
  });
});

describe('readExif', () => {
  test('readExif(tiff) is how the picture is turned, in either order of bytes', () => {
    const little = Uint8Array.from([
      0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(readExif(little)).toEqual({ holds: [], orientation: 5 });
    expect(readExif(orientationOnly(5))).toEqual({ holds: [], orientation: 5 });
  });

  test('readExif(tiff) holds something where it cannot be read', () => {
    expect(readExif(bytesOfText('no TIFF, but long enough'))).toEqual({
      holds: ['EXIF'],
      orientation: 1,
    });
  });
});

function held(bytes: Uint8Array): string[] {
  return readPicture(bytes)?.blocks.flatMap(({ holds }) => holds) ?? [];
}

function riff(chunks: number[]): Uint8Array {
  const bytes = Uint8Array.from([...bytesOfText('RIFF\0\0\0\0WEBP'), ...chunks]);
  new DataView(bytes.buffer).setUint32(4, bytes.length - 8, true);
  return bytes;
}
