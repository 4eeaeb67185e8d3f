import { expect, test } from 'vitest';
import { QUALIFIERS, qualifierLabel, type QualifierId } from '../../src/domain/qualifier.ts';

test.each<[QualifierId, string]>([
  ['exact', '75个'],
  ['over', '75余个'],
  ['about', '约75个'],
  ['near', '近75个'],
  ['under', '不足75个'],
  ['at-most', '不超过75个'],
  ['at-least', '至少75个'],
  ['named', '已列出的75个'],
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

test.each<[Parameters<typeof qualifierLabel>[0], string]>([
  [{ status: 'single', qualifier: 'exact', value: 1 }, '原文为确数'],
  [{ status: 'derived', qualifier: 'exact', value: 1 }, '推算，见算式'],
  [{ status: 'derived', qualifier: 'about', value: 1 }, '推算，见算式；约数'],
  [{ status: 'single', qualifier: 'exact' }, '照录原文，不是数值'],
  [{ status: 'single', qualifier: 'exact', value: 1, enumerated: ['甲'] }, '由所列各项数出'],
  [
    { status: 'single', qualifier: 'named', value: 1, enumerated: ['甲'] },
    '由所列各项数出，其后有“等”字',
  ],
  [{ status: 'single', qualifier: 'at-least', value: 1 }, '至少，即不少于此数'],
])('qualifierLabel(%j) is %s', (fact, label) => {
  expect(qualifierLabel(fact)).toBe(label);
});
