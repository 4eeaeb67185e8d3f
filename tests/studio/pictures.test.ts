import { beforeEach, expect, test } from 'vitest';
import { Desk } from '../../src/studio/desk.ts';
import { pictureFault, picturesOf, placePicture } from '../../src/studio/pictures.ts';
import { pngOf } from '../support/pictures.ts';
import { filesOf, ZONE } from './import/brief.ts';

const SLUG = 'demo-station';
let desk: Desk;
beforeEach(() => {
  desk = new Desk(filesOf(ZONE), '2026-11-30');
});

const place = (alt: string, bytes = pngOf()) => placePicture(desk.workspace, SLUG, { bytes, alt });

test('a picture gets a name that is free, and stands in the folder of its case', () => {
  const first = place('驿站里的一排长椅');
  if ('faults' in first) return expect.fail(first.faults.join());
  expect(first.place).toBe('cases/demo-station/picture-1.png');
  desk.put(new Map([[first.place, first.bytes]]));
  expect(place('驿站的门口')).toMatchObject({ file: 'picture-2.png' });
  expect([...picturesOf(desk.workspace, SLUG).keys()]).toContain('picture-1.png');
});

test.each([
  ['', '没有说明'],
  ['图片1', '没有说图里有什么'],
  ['IMG_20240501.jpg', '只是文件名'],
  ['设座位98765个的驿站', '98765'],
])('of the words %j it is said what is wrong: %s', (alt, words) => {
  const placed = place(alt);
  expect('faults' in placed && placed.faults.join()).toContain(words);
});

test.each([
  ['a program', new TextEncoder().encode('<svg onload="x"/>'), 'SVG'],
  ['nothing', new Uint8Array(), '认不出'],
  ['one that is too large', pngOf({ appended: new Uint8Array(3_000_000) }), '2MB'],
  ['one that is too wide', pngOf({ width: 5000 }), '4000像素'],
])('%s is no picture for a page', (_, bytes, words) => {
  expect(pictureFault(bytes)).toContain(words);
  expect(place('驿站里的长椅', bytes)).toHaveProperty('faults');
});

test('words that would be markup are words', () => {
  const placed = place('长椅](javascript:x)<script>{x}和饮水机');
  expect(placed).toMatchObject({ file: 'picture-1.png' });
});
