import { expect, test } from 'vitest';
import { QUALIFIERS, type QualifierId } from '../../src/domain/qualifier.ts';

test.each<[QualifierId, string]>([
  ['exact', '75个'],
  ['over', '75余个'],
  ['about', '约75个'],
  ['near', '近75个'],
  ['under', '不足75个'],
  ['at-most', '不超过75个'],
  ['at-least', '至少75个'],
  ['or-more', '75个以上'],
  ['first', '首个'],
  ['rank', '第75个'],
])('the hedge “%s” is written %s', (id, written) => {
  expect(QUALIFIERS[id].write('75', '个')).toBe(written);
});

test('no two hedges are explained in the same words', () => {
  const labels = Object.values(QUALIFIERS).map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});
