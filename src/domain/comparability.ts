import { formatPeriod, periodBounds } from './calendar.ts';
import type { Fact } from './fact.ts';
import type { Period } from './period.ts';
import { boundOf } from './qualifier.ts';
import type { Series } from './series.ts';

/** What of a fact decides whether it compares with another; a page's script holds no more of it. */
type Comparable = Pick<
  Fact,
  'label' | 'value' | 'unit' | 'qualifier' | 'period' | 'scope' | 'comparison'
>;

export type DifferenceKind = 'text' | 'bound' | 'unit' | 'nature' | 'scope' | 'period';

/** Why two numbers do not compare. */
export interface Difference {
  kind: DifferenceKind;
  /** A Chinese sentence without its full stop, naming both sides: “口径不同：“高新区”与“全盟””. */
  sentence: string;
}

/** A fact with the groups in which it may be compared. */
export interface Comparand extends Comparable {
  groups: readonly Membership[];
}

export interface Membership {
  id: string;
  /** Whether a series of the group vouches for points that differ in scope or period. */
  spans: boolean;
}

/** Whether facts may be set side by side. */
export interface Verdict {
  comparable: boolean;
  /** The groups that all of them share. */
  groups: string[];
  /** Why not; empty for facts that compare. */
  reasons: string[];
  /** What a reader must bear in mind; empty for facts that do not compare. */
  cautions: string[];
}

/** What readers call a scope, by its id. */
export type ScopeLabel = (scope: string) => string;

const UNGROUPED = '没有登记为同一可比组：数的不是同一件事，本站不作比较';

/** A series may say that its points are read together although these differ. */
const TOLERABLE = new Set<DifferenceKind>(['scope', 'period']);

/**
 * What keeps two facts from being compared by themselves; wholes that are not named, as of shares,
 * cannot be told apart here, which is what groups are for.
 * @param scopeLabel what readers call a scope
 */
export function differences(
  a: Comparable,
  b: Comparable,
  scopeLabel: ScopeLabel = (scope) => scope,
): Difference[] {
  return differencesAmong([a, b], scopeLabel);
}

/** @returns whether two facts or more may be set side by side, why not, or with what in mind. */
export function verdict(
  facts: readonly Comparand[],
  scopeLabel: ScopeLabel = (scope) => scope,
): Verdict {
  const found = differencesAmong(facts, scopeLabel);
  const shared = (facts[0]?.groups ?? []).filter(({ id }) =>
    facts.every(({ groups }) => groups.some((group) => group.id === id)),
  );
  const tolerant = shared.some(({ spans }) => spans);
  const borne = tolerant ? found.filter(({ kind }) => TOLERABLE.has(kind)) : [];
  const against = found.filter((difference) => !borne.includes(difference));
  const groups = shared.map(({ id }) => id);
  if (groups.length > 0 && against.length === 0) {
    const cautions = [...sentencesOf(borne), ...undatedCaution(facts)];
    return { comparable: true, groups, reasons: [], cautions };
  }
  const reasons = against.length > 0 ? sentencesOf(against) : [UNGROUPED];
  return { comparable: false, groups, reasons, cautions: [] };
}

/** @returns whether facts of one group differ in value and time alone: only then does one rank them. */
export function areAlike(facts: readonly Comparand[]): boolean {
  return verdict(facts).comparable && differencesAmong(facts, (scope) => scope).length === 0;
}

/**
 * @param series every series; those that are no trend put nothing into a group
 * @returns the groups of a fact: its own, then those of the series it is a point of
 */
export function membershipsOf(
  { id, group }: Pick<Fact, 'id' | 'group'>,
  series: Iterable<Pick<Series, 'group' | 'comparability' | 'points'>>,
): Membership[] {
  const trusted = [...series].filter(({ comparability }) => comparability !== 'not-a-trend');
  const joined = trusted.filter(({ points }) => points.some(({ fact }) => fact === id));
  const ids = new Set([...(group ? [group] : []), ...joined.map((own) => own.group)]);
  return [...ids].map((own) => ({
    id: own,
    spans: trusted.some((other) => other.group === own),
  }));
}

