import { formatPeriod, type Period } from '../../domain/period.ts';
import type { Datum, FigureData } from '../data.ts';
import { changeText } from './change.ts';

/** What one tile says, from the top down. */
export interface Tile {
  heading: string;
  number: Datum;
  further: { text: string; datum: Datum }[];
  /** When the number holds; none where one sentence says it for all tiles. */
  period: string | undefined;
}

/** @returns the tiles of a figure, and when all of their numbers hold if that is one period. */
export function tilesOf({ groups }: FigureData): { tiles: Tile[]; period: string | undefined } {
  const filled = groups.flatMap(({ label, data: [number, ...others], total }) =>
    number ? [{ label, number, others, total }] : [],
  );
  const periods = new Set(filled.map(({ number }) => periodText(number.fact.period)));
  const shared =
    filled.length > 1 && periods.size === 1 ? sharedText(filled[0]!.number.fact.period) : undefined;
  const tiles = filled.map(({ label, number, others, total }): Tile => {
    const compared = others.filter(({ fact }) => fact.comparison);
    const further = others.map((datum) => ({
      datum,
      text: changeText(datum, { of: number.fact, alone: compared.length === 1 }),
    }));
    if (total) further.push({ datum: total, text: `共${total.shown}` });
    const dated = further.map(({ datum, text }) => {
      const period = periodText(datum.fact.period);
      const other = period !== periodText(number.fact.period);
      return { datum, text: other ? `${text}，${period}` : text };
    });
    const own = periodText(number.fact.period);
    // A date says itself when it holds.
    const period = shared === undefined && own !== number.written ? own : undefined;
    return { heading: label ?? '', number, further: dated, period };
  });
  return { tiles, period: shared };
}

/** @returns when a number holds, as a phrase that stands alone: “2024年”, “时点未写明”. */
function periodText(period: Period): string {
  return 'unstated' in period ? `时点${formatPeriod(period)}` : formatPeriod(period);
}

function sharedText(period: Period): string {
  const text = periodText(period);
  return 'unstated' in period ? `以上各数的${text}` : `以上均为${text}的数据`;
}

/** @returns every number of a figure with its label, when it holds, and what stands below it. */
export function summariseTiles(data: FigureData): string {
  const { tiles, period } = tilesOf(data);
  if (tiles.length === 0) return '没有可以画出的数据。';
  const sentences = tiles.map(({ heading, number, further, period: own }) => {
    const when = own === undefined ? '' : `（${own}）`;
    const others = further.map(({ datum }) => pair(datum) + otherPeriod(datum, number));
    return `${heading ? `${heading}：` : ''}${[pair(number) + when, ...others].join('，')}。`;
  });
  return sentences.join('') + (period === undefined ? '' : `${period}。`);
}

function otherPeriod({ fact }: Datum, { fact: { period } }: Datum): string {
  const own = periodText(fact.period);
  return own === periodText(period) ? '' : `（${own}）`;
}

function pair({ label, shown }: Datum): string {
  return label + shown;
}
