import { expect, test } from 'vitest';
import type { CaseEntry, Library } from '../../src/domain/library.ts';
import { strandPlaces } from '../../src/domain/strand-place.ts';

const entry = (slug: string, ...strands: string[]) => ({ slug, strands }) as CaseEntry;
const cases = [entry('late', 'b'), entry('early', 'a'), entry('both', 'a', 'b'), entry('none')];
const strand = (id: string, ...items: string[]) => ({
  id,
  label: id,
  items: items.map((item) => ({ id: item, label: item })),
});
const library = {
  taxonomy: { strands: [strand('one', 'a', 'b'), strand('two', 'c')] },
  publishedCases: () => cases,
} as unknown as Library;

test('strandPlaces finds the neighbours of a case in the order of the items', () => {
  const [place, ...others] = strandPlaces(cases[2]!, library);
  expect(others).toEqual([]);
  expect(place?.previous?.slug).toBe('early');
  expect(place?.next?.slug).toBe('late');
  expect(place?.items.map(({ id, isHere }) => [id, isHere])).toEqual([
    ['a', true],
    ['b', true],
  ]);
});

test('strandPlaces has nothing to say of a case in no strand, and no neighbours of a draft', () => {
  expect(strandPlaces(cases[3]!, library)).toEqual([]);
  const [place] = strandPlaces(entry('draft', 'a'), library);
  expect([place?.previous, place?.next]).toEqual([undefined, undefined]);
});
