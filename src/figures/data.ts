import type { FigureCommon } from '../domain/figure.ts';
import { formatFact } from '../domain/format.ts';
import type { LedgerFact, Library } from '../domain/library.ts';
import { formatPeriod } from '../domain/period.ts';

/** One fact as a figure shows it; the strings are final. */
export interface Datum {
  fact: LedgerFact;
  /** The short label of this figure. */
  label: string;
  /** The number in words: “75个”, “1.2万余人次”. */
  written: string;
  /** In the fact's own unit; NaN where the record is not a number. */
  value: number;
  note?: string | undefined;
}

export interface DataGroup {
  label: string | undefined;
  data: Datum[];
  total: Datum | undefined;
}

/** What a layout receives: the facts of the ledger, grouped as the figure declares. */
export interface FigureData {
  groups: DataGroup[];
}

/** @throws if the figure names a fact or series that does not exist; the checks say so first. */
export function figureData(figure: FigureCommon, library: Library): FigureData {
  const datum = (id: string, note?: string, fallback?: string): Datum => {
    const fact = library.fact(id);
    const label = figure.labels?.[id] ?? fallback ?? fact.label;
    return { fact, label, written: formatFact(fact), value: fact.value ?? Number.NaN, note };
  };
  const declared = (figure.groups ?? []).map(({ label, facts, total }) => ({
    label,
    data: facts.map((id) => datum(id)),
    total: total ? datum(total) : undefined,
  }));
  const fromSeries = (figure.series ?? []).map((id) => {
    const series = library.series.get(id);
    if (!series) throw new Error(`没有编号为“${id}”的序列`);
    const data = series.points.map((point) =>
      datum(point.fact, point.note, formatPeriod(library.fact(point.fact).period)),
    );
    return { label: series.title, data, total: undefined };
  });
  return { groups: [...declared, ...fromSeries] };
}

/** @returns every datum of a figure once, totals after their parts. */
export function allData(data: FigureData): Datum[] {
  const all = data.groups.flatMap((group) => [
    ...group.data,
    ...(group.total ? [group.total] : []),
  ]);
  return [...new Map(all.map((datum) => [datum.fact.id, datum])).values()];
}
