import type { SeriesOption } from 'echarts';
import { QUIET } from './echarts-options.ts';
import { TONES } from './given.ts';

export const ROWS = Array.from({ length: 10 }, (_, row) => row);

export const CELL = 12;
export const WHOLE = { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' } as const;

/** A waffle is ten rows of a bar of pictures. */
export function cells(
  index: number,
  opacity: number,
  filled: (row: number) => number,
): SeriesOption {
  return {
    ...QUIET,
    type: 'pictorialBar',
    xAxisIndex: index,
    yAxisIndex: index,
    symbol: 'rect',
    symbolSize: CELL * 0.86,
    symbolMargin: CELL * 0.07,
    symbolRepeat: 'fixed',
    symbolClip: true,
    barGap: '-100%',
    color: TONES[0],
    itemStyle: { opacity },
    data: ROWS.map(filled),
  };
}
