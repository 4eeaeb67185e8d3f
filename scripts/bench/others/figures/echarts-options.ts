import { init, type EChartsOption } from 'echarts';
import type { Datum } from '../../../../src/figures/data.ts';
import { dataOf, said, yearsOf } from './given.ts';
import type { Given } from './given.ts';

const YEAR = 365 * 24 * 3600 * 1000;
/** Nothing for a mouse that a picture never meets. */
export const QUIET = { silent: true, emphasis: { disabled: true } } as const;

/** @returns a figure's SVG by ECharts' renderer for servers. */
export function written({ width, height }: Given, option: EChartsOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** @returns the label and number of a datum as a text at a place. */
export function title(datum: Datum, place: { left: number; top: number }) {
  const textStyle = { fontSize: 14, fontWeight: 'normal' } as const;
  return { ...place, text: said(datum), padding: 0, textStyle };
}

/** @returns an axis that names its bars. */
export function names(data: string[]) {
  return {
    type: 'category',
    inverse: true,
    data,
    axisTick: { show: false },
    axisLabel: { interval: 0, fontSize: 14 },
  } as const;
}

/** @returns a key to the parts, above. */
export function legend(data: string[]) {
  const textStyle = { fontSize: 14 };
  return { data, left: 0, top: 0, itemWidth: 11, itemHeight: 11, textStyle };
}

/** @returns the axes of numbers over time. */
export function scales(given: Given): EChartsOption {
  const [min, max] = yearsOf(given).map(Number) as [number, number];
  const unit = dataOf(given)[0]?.fact.unit ?? '';
  const axisLabel = { formatter: '{yyyy}年', fontSize: 14, hideOverlap: true };
  return {
    grid: { left: 50, right: 60, top: 30, bottom: 30, outerBoundsMode: 'none' },
    xAxis: { type: 'time', min, max, minInterval: YEAR, axisLabel },
    yAxis: { splitNumber: 4, axisLabel: { formatter: `{value}${unit}`, fontSize: 14 } },
  };
}

/** @returns what writes the number of a mark. */
export function shownOf(data: Datum[]) {
  return ({ dataIndex }: { dataIndex: number }) => data[dataIndex]?.shown ?? '';
}
