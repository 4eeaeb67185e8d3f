import { expect, test } from 'vitest';
import type { LedgerFact, Library } from '../../src/domain/library.ts';
import type { Period } from '../../src/domain/period.ts';
import { timelineOf, yearsApart } from '../../src/domain/timeline.ts';

function libraryOf(periods: Period[]): Library {
  const facts = periods.map((period, index) => ({ id: `f${String(index)}`, period }) as LedgerFact);
  return { facts: new Map(facts.map((fact) => [fact.id, fact])) } as unknown as Library;
}

test('timelineOf lists dated facts by the year they end in, the newest year first', () => {
  const library = libraryOf([
    { in: '2023' },
    { asOf: '2024-04' },
    { from: '2021', to: '2024' },
    { unstated: '目前' },
    { in: '2024-01' },
  ]);
  const years = timelineOf(library).map(({ year, facts }) => [year, facts.map(({ id }) => id)]);
  expect(years).toEqual([
    ['2024', ['f4', 'f1', 'f2']],
    ['2023', ['f0']],
  ]);
});

test('yearsApart gives each year pages only where there are many facts', () => {
  const years = (count: number) =>
    yearsApart(libraryOf(Array.from({ length: count }, () => ({ in: '2024' })))).length;
  expect(years(300)).toBe(0);
  expect(years(301)).toBe(1);
});
