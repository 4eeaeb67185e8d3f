import { membershipsOf, type Comparand } from '../../domain/comparability.ts';
import type { Identified, LedgerFact, Library } from '../../domain/library.ts';
import type { Series } from '../../domain/series.ts';

/** Facts that may be set side by side, as the page lists them. */
export interface ComparisonGroup {
  id: string;
  label: string;
  note: string;
  cautions: string[];
  /** The facts that are in no series of the group. */
  facts: LedgerFact[];
  series: Identified<Series>[];
}

/** Makes what a row tells the page's script of its fact; its scope is in the words of readers. */
export function comparedFact(fact: LedgerFact, library: Library): Comparand {
  const { label, value, unit, period, comparison, qualifier } = fact;
  return {
    ...{ label, value, unit, period, comparison, qualifier },
    scope: library.scopeLabel(fact.scope),
    groups: membershipsOf(fact, library.series.values()),
  };
}

/** @returns the groups that hold any fact, in the order of the taxonomy. */
export function comparisonGroups(library: Library): ComparisonGroup[] {
  const facts = [...library.facts.values()];
  return library.taxonomy.comparisons
    .map(({ id, label, note }) => {
      const series = [...library.series.values()].filter(
        ({ group, comparability }) => group === id && comparability !== 'not-a-trend',
      );
      const points = new Set(series.flatMap((own) => own.points.map(({ fact }) => fact)));
      return {
        ...{ id, label, note, series },
        cautions: [...new Set(series.flatMap((own) => own.cautions))],
        facts: facts.filter((fact) => fact.group === id && !points.has(fact.id)),
      };
    })
    .filter((group) => group.facts.length + group.series.length > 0);
}
