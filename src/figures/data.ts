import { membershipsOf, type Membership } from '../domain/comparability.ts';
import type { FigureCommon } from '../domain/figure.ts';
import { formatFact } from '../domain/format.ts';
import type { LedgerFact, Library } from '../domain/library.ts';
import { formatPeriod } from '../domain/period.ts';
import type { Series } from '../domain/series.ts';

/** One fact as a figure shows it; the strings are final. */
export interface Datum {
  fact: LedgerFact;
  /** The short label of this figure. */
  label: string;
  /** The number in words: “75个”, “1.2万余人次”. */
  written: string;
  /** As it stands in a drawing: a derived number is marked, “15家（推算）”. */
  shown: string;
  /** In the fact's own unit; NaN where the record is not a number. */
  value: number;
  note?: string | undefined;
  /** The groups in which it may be compared. */
  groups: Membership[];
}

export interface DataGroup {
  label: string | undefined;
  data: Datum[];
  total: Datum | undefined;
}

/** A column of a flow: its items, each with the facts that belong to it. */
export interface DataStage {
  label: string;
  items: { label: string; data: Datum[] }[];
}

/** What a layout receives: the facts of the ledger, grouped as the figure declares. */
export interface FigureData {
  groups: DataGroup[];
  stages?: DataStage[];
}

/** The records that figures draw from. */
export type FigureRecords = Pick<Library, 'fact'> & {
  series: ReadonlyMap<string, Pick<Series, 'title' | 'points' | 'group' | 'comparability'>>;
};

/** One plot of a figure: the whole of it, or a panel as a figure without panels. */
export interface Plot<Spec extends FigureCommon> extends FigureData {
  label: string | undefined;
  spec: Spec;
}

/**
 * Finds the facts of a figure, plot by plot.
 * @throws if the figure names a fact or series that does not exist; the checks say so first.
 */
export function plotData<Spec extends FigureCommon>(
  figure: Spec,
  records: FigureRecords,
): Plot<Spec>[] {
  const datum = (id: string, note?: string, fallback?: string): Datum =>
    datumOf(records.fact(id), figure.labels?.[id] ?? fallback, note, records.series.values());
  return specsOf(figure).map(({ label, spec }) => {
    const { groups = [], series = [], stages } = spec;
    const declared = groups.map((group) => ({
      label: group.label,
      data: group.facts.map((id) => datum(id)),
      total: group.total ? datum(group.total) : undefined,
    }));
    const fromSeries = series.map((id) => {
      const found = records.series.get(id);
      if (!found) throw new Error(`没有编号为“${id}”的序列`);
      const data = found.points.map((point) =>
        datum(point.fact, point.note, formatPeriod(records.fact(point.fact).period)),
      );
      return { label: found.title, data, total: undefined };
    });
    const staged = stages?.map((stage) => ({
      label: stage.label,
      items: stage.items.map((item) => ({
        label: item.label,
        data: item.facts.map((id) => datum(id)),
      })),
    }));
    return { label, spec, groups: [...declared, ...fromSeries], ...(staged && { stages: staged }) };
  });
}

/** Finds the plots that a figure declares: itself, or each of its panels as a figure without. */
export function specsOf<Spec extends FigureCommon>(
  figure: Spec,
): { label: string | undefined; spec: Spec }[] {
  const { panels } = figure;
  if (!panels) return [{ label: undefined, spec: figure }];
  return panels.map(({ label, ...panel }) => ({
    label,
    spec: { ...figure, ...panel, panels: undefined },
  }));
}

/** @returns the facts of a figure, those of its panels one after the other, under their names. */
export function figureData(figure: FigureCommon, records: FigureRecords): FigureData {
  const plots = plotData(figure, records);
  const stages = plots.flatMap((plot) => plot.stages ?? []);
  const groups = plots.flatMap((plot) =>
    plot.groups.map((group) => ({
      ...group,
      label: [plot.label, group.label].filter(Boolean).join('·') || undefined,
    })),
  );
  return { groups, ...(stages.length > 0 && { stages }) };
}

/** @returns a fact as a figure shows it, under the figure's own label if it has one. */
export function datumOf(
  fact: LedgerFact,
  label = fact.label,
  note?: string,
  series: Parameters<typeof membershipsOf>[1] = [],
): Datum {
  const written = formatFact(fact);
  const groups = membershipsOf(fact, series);
  const shown = fact.status === 'derived' ? `${written}（推算）` : written;
  return { fact, label, written, shown, value: fact.value ?? Number.NaN, note, groups };
}

/** @returns whether a datum has a length that can be drawn. */
export function isDrawable(datum: Datum): boolean {
  return Number.isFinite(datum.value);
}

/** A datum as it stands in a list of all: with the name of its group where there are several. */
type Listed = Datum & { group: string | undefined };

/** @returns every datum of a figure once, totals after their parts. */
export function allData({ groups, stages = [] }: FigureData): Listed[] {
  const grouped = groups.flatMap(({ label, data, total }) => {
    const group = groups.length > 1 ? label : undefined;
    return [...data, ...(total ? [total] : [])].map((datum) => ({ ...datum, group }));
  });
  const staged = stages.flatMap(({ items }) =>
    items.flatMap((item) => item.data.map((datum) => ({ ...datum, group: item.label }))),
  );
  const listed = new Map<string, Listed>();
  for (const datum of [...grouped, ...staged]) {
    if (!listed.has(datum.fact.id)) listed.set(datum.fact.id, datum);
  }
  return [...listed.values()];
}
