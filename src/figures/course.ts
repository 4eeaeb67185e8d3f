import { measureOf } from '../domain/comparability.ts';
import type { Fact } from '../domain/fact.ts';

/** @returns whether numbers differ in time alone: one unit, one scope, periods of one measure. */
export function isCourse(facts: readonly Fact[]): boolean {
  const [first, ...others] = facts;
  return others.every(
    (fact) =>
      fact.unit === first!.unit &&
      fact.scope === first!.scope &&
      measureOf(fact.period) === measureOf(first!.period),
  );
}
