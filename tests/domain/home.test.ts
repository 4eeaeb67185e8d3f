import { expect, test } from 'vitest';
import { kindLists } from '../../src/domain/home.ts';
import type { Library } from '../../src/domain/library.ts';

test('a list of a kind names six cases, or all where only one is left', () => {
  const shown = (count: number) => {
    const entries = Array.from({ length: count }, (_, at) => ({ slug: String(at) }));
    const library = { casesByKind: () => [{ kind: 'mechanism', entries }] };
    return kindLists(library as unknown as Library).map(({ entries, all }) => [
      entries.length,
      all,
    ]);
  };
  expect([6, 7, 8].flatMap(shown)).toEqual([
    [6, 6],
    [7, 7],
    [6, 8],
  ]);
});
