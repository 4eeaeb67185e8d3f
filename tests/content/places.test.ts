import path from 'node:path/posix';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBeside } from '../../src/content/document-kind.ts';

test.each([
  ['cases/a/index.mdx', './cover.png', 'cases/a/cover.png'],
  ['cases/a/index.mdx', '../b/cover.png', 'cases/b/cover.png'],
  ['pages/about.mdx', '../../cover.png', '../cover.png'],
])('placeBeside(%j, %j) is %j', (place, typed, expected) => {
  expect(placeBeside(place, typed)).toBe(expected);
});

test('it goes where a path of the system goes', () => {
  const name = fc.constantFrom('a', 'b.png', '..', '.', '', '图');
  const places = fc.array(fc.constantFrom('cases', 'a', 'index.mdx'), { minLength: 1 });
  fc.assert(
    fc.property(places, fc.array(name, { minLength: 1 }), (names, typed) => {
      const [place, relative] = [names.join('/'), typed.join('/')];
      const known = path.join(path.dirname(place), relative);
      const expected = known === './' || known === '.' ? '' : known;
      expect(placeBeside(place, relative).replace(/^\/$/, '')).toBe(expected);
    }),
  );
});