/** Periods that compare have the same measure: a year and a year, two days of counting. */
export function measureOf(period: Period): string {
  if ('asOf' in period) return 'point';
  const bounds = periodBounds(period);
  if (!bounds) return `unstated ${'unstated' in period ? period.unstated : ''}`;
  const { start, end } = bounds;
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  // Months and years differ by a day or three: what counts is how many months there are.
  return days < 28 ? `days ${days}` : `months ${Math.round(days / 30.44)}`;
}

function differencesAmong(facts: readonly Comparable[], scopeLabel: ScopeLabel): Difference[] {
  const texts = facts.filter(({ value }) => value === undefined);
  const numbers = facts.filter(({ value }) => value !== undefined);
  const bounded = numbers.filter(({ qualifier }) => boundOf(qualifier));
  const units = distinct(numbers, ({ unit = '' }) => unit);
  const natures = distinct(numbers, natureOf);
  const scopes = distinct(facts, ({ scope }) => scope);
  const periods = distinct(facts, ({ period }) => measureOf(period));
  const undated = periods.some(({ period }) => 'unstated' in period);
  const found: [DifferenceKind, boolean, () => string][] = [
    ['text', texts.length > 0, () => `${listed(texts, named)}记的是文字，不是数，没有大小可比`],
    [
      'bound',
      bounded.length > 0,
      () => `${listed(bounded, named)}只写了上限或下限，不是确定的数，比不出大小`,
    ],
    ['unit', units.length > 1, () => `单位不同：${listed(units, ({ unit = '' }) => quoted(unit))}`],
    ['nature', natures.length > 1, () => `性质不同：${natures.map(describedNature).join('，')}`],
    [
      'scope',
      scopes.length > 1,
      () => `口径不同：${listed(scopes, ({ scope }) => quoted(scopeLabel(scope)))}`,
    ],
    [
      'period',
      periods.length > 1,
      () =>
        `时段${undated ? '不同或未写明' : '的长短或性质不同'}：${listed(periods, ({ period }) => quoted(formatPeriod(period)))}`,
    ],
  ];
  return found.flatMap(([kind, differs, sentence]) =>
    differs ? [{ kind, sentence: sentence() }] : [],
  );
}

/** A total that rose to its value is an amount, whatever the source compares it with. */
function natureOf({ comparison, unit = '' }: Comparable): string {
  if (!comparison) return 'amount';
  const isRate = /[%‰]|百分点/.test(unit);
  return comparison.basis === 'earlier-total' && !isRate ? 'amount' : comparison.basis;
}

function describedNature(fact: Comparable): string {
  const against = fact.comparison?.against;
  return natureOf(fact) === 'amount' || !against
    ? `${named(fact)}是数量或占比`
    : `${named(fact)}是较${against}的变化`;
}

function undatedCaution(facts: readonly Comparable[]): string[] {
  const [period] = facts.flatMap((fact) => ('unstated' in fact.period ? [fact.period] : []));
  if (!period) return [];
  const words = period.unstated ? `（原文作${quoted(period.unstated)}）` : '';
  return [`时段原文都没有写明${words}，是不是同一时期不能确认`];
}

function distinct(facts: readonly Comparable[], keyOf: (fact: Comparable) => string): Comparable[] {
  const keys = facts.map(keyOf);
  return facts.filter((_fact, index) => keys.indexOf(keys[index]!) === index);
}

/** “甲”与“乙”; “甲”、“乙”与“丙”. */
function listed(facts: readonly Comparable[], nameOf: (fact: Comparable) => string): string {
  const names = facts.map(nameOf);
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join('、')}与${last}` : last;
}

function named({ label }: Comparable): string {
  return quoted(label);
}

function quoted(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

function sentencesOf(found: readonly Difference[]): string[] {
  return found.map(({ sentence }) => sentence);
}
