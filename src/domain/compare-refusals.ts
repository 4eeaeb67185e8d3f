import { differences, verdict, type DifferenceKind } from './comparability.ts';
import type { LedgerFact, Library } from './library.ts';
import { comparedFact } from './compare-parts.ts';

/** Facts that a reader might be tempted to compare, and why the site does not. */
export interface Refusal {
  title: string;
  facts: LedgerFact[];
  reasons: string[];
}

interface Candidate {
  title: string;
  facts: LedgerFact[];
}

type Kind = DifferenceKind | 'ungrouped';

/**
 * Worked refusals from the ledger itself: series that are no trend, sides of discrepancies, then
 * for every reason not met yet the first pair of one theme that nothing else keeps apart.
 */
export function refusalsOf(library: Library): Refusal[] {
  const told = [...unrelatedSeries(library), ...discrepantSides(library)];
  const shown = told
    .filter((one, index) => told.findIndex((other) => sameFacts(one, other)) === index)
    .flatMap((candidate) => refused(candidate, library));
  const met = new Set(shown.flatMap(({ facts }) => soleKind(facts) ?? []));
  for (const candidate of pairsOfThemes(library)) {
    const kind = soleKind(candidate.facts);
    if (kind === undefined || met.has(kind)) continue;
    const found = refused(candidate, library);
    if (found.length > 0) met.add(kind);
    shown.push(...found);
  }
  return shown;
}

function unrelatedSeries(library: Library): Candidate[] {
  return [...library.series.values()]
    .filter(({ comparability }) => comparability === 'not-a-trend')
    .map(({ title, points }) => ({ title, facts: library.known(points.map(({ fact }) => fact)) }));
}

function discrepantSides(library: Library): Candidate[] {
  return library.discrepancies.map(({ topic, sides }) => ({
    title: topic,
    facts: library.known(sides.flatMap((side) => ('fact' in side ? [side.fact] : []))),
  }));
}

/** Money first: it is what readers set side by side most readily. */
function pairsOfThemes(library: Library): Candidate[] {
  const themes = Map.groupBy(library.facts.values(), ({ theme }) => theme);
  const pairs = [...themes.values()].flatMap((facts) =>
    facts.flatMap((fact, index) =>
      facts.slice(index + 1).map((other) => ({ title: fact.themeTitle, facts: [fact, other] })),
    ),
  );
  const isMoney = ({ facts }: Candidate) => facts.every(({ unit }) => unit?.endsWith('元'));
  return [...pairs.filter(isMoney), ...pairs.filter((pair) => !isMoney(pair))];
}

function refused({ title, facts }: Candidate, library: Library): Refusal[] {
  if (facts.length < 2) return [];
  const { comparable, reasons } = verdict(facts.map((fact) => comparedFact(fact, library)));
  return comparable ? [] : [{ title, facts, reasons }];
}

/** The one thing that keeps a pair apart; undefined where there are more. */
function soleKind([first, second]: LedgerFact[]): Kind | undefined {
  if (!first || !second) return undefined;
  const kinds = differences(first, second).map(({ kind }) => kind);
  return kinds.length > 1 ? undefined : (kinds[0] ?? 'ungrouped');
}

function sameFacts(one: Candidate, other: Candidate): boolean {
  const ids = ({ facts }: Candidate) => facts.map(({ id }) => id).sort();
  return ids(one).join(' ') === ids(other).join(' ');
}
