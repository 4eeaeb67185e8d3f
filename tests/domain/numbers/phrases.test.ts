import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { offersOf } from '../../../src/authoring/kinds/fact-form.ts';
import { disagreements } from '../../../src/domain/numbers/agreement.ts';
import { bareNumbers } from '../../../src/domain/numbers/scan.ts';
import { QUALIFIER_IDS, type QualifierId } from '../../../src/domain/qualifier.ts';
import { readAmount } from '../../../src/importing/tables/amount.ts';
import { periodsIn } from '../../../src/domain/periods/scan.ts';
import { periodBounds } from '../../../src/domain/period.ts';
import { readPeriod } from '../../../src/domain/periods/read.ts';

// The contract of what words state: each row is read alike wherever words come in. How Word
// documents and cells of tables are read as a whole is tried in tests/importing.
const rows = readFileSync('tests/fixtures/phrases.tsv', 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [kind = '', text = '', value = '', unit = '', qualifier = ''] = line.split('\t');
    return { kind, text, value, unit, qualifier: qualifier as QualifierId };
  });
const of = (kind: string) => rows.filter((row) => row.kind === kind);

/** Hedges that may stand for each other. */
const LIKE: QualifierId[][] = [['at-least', 'or-more']];

describe('a quantity', () => {
  test.each(of('quantity'))('the gate reads “$text”', ({ text, value, unit, qualifier }) => {
    const claim = { quote: text, value: Number(value), unit, qualifier };
    expect(disagreements(claim)).toEqual([]);
    for (const other of QUALIFIER_IDS) {
      const alike = LIKE.some((group) => group.includes(qualifier) && group.includes(other));
      if (other === qualifier || alike) continue;
      expect(disagreements({ ...claim, qualifier: other }), other).toHaveLength(1);
    }
    expect(disagreements({ ...claim, value: claim.value + 1 })).toHaveLength(1);
  });

  test.each(of('quantity'))(
    '“npm run new” proposes “$text”',
    ({ text, value, unit, qualifier }) => {
      const offers = offersOf({ quote: text }).map((one) => [one.value, one.unit, one.qualifier]);
      expect(offers).toEqual([[Number(value), unit, qualifier]]);
    },
  );

  test.each(of('quantity'))('a cell states “$text”', ({ text, value, unit, qualifier }) => {
    expect(readAmount(text)).toMatchObject({
      kind: 'amount',
      value: Number(value),
      unit,
      qualifier,
    });
  });
});

describe('a vague number', () => {
  test.each(of('vague'))('is needs a record, and is none by itself: $text', ({ text }) => {
    expect(bareNumbers(text)).toHaveLength(1);
    expect(offersOf({ quote: text })).toEqual([]);
    for (const value of [1, 2, 3, 5, 10, 100, 1000]) {
      expect(disagreements({ quote: text, value, unit: '家', qualifier: 'exact' })).toHaveLength(1);
    }
    expect(readAmount(text).kind).not.toBe('amount');
  });
});

test.each(of('none'))('“$text” states no number', ({ text }) => {
  expect(bareNumbers(text)).toEqual([]);
  expect(offersOf({ quote: text })).toEqual([]);
  expect(readAmount(text).kind).toBe('words');
});

describe('a period', () => {
  const day = (iso: string, end: boolean) => periodBounds({ in: iso })![end ? 'end' : 'start'];
  const bounds = (written: string) => {
    const at = written.replace(/^asOf /, '');
    const [from = '', to = from] = at.split('/');
    const end = day(to, true);
    return { start: at === written ? day(from, false) : end, end };
  };

  test.each(of('period'))('is read from “$text”', ({ text, value }) => {
    const typed = readPeriod(text);
    expect('value' in typed && periodBounds(typed.value)).toEqual(bounds(value));
    const [found, ...others] = periodsIn(`截至发稿，${text}走访企业30家。`);
    expect(others).toEqual([]);
    expect(found?.period && periodBounds(found.period)).toEqual(bounds(value));
  });
});
