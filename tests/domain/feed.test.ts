import { describe, expect, it } from 'vitest';
import { FEED_LENGTH, feedParts } from '../../src/domain/feed.ts';
import type { CaseEntry } from '../../src/domain/library.ts';

/** Cases published one a day, handed over in another order. */
function casesOf(count: number): CaseEntry[] {
  const cases = Array.from({ length: count }, (_, index) => ({
    slug: `case-${index}`,
    published: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
    updated: '2026-01-01',
  }));
  return cases.sort((a, b) => a.slug.localeCompare(b.slug)) as CaseEntry[];
}

const slugs = (entries: CaseEntry[] = []) => entries.map(({ slug }) => slug);

describe('feedParts(cases)', () => {
  it('has no archive while the feed holds every case', () => {
    const { newest, archives } = feedParts(casesOf(FEED_LENGTH));
    expect(slugs(newest)).toEqual(Array.from({ length: 50 }, (_, index) => `case-${49 - index}`));
    expect(archives).toEqual([]);
    expect(feedParts([])).toEqual({ newest: [], archives: [] });
  });

  it.each([51, 99, 100, 101, 149, 150, 151])('loses none of %i cases', (count) => {
    const { newest, archives } = feedParts(casesOf(count));
    expect(newest).toHaveLength(FEED_LENGTH);
    expect(archives.map(({ length }) => length)).toEqual(archives.map(() => FEED_LENGTH));
    expect(new Set([...newest, ...archives.flat()].map(({ slug }) => slug)).size).toBe(count);
    expect(slugs(newest)[0]).toBe(`case-${count - 1}`);
  });

  it('leaves an archive as it is when cases come to the site', () => {
    const [before, after] = [feedParts(casesOf(120)), feedParts(casesOf(190))];
    expect(before.archives).toHaveLength(2);
    expect(after.archives).toHaveLength(3);
    expect(after.archives.slice(0, 2).map(slugs)).toEqual(before.archives.map(slugs));
  });
});
