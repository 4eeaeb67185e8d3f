import { locatedFacts, parsed } from '../../checks/records/records.ts';
import type { Workspace } from '../../checks/workspace.ts';
import { operandsOf } from '../../domain/expression.ts';
import { sourcesOfFact, type Fact } from '../../domain/fact.ts';
import { factsDrawn } from '../../domain/figure.ts';

/** The records that a page can be made from while others are still being written. */
export interface Sound {
  facts: ReadonlyMap<string, Fact>;
  sources: ReadonlySet<string>;
  series: ReadonlySet<string>;
  figures: ReadonlySet<string>;
}

/** @returns the records that are valid themselves and name nothing that is missing. */
export function soundRecords(workspace: Workspace): Sound {
  const sources = new Set(parsed(workspace, 'sources').map(({ document }) => document.id));
  const facts = soundFacts(workspace, sources);
  const points = new Map(
    parsed(workspace, 'series').map(({ document, value }) => [
      document.id,
      value.points.map(({ fact }) => fact),
    ]),
  );
  const series = new Set(
    [...points].filter(([, ids]) => ids.every((id) => facts.has(id))).map(([id]) => id),
  );
  const figures = parsed(workspace, 'figures').filter(({ value }) => {
    const named = factsDrawn(value, (id) => (series.has(id) ? points.get(id)! : ['']));
    const words = (value as { sources?: { source: string }[] }).sources ?? [];
    return named.every((id) => facts.has(id)) && words.every(({ source }) => sources.has(source));
  });
  return { facts, sources, series, figures: new Set(figures.map(({ document }) => document.id)) };
}

function soundFacts(workspace: Workspace, sources: ReadonlySet<string>): Map<string, Fact> {
  const [taxonomy] = parsed(workspace, 'taxonomy');
  const scopes = new Set(taxonomy?.value.scopes.map(({ id }) => id));
  const facts = new Map(
    locatedFacts(workspace)
      .map(({ fact }) => fact)
      .filter((fact) => scopes.has(fact.scope))
      .filter((fact) => sourcesOfFact(fact).every((id) => sources.has(id)))
      .map((fact) => [fact.id, fact] as const),
  );
  return withoutLooseEnds(facts);
}

/** A derived number stands on others; those that stand on nothing, or on themselves, are left out. */
function withoutLooseEnds(facts: ReadonlyMap<string, Fact>): Map<string, Fact> {
  const firm = new Map([...facts].filter(([, fact]) => fact.status !== 'derived'));
  for (let before = -1; before !== firm.size;) {
    before = firm.size;
    for (const [id, fact] of facts) {
      if (fact.status !== 'derived' || firm.has(id)) continue;
      const operands = operandsOf(fact.derivation);
      if (operands.length > 0 && operands.every((operand) => firm.has(operand))) firm.set(id, fact);
    }
  }
  return firm;
}
