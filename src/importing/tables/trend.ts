import { formatPeriod, periodBounds } from '../../domain/calendar.ts';
import { verdict, type Comparand } from '../../domain/comparability.ts';
import type { Gap, SeriesProposal, TableImport, TableProposal } from './options.ts';
import type { Found } from './rows.ts';

type Numbered = TableProposal & { value: number; unit: string };

/** Runs of numbers that count the same at different times, or why they are no trend. */
export function trendsOf(
  found: readonly Found[],
  { scopeLabel, gaps }: { scopeLabel: (id: string) => string; gaps: readonly Gap[] },
): { series: SeriesProposal[]; refused: TableImport['refused'] } {
  // What stands beside a number as last year's is no point of a run.
  const own = found.flatMap(({ proposal, column }) => (column.lastYear ? [] : [proposal]));
  const numbers = own.filter((fact): fact is Numbered => fact.value !== undefined && !fact.isTotal);
  const groups = Map.groupBy(numbers, ({ label, comparison }) =>
    JSON.stringify([label, comparison?.basis]),
  );
  const series: SeriesProposal[] = [];
  const refused: TableImport['refused'] = [];
  for (const points of groups.values()) {
    const dated = points.filter(({ period }) => period !== undefined && !('unstated' in period));
    const title = points[0]!.label;
    if (dated.length < 2 || dated.length < points.length) continue;
    const reasons = [...twice(dated), ...verdict(dated.map(comparable), scopeLabel).reasons];
    if (reasons.length > 0) {
      const said = [...new Set(reasons)].join('；');
      const why = `“${title}”不能连成走势：${said}。各点照样作为单条数据。`;
      refused.push({ title, why });
      continue;
    }
    const ordered = dated.toSorted((a, b) => endOf(a).localeCompare(endOf(b)));
    const empty = gaps.flatMap((gap) => (gap.label === title && gap.period ? [gap.period] : []));
    const cautions =
      empty.length > 0 ? [`${empty.map(formatPeriod).join('、')}没有数，原表空缺。`] : [];
    series.push({ title, points: ordered.map(({ id }) => id), cautions });
  }
  return { series, refused };
}

function comparable({ period, scope = '', ...fact }: Numbered): Comparand {
  return { ...fact, period: period!, scope, groups: [{ id: 'import', spans: false }] };
}

function twice(points: readonly Numbered[]): string[] {
  const byPeriod = Map.groupBy(points, ({ period }) => JSON.stringify(period));
  return [...byPeriod.values()]
    .filter((same) => same.length > 1)
    .map(
      (same) =>
        `${formatPeriod(same[0]!.period!)}有${same.length}个数（${same.map(({ where }) => where).join('、')}）`,
    );
}

function endOf({ period }: TableProposal): string {
  const bounds = period && periodBounds(period);
  return bounds ? bounds.end + bounds.start : '';
}
