import { expect, it } from 'vitest';
import { openText } from '../../../src/studio/text/open.ts';
import { placesOf } from '../../../src/studio/text/places.ts';
import { saveText, type SavedText } from '../../../src/studio/text/save.ts';
import { WRITTEN } from './texts.ts';

it.each(WRITTEN)('every character of $file is found in the source, and back', ({ source }) => {
  const { doc } = openText(source);
  const places = placesOf(saveText(openText(source), doc) as SavedText, doc);
  let words = 0;
  doc.descendants((node, position) => {
    if (!node.isText) return;
    for (const [at, sign] of [...node.text!].entries()) {
      if (at % 7 > 0 || /[\s\u{10000}-\u{10ffff}]/u.test(node.text!)) continue;
      const offset = places.textOffsetOf(position + at)!;
      expect(source[offset]).toBe(sign);
      expect(places.positionOf(offset)).toBe(position + at);
      words += 1;
    }
  });
  expect(words).toBeGreaterThan(10);
});

it('there is no place in the front matter', () => {
  const source = '---\ntitle: 甲\n---\n\n乙\n';
  const { doc } = openText(source);
  const places = placesOf(saveText(openText(source), doc) as SavedText, doc);
  expect(places.positionOf(5)).toBeUndefined();
  expect(places.positionOf(source.indexOf('乙'))).toBe(1);
});
