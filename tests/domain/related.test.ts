import { expect, test } from 'vitest';
import { whyRelated } from '../../src/domain/related.ts';
import { libraryOf } from '../support/library.ts';
import type { CaseEntry } from '../../src/domain/library.ts';
import { caseRecord } from '../support/records.ts';

const entry = ({ slug = 'one', body = '', ...rest }: Partial<CaseEntry> = {}): CaseEntry => ({
  ...caseRecord(rest),
  slug,
  body,
});

test('whyRelated(one, other) names the place that both have, and no more than two reasons', () => {
  const one = entry();
  const library = libraryOf({ cases: [one, entry({ slug: 'other' })] });
  const why = whyRelated(one, library.cases.get('other')!, library);
  expect(why).toMatch(/^同属/);
  expect(why.split('；').length).toBeLessThanOrEqual(2);
});

test('whyRelated(one, other) says nothing of cases with nothing in common', () => {
  const one = entry();
  const alone = {
    ...{ strands: [], audiences: [], industries: [], sources: [], body: '', summary: '无' },
  };
  const library = libraryOf({ cases: [one, entry({ slug: 'other', ...alone })] });
  expect(whyRelated(one, library.cases.get('other')!, library)).toBe('');
});
