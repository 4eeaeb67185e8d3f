import { FACT_STATUS_LABELS, sourcesOfFact, type Fact } from '../domain/fact.ts';
import { formatFact, formatNumber } from '../domain/format.ts';
import type { LedgerFact } from '../domain/library.ts';
import { formatPeriod } from '../domain/period.ts';
import type { Change, NumberChange, StatedNumber, UseOfNumber } from './change.ts';
import type { Edition } from './edition.ts';
import { citationOf, formulaOf, resultOf, scopeName } from './wording.ts';
import { usesOf } from '../domain/site-page.ts';
import { fieldsOfFact } from './fact-fields.ts';

/** @returns the numbers that a change adds, removes and alters, by their files and lines. */
export function compareNumbers(before: Edition, after: Edition): Change['numbers'] {
  const [old, now] = [before.library.facts, after.library.facts];
  const changed = [...now.values()].flatMap((fact) => {
    const former = old.get(fact.id);
    return former ? (changeOf(former, fact, before, after) ?? []) : [];
  });
  return {
    added: [...now.values()].filter(({ id }) => !old.has(id)).map((fact) => noted(fact, after)),
    removed: [...old.values()].filter(({ id }) => !now.has(id)).map((fact) => noted(fact, before)),
    changed: changed.sort(byWeight),
  };
}

/** Numbers that read differently come first, then those whose particulars changed, then moves. */
function byWeight(a: NumberChange, b: NumberChange): number {
  return weightOf(a) - weightOf(b);
}

function weightOf({ before, after, fields, onlyOperands }: NumberChange): number {
  if (before.written !== after.written) return 0;
  if (onlyOperands) return 1;
  return fields.length > 0 ? 2 : 3;
}

function noted(fact: LedgerFact, edition: Edition): StatedNumber & { uses: UseOfNumber[] } {
  return { ...stated(fact, edition), uses: usesIn(fact.id, edition) };
}

function changeOf(
  former: LedgerFact,
  fact: LedgerFact,
  before: Edition,
  after: Edition,
): NumberChange | undefined {
  const fields = fieldsOfFact(former, fact, before, after);
  const moved = former.theme !== fact.theme;
  const formulas = [formulaOf(former, before.library), formulaOf(fact, after.library)];
  const recomputed = formulas[0] !== formulas[1];
  if (fields.length === 0 && !moved && !recomputed) return undefined;
  const [old, now] = [stated(former, before), stated(fact, after)];
  const uses = [...usesIn(fact.id, after), ...usesIn(fact.id, before)];
  const stale = staleResult(fact, after);
  return {
    id: fact.id,
    before: old,
    after: now,
    fields,
    ...(moved && { movedFrom: old.place }),
    onlyOperands: recomputed && fields.length === 0,
    ...(stale !== undefined && { stale }),
    formerLost: isFormerLost(former, fact, after),
    uses: uses.filter(({ path }, index) => uses.findIndex((use) => use.path === path) === index),
  };
}

function staleResult(fact: Fact, { library }: Edition): string | undefined {
  if (fact.status !== 'derived' || fact.value === undefined) return undefined;
  const result = resultOf(fact.derivation, library);
  if (result === undefined || result === fact.value) return undefined;
  return formatNumber(result) + (fact.unit ?? '');
}

/**
 * What a source said and readers may have cited is kept in `history`. A number that is put right from
 * the same source was recorded by mistake: no source said it, and nobody cites a number of a draft.
 */
function isFormerLost(former: Fact, fact: Fact, after: Edition): boolean {
  if (former.status === 'derived' || former.value === undefined) return false;
  const now = sourcesOfFact(fact);
  if (sourcesOfFact(former).every((source) => now.includes(source))) return false;
  if (former.value === fact.value || JSON.stringify(former.period) !== JSON.stringify(fact.period))
    return false;
  const { library } = after;
  const readers = usesOf(fact.id, library).some(({ kind, id }) => {
    return kind !== 'case' || library.cases.get(id)?.status === 'published';
  });
  return readers && !(fact.history ?? []).some(({ value }) => value === former.value);
}

function stated(fact: LedgerFact, edition: Edition): StatedNumber {
  const { library, factsAt } = edition;
  const { document, path = [] } = factsAt.get(fact.id) ?? {};
  const position = document?.locate(path) ?? 'unavailable';
  const formula = formulaOf(fact, library);
  const others = fact.status === 'corroborated' ? fact.corroboration : [];
  const evidence = fact.status === 'derived' ? [] : [fact, ...others];
  return {
    id: fact.id,
    label: fact.label,
    written: formatFact(fact),
    period: formatPeriod(fact.period),
    scope: scopeName(fact.scope, library),
    status: FACT_STATUS_LABELS[fact.status],
    evidence: evidence.map((one) => ({
      source: one.source,
      citation: citationOf(one, library),
      quote: one.quote,
    })),
    ...(formula !== undefined && { formula }),
    place: document?.place ?? '',
    ...(position !== 'unavailable' && { line: position.line }),
  };
}

/** Lists the pages that show a number, by itself or in a figure, and the series that hold it. */
function usesIn(fact: string, { library }: Edition): UseOfNumber[] {
  const pages = usesOf(fact, library).map(({ label: kind, title, path }) => ({
    ...{ kind, title, path },
  }));
  const series = [...library.series.values()]
    .filter(({ points }) => points.some((point) => point.fact === fact))
    .map(({ id, title }) => ({ kind: '序列', title, path: `series/${id}.json` }));
  return [...pages, ...series];
}
