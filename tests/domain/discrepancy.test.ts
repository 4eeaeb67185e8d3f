import { expect, test } from 'vitest';
import { discrepanciesSchema } from '../../src/domain/discrepancy.ts';
import { discrepancies } from '../support/content.ts';
import { without } from '../support/records.ts';
import { issuesOf } from '../support/schema.ts';

const entry = discrepancies.discrepancies[0]!;

test('a fact against what another source says is valid', () => {
  expect(issuesOf(discrepanciesSchema, discrepancies)).toEqual([]);
});

test.each(Object.keys(entry))('a discrepancy without %s is rejected by that name', (field) => {
  const { error } = discrepanciesSchema.safeParse({ discrepancies: [without(entry, field)] });
  expect(error?.issues.map(({ path }) => path)).toEqual([['discrepancies', 0, field]]);
});

test('a discrepancy has at least two sides', () => {
  const lonely = { ...entry, sides: entry.sides.slice(0, 1) };
  const { error } = discrepanciesSchema.safeParse({ discrepancies: [lonely] });
  expect(error?.issues.map(({ path }) => path)).toEqual([['discrepancies', 0, 'sides']]);
});

test('a side names a fact or a source, not both', () => {
  const both = { fact: 'party-organisations', source: 'daily', standing: 'used', statement: '甲' };
  const record = { discrepancies: [{ ...entry, sides: [both, both] }] };
  expect(discrepanciesSchema.safeParse(record).success).toBe(false);
});

test('a side that names a source says what it states', () => {
  const sides = [
    { fact: 'party-organisations', standing: 'used' },
    { source: 'daily', standing: 'excluded' },
  ];
  const record = { discrepancies: [{ ...entry, sides }] };
  expect(discrepanciesSchema.safeParse(record).success).toBe(false);
});

test('not both sides of a discrepancy are the used one', () => {
  const sides = entry.sides.map((side) => ({ ...side, standing: 'used' }));
  const { error } = discrepanciesSchema.safeParse({ discrepancies: [{ ...entry, sides }] });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    '采用（used）的说法只能有一个：两个都用的，各写 listed（并列）',
  ]);
});

test('a side without a standing is rejected', () => {
  const sides = entry.sides.map((side) => without(side, 'standing'));
  const record = { discrepancies: [{ ...entry, sides }] };
  expect(discrepanciesSchema.safeParse(record).success).toBe(false);
});

test('{} is rejected', () => {
  expect(issuesOf(discrepanciesSchema, {})).toHaveLength(1);
});
