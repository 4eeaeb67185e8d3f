import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOf, readPicture } from '../../src/checks/pictures/picture.ts';
import { bytesOf, SMALL_PICTURES } from '../../src/checks/pictures/small-pictures.ts';
import { bytesOfText, pngOf } from '../support/pictures.ts';

const AVIF =
  'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAACAAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAAIAAAABAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAobWRhdBIACgc4ACaQENBpMhMf8mKE4AAWAACQNY48cC1qrjWA';

describe('readPicture', () => {
  test.each([
    ['png', bytesOf(SMALL_PICTURES.png)],
    ['jpg', bytesOf(SMALL_PICTURES.jpg)],
    ['webp', bytesOf(SMALL_PICTURES.webp)],
    ['avif', bytesOf(`data:image/avif;base64,${AVIF}`)],
  ])('reads the size of a %s from its first bytes', (format, bytes) => {
    expect(readPicture(bytes)).toMatchObject({ format, width: 2, height: 1 });
  });

  test('reads a picture of a content root', () => {
    const bytes = readFileSync('tests/fixtures/small-zone/content/cases/demo-station/cover.png');
    expect(readPicture(bytes)).toMatchObject({ format: 'png', width: 640, height: 360 });
  });

  test('reads sizes of more than 65535 pixels', () => {
    expect(readPicture(pngOf({ width: 70_000 }))).toMatchObject({ width: 70_000 });
  });

  test('divides a file into parts that together are all of it', () => {
    for (const text of Object.values(SMALL_PICTURES)) {
      const bytes = bytesOf(text);
      const { blocks } = readPicture(bytes)!;
      expect(blocks.map(({ start }) => start)).toEqual(
        [0, ...blocks.map(({ end }) => end)].slice(0, -1),
      );
      expect(blocks.at(-1)!.end).toBe(bytes.length);
    }
  });

  test.each(['png', 'jpg', 'webp'] as const)('reads no %s that breaks off', (format) => {
    const bytes = bytesOf(SMALL_PICTURES[format]);
    for (const cut of [1, 3, 9]) expect(readPicture(bytes.slice(0, -cut))).toBeUndefined();
  });

  test('throws at no file, however damaged', () => {
    const starts = [...Object.values(SMALL_PICTURES), `data:image/avif;base64,${AVIF}`].map(
      bytesOf,
    );
    const damaged = fc
      .tuple(
        fc.constantFrom(...starts),
        fc.nat({ max: 300 }),
        fc.nat({ max: 255 }),
        fc.nat({ max: 400 }),
      )
      .map(([start, at, value, length]) => start.with(at % start.length, value).slice(0, length));
    fc.assert(
      fc.property(damaged, (bytes) => {
        const picture = readPicture(bytes);
        for (const { start, end } of picture?.blocks ?? []) expect(end).toBeGreaterThan(start);
      }),
      { numRuns: 500 },
    );
  });

  test('reads boxes within boxes no deeper than there is a size to find', () => {
    const box = [0, 0, 0, 0, ...bytesOfText('meta'), 0, 0, 0, 0];
    const nested = Array.from({ length: 20_000 }, () => box).flat();
    const head = [...bytesOf(`data:image/avif;base64,${AVIF}`).subarray(0, 28)];
    expect(readPicture(Uint8Array.from([...head, ...nested]))).toBeUndefined();
  });
});

describe('formatOf', () => {
  test.each([
    ['GIF89a', 'gif'],
    ['BM......', 'bmp'],
    ['<svg xmlns=', 'svg'],
    ['\0\0\0\x18ftypheic', 'heic'],
    ['II*\0....', 'tiff'],
    ['甲', undefined],
    ['', undefined],
  ])('formatOf(%j) is %j', (start, format) => {
    expect(formatOf(bytesOfText(start))).toBe(format);
  });
});
