import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkOutputExample } from '../../../src/checks/built/run-output.ts';
import { SMALL_ARTICLE, smallPage } from '../../../src/checks/built/small-site.ts';
import { textAt } from '../../support/workspace.ts';

const place = 'cases/station/index.html';
const PAGE = smallPage(SMALL_ARTICLE);

it('no edit of a page makes the checks crash, or mark a place outside of it', () => {
  const edit = fc.record({
    at: fc.nat(PAGE.length),
    length: fc.nat(40),
    text: fc.string({
      unit: fc.constantFrom('<', '>', '"', '&', '/', '1', '个', '\r\n', '🐴', '#x'),
    }),
  });
  fc.assert(
    fc.property(edit, ({ at, length, text }) => {
      const html = PAGE.slice(0, at) + text + PAGE.slice(at + length);
      for (const { position, message, fix } of checkOutputExample({ place, text: html })) {
        if (position !== 'unavailable') expect(textAt(html, position)).toBeTypeOf('string');
        expect(message).toMatch(/[。？]$/);
        expect(fix).toMatch(/[。？]$/);
      }
    }),
  );
});

it('a number put into the text of an article is found wherever it stands', () => {
  const places = [...PAGE.matchAll(/(?<=<(?:p|p class="lead"|h1|th scope="row")>)[^<]/g)].map(
    ({ index }) => index,
  );
  expect(places.length).toBeGreaterThan(2);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.integer({ min: 2, max: 99999 }), (at, value) => {
      const html = `${PAGE.slice(0, at)}共${value}家、${PAGE.slice(at)}`;
      const marks = checkOutputExample({ place, text: html }).map(({ position }) =>
        position === 'unavailable' ? '' : textAt(html, position),
      );
      expect(marks).toContain(`${value}家`);
    }),
  );
});
