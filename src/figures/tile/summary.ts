import type { Datum, FigureData } from '../data.ts';
import { periodText, tilesOf } from './content.ts';

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
