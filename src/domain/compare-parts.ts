import {
  type Comparand,
  type DifferenceKind,
  differences,
  membershipsOf,
  verdict,
} from './comparability.ts';
import type { Identified, LedgerFact, Library } from './library.ts';
import type { Outline } from './page-kind.ts';
import { partPath, partsOf } from './paging.ts';
import { pathTo } from './paths.ts';
import type { Series } from './series.ts';

/** Facts that may be set side by side. */
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

/** @returns the facts that are in no group, by the theme of the ledger: they are read alone. */
export function factsAlone(library: Library): Map<string, LedgerFact[]> {
  const grouped = new Set(
    comparisonGroups(library).flatMap(({ facts, series }) => [
      ...facts.map(({ id }) => id),
      ...series.flatMap(({ points }) => points.map(({ fact }) => fact)),
    ]),
  );
  const alone = [...library.facts.values()].filter(({ id }) => !grouped.has(id));
  return Map.groupBy(alone, ({ theme }) => theme);
}

/** A row of what may be chosen, or a series with its points. */
export type Choice = { fact: LedgerFact } | { series: Identified<Series> };

/** A page of what a reader may choose from, which `/compare/` fetches. */
export interface ComparePart {
  /** Without the base. */
  path: string;
  /** Of the whole list that it is a part of. */
  whole: string;
  number: number;
  of: number;
  choices: Choice[];
  group: ComparisonGroup | undefined;
}

/** How many rows such a page holds. */
const MOST = 60;

/** Lists the pages of all groups, then of the facts that are in none. */
export function compareParts(library: Library): ComparePart[] {
  const split = (whole: string, choices: Choice[], group?: ComparisonGroup): ComparePart[] =>
    partsOf(choices, MOST, (one) => factsOfChoice(one).length).map(({ number, of, items }) => ({
      ...{ path: partPath(whole, number), whole, number, of, choices: items, group },
    }));
  return [
    ...comparisonGroups(library).flatMap((group) => {
      const facts = group.facts.map((fact) => ({ fact }));
      const series = group.series.map((one) => ({ series: one }));
      return split(pathTo('compareGroup', group.id), [...facts, ...series], group);
    }),
    ...[...factsAlone(library)].flatMap(([theme, facts]) =>
      split(
        pathTo('compareAlone', theme),
        facts.map((fact) => ({ fact })),
      ),
    ),
  ];
}

/** @returns the ids of the facts in a choice. */
export function factsOfChoice(choice: Choice): string[] {
  return 'fact' in choice ? [choice.fact.id] : choice.series.points.map(({ fact }) => fact);
}

/** The groups that have anything to compare. */
export function comparedGroups({ facts, series, taxonomy }: Outline): string[] {
  const groups = new Set([...facts.map(({ group }) => group), ...series]);
  return taxonomy.comparisons.filter((id) => groups.has(id));
}

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
