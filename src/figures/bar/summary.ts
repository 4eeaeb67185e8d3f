import type { DataGroup, FigureData } from '../data.ts';
import { extremesSentence, partsSentence, rangeSentence } from '../sentences.ts';
import { wholesSentence } from '../whole.ts';
import { chartOf, type Chart } from './chart.ts';
import { totalOf } from './extent.ts';
import type { BarSpec } from './spec.ts';

/** @returns every number by its name, then what is highest and lowest where that can be said. */
export function barSummary(spec: BarSpec, data: FigureData): string {
  const { groups } = data;
  if (spec.mode === 'stacked') return wholesSentence(groups, totalOf);
  const chart = chartOf(spec, data);
  if (chart.key.length > 0) {
    const parts = groups.map((group) => `${nameOf(group)}${partsSentence(group.data)}`);
    return [...parts, ...chart.key.map(({ text, tone }) => extremes(text, tone, chart))].join('');
  }
  if (groups.every(({ label }) => label === undefined)) {
    return rangeSentence(groups.flatMap((group) => group.data));
  }
  return groups.map((group) => `${nameOf(group)}${rangeSentence(group.data)}`).join('');
}

function nameOf({ label }: DataGroup): string {
  return label ? `${label}：` : '';
}

/** Which groups are highest and lowest in the bars of one tone. */
function extremes(name: string, tone: string, { sections }: Chart): string {
  const entries = sections.flatMap((section) => section.entries);
  const named = new Map(
    entries.flatMap(({ label, bars }) =>
      bars.filter((bar) => bar.tone === tone).map(({ datum }) => [datum, label] as const),
    ),
  );
  return extremesSentence([...named.keys()], (datum) => named.get(datum)!, name);
}
