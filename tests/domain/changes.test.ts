import { describe, expect, test } from 'vitest';
import { changesOf } from '../../src/domain/changes.ts';
import { casesOfStrand } from '../../src/domain/feed.ts';
import type { Library } from '../../src/domain/library.ts';
import { editionOf, revisedOn } from '../../src/domain/metadata/changed.ts';
import { linkedData } from '../../src/domain/metadata/linked-data.ts';
import { pageAt } from '../../src/domain/site-page.ts';
import { ledger, libraryOf } from '../support/library.ts';
import { caseRecord, fact } from '../support/records.ts';

const former = (value: number, until: string, why: string) => ({
  ...{ value, qualifier: 'over' as const, period: { asOf: '2023' }, until, why },
  ...{ source: 'daily', locator: { page: 2 }, quote: `党组织${value}余个` },
});
const corrected = fact({
  history: [former(70, '2026-12-01', '有了确数。'), former(60, '2026-11-20', '来源更正。')],
});
const entry = (slug: string, published: string, updated: string, status = 'published') => ({
  ...caseRecord({ published, updated, status: status as 'published', summary: '略。' }),
  slug,
  body: slug === 'quiet' ? '略。' : '<Fact id="party-organisations" />',
});
const library = libraryOf({
  facts: ledger(corrected, fact({ id: 'calm' })),
  cases: [
    entry('shown', '2026-11-23', '2026-11-23'),
    entry('quiet', '2026-11-23', '2026-11-25'),
    entry('late', '2026-12-24', '2026-12-24'),
    entry('unseen', '2026-11-23', '2026-11-26', 'draft'),
  ],
  permalinks: {
    published: [],
    moved: [
      { from: '/cases/a/', to: '/cases/b/' },
      { from: '/cases/b/', to: '/cases/quiet/' },
    ],
    withdrawn: [{ address: '/cases/gone/', reason: '来源已经撤稿。', date: '2026-11-25' }],
  },
});

const told = (one: Library) =>
  changesOf(one).map((change) => {
    switch (change.kind) {
      case 'number': {
        const { written, after, why } = change.former;
        return `${change.date} ${written}→${after} ${why}`;
      }
      case 'withdrawn':
        return `${change.date} ${change.withdrawn.address} ${change.withdrawn.reason}`;
      case 'text':
        return `${change.date} ${change.entry.slug}`;
      default:
        return `${change.from}→${change.to}`;
    }
  });

describe('changesOf(library)', () => {
  test('tells what became of each number, what was withdrawn, updated and moved', () => {
    expect(told(library)).toEqual([
      '2026-12-01 70余个→75个 有了确数。',
      '2026-11-25 /cases/gone/ 来源已经撤稿。',
      '2026-11-25 quiet',
      '2026-11-20 60余个→70余个 来源更正。',
      '/cases/a/→/cases/quiet/',
      '/cases/b/→/cases/quiet/',
    ]);
  });

  test('is empty where nothing changed', () => {
    expect(told(libraryOf())).toEqual([]);
  });
});

describe('the date of a case', () => {
  test.each([
    // A number that it shows was corrected.
    ['shown', '2026-12-01', '2026-12-01'],
    ['quiet', '2026-11-25', '2026-11-25'],
    // All corrections were before its readers came.
    ['late', undefined, '2026-12-24'],
  ])('of %s, readers saw a change on %s and have the edition of %s', (slug, revised, edition) => {
    const one = library.cases.get(slug)!;
    expect([revisedOn(one, library), editionOf(one, library)]).toEqual([revised, edition]);
    const page = pageAt(`/cases/${slug}/`, library)!;
    const said = { title: '', description: '', address: (path: string) => path, trail: [] };
    const [article] = linkedData(page, library, said)!['@graph'];
    expect(article).toHaveProperty('dateModified', revised);
  });
});

test('casesOfStrand(strand, library) has the published cases of its items', () => {
  const [strand] = library.taxonomy.strands;
  const slugs = (one: typeof strand) => casesOfStrand(one!, library).map(({ slug }) => slug);
  expect(slugs(strand).sort()).toEqual(['late', 'quiet', 'shown']);
  expect(slugs({ ...strand!, items: [{ ...strand!.items[0]!, id: 'other' }] })).toEqual([]);
});
