import { expect, test } from 'vitest';
import { comparedFact, comparisonGroups } from '../../src/domain/compare-parts.ts';
import { differences, verdict } from '../../src/domain/comparability.ts';
import { describeZone, library } from './zone.ts';

describeZone('the groups of this site', () => {
  const groups = comparisonGroups(library);

  test('registers no group that holds nothing', () => {
    expect(groups.map(({ id }) => id)).toEqual(library.taxonomy.comparisons.map(({ id }) => id));
  });

  test.each(groups.map((group) => [group.id, group] as const))(
    'has in %s only what compares, or what a series vouches for',
    (_id, { facts, series: runs }) => {
      const points = runs.flatMap((run) => library.known(run.points.map((point) => point.fact)));
      const all = [...facts, ...points];
      expect(all.length).toBeGreaterThan(1);
      expect(verdict(all.map((one) => comparedFact(one, library))).reasons).toEqual([]);
      if (runs.length > 0) return;
      for (const one of all) expect(differences(all[0]!, one)).toEqual([]);
    },
  );
});
