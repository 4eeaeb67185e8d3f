import type { Fact } from '../../domain/fact.ts';
import { formatPeriod, periodBounds, type Period } from '../../domain/period.ts';
import type { Series } from '../../domain/series.ts';
import type { Figure } from '../../figures/index.ts';
import type { DataPath } from '../records/document.ts';

/** Why a figure must not be drawn as it is declared. */
export interface FigureFault {
  path: DataPath;
  message: string;
  fix: string;
}

interface Drawn {
  fact: Fact;
  path: DataPath;
  /** Facts of one group stand on one scale. */
  group: string;
}

/** @returns what in a figure cannot be compared; facts and series that do not exist are left out. */
export function comparisonFaults(
  figure: Figure,
  facts: ReadonlyMap<string, Fact>,
  series: ReadonlyMap<string, Series>,
): FigureFault[] {
  const drawn = drawnFacts(figure, facts, series);
  return [
    ...mixedUnits(figure, drawn),
    ...(figure.type === 'waffle' ? noShares(drawn) : []),
    ...(figure.type === 'line' ? noTrends(figure, drawn, series) : []),
    ...(figure.howToRead ? [] : unexplained(figure, drawn)),
  ];
}

function drawnFacts(
  figure: Figure,
  facts: ReadonlyMap<string, Fact>,
  series: ReadonlyMap<string, Series>,
): Drawn[] {
  const drawn: Drawn[] = [];
  const add = (id: string, path: DataPath, group: string) => {
    const fact = facts.get(id);
    if (fact) drawn.push({ fact, path, group });
  };
  for (const [index, group] of (figure.groups ?? []).entries()) {
    const path = ['groups', index];
    for (const [place, id] of group.facts.entries()) add(id, [...path, 'facts', place], `${index}`);
    if (group.total) add(group.total, [...path, 'total'], `${index}`);
  }
  for (const [index, id] of (figure.series ?? []).entries()) {
    for (const { fact } of series.get(id)?.points ?? []) add(fact, ['series', index], id);
  }
  return drawn;
}

/** Bars and lines share one scale across their groups; the others have one a group. */
function mixedUnits({ type }: Figure, drawn: Drawn[]): FigureFault[] {
  const shared = type === 'bar' || type === 'line';
  const first = new Map<string, Drawn>();
  const faults: FigureFault[] = [];
  for (const datum of drawn) {
    const scale = shared ? '' : datum.group;
    const other = first.get(scale) ?? datum;
    first.set(scale, other);
    if ((datum.fact.unit ?? '') === (other.fact.unit ?? '')) continue;
    faults.push({
      path: datum.path,
      message: `“${datum.fact.label}”的单位是${unitOf(datum.fact)}，同一把尺子上的“${other.fact.label}”是${unitOf(other.fact)}，画在一起长短没有意义。`,
      fix: shared ? '单位不同的数据分成几张图。' : '单位不同的数据分到不同的组，或分成几张图。',
    });
  }
  return faults;
}

function noShares(drawn: Drawn[]): FigureFault[] {
  return drawn.flatMap(({ fact, path }) => {
    const { value, unit, label } = fact;
    if (unit === '%' && value !== undefined && value >= 0 && value <= 100) return [];
    const why =
      unit === '%' ? `是 ${value}%，不在 0 到 100 之间` : `的单位是${unitOf(fact)}，不是 %`;
    return [
      {
        path,
        message: `“${label}”${why}，百格图画不出来。`,
        fix: '百格图只画占比；别的数据改用条形图（bar）或单位图（units）。',
      },
    ];
  });
}

function noTrends(
  { series: ids = [] }: Figure,
  drawn: Drawn[],
  series: ReadonlyMap<string, Series>,
): FigureFault[] {
  const unrelated = ids.flatMap((id, index) => {
    const found = series.get(id);
    if (found?.comparability !== 'not-a-trend') return [];
    return [
      {
        path: ['series', index],
        message: `序列“${found.title}”写明不得连成走势（not-a-trend），画成时段图会让人看出走势。`,
        fix: '不画这张图，在正文里分别写出各个数和各自的口径。',
      },
    ];
  });
  const undated = drawn
    .filter(({ fact }) => periodBounds(fact.period) === undefined)
    .map(({ fact, path }) => ({
      path,
      message: `“${fact.label}”没有写明时段，时段图上没有它的位置，画出来就少了它。`,
      fix: '改用条形图（bar），或从序列里去掉这一点。',
    }));
  return [...unrelated, ...undated];
}

/** Scopes and periods may differ where the figure says how it is to be read. */
function unexplained({ type }: Figure, drawn: Drawn[]): FigureFault[] {
  const [first, ...others] = drawn;
  if (!first) return [];
  const faults: FigureFault[] = [];
  const scope = others.find(({ fact }) => fact.scope !== first.fact.scope);
  if (scope) {
    faults.push({
      path: scope.path,
      message: `“${scope.fact.label}”的口径是“${scope.fact.scope}”，前面“${first.fact.label}”的是“${first.fact.scope}”：统计的范围不同，不能直接比。`,
      fix: '只留同一口径的数据；确要放在一起，在 howToRead 里写明怎么读。',
    });
  }
  const measure = measureOf(first.fact.period);
  const period =
    type === 'units' ? undefined : others.find(({ fact }) => measureOf(fact.period) !== measure);
  if (period) {
    faults.push({
      path: period.path,
      message: `“${period.fact.label}”的时段是${formatPeriod(period.fact.period)}，前面“${first.fact.label}”的是${formatPeriod(first.fact.period)}：时段的长短或性质不同，不能直接比。`,
      fix: '只留时段可比的数据；确要放在一起，在 howToRead 里写明怎么读。',
    });
  }
  return faults;
}

/** Periods that compare have the same measure: a year and a year, two days of counting. */
function measureOf(period: Period): string {
  if ('asOf' in period) return 'point';
  const bounds = periodBounds(period);
  if (!bounds) return `unstated ${'unstated' in period ? period.unstated : ''}`;
  const { start, end } = bounds;
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  // Months and years differ by a day or three: what counts is how many months there are.
  return days < 28 ? `days ${days}` : `months ${Math.round(days / 30.44)}`;
}

function unitOf({ unit }: Fact): string {
  return unit === undefined ? '没有单位的文字' : `“${unit}”`;
}
