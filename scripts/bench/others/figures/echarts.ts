import { sum } from 'd3';
import type { SeriesOption } from 'echarts';
import { cells, CELL, ROWS, WHOLE } from './echarts-cells.ts';
import { legend, names, QUIET, scales, shownOf, title, written } from './echarts-options.ts';
import { dated, dataOf, pairsOf, partNames, said, TONES } from './given.ts';
import type { Form, Given } from './given.ts';

const LABEL = { show: true, fontSize: 14 } as const;
const NAMED = { left: 130, right: 60, top: 0, bottom: 0, outerBoundsMode: 'none' } as const;

/** The same figures by ECharts on a server, as its manual has them; margins are given, not measured. */
export const ECHARTS: Record<Form, (given: Given) => string> = {
  bars: (given) => {
    const data = dataOf(given);
    return written(given, {
      grid: NAMED,
      xAxis: { show: false },
      yAxis: names(data.map(({ label }) => label)),
      series: {
        ...QUIET,
        type: 'bar',
        color: TONES[1],
        data: data.map(({ value }) => value),
        label: { ...LABEL, fontSize: 17, position: 'right', formatter: shownOf(data) },
      },
    });
  },

  stacks: (given) =>
    written(given, {
      grid: { ...NAMED, top: 24 },
      legend: legend(partNames(given)),
      xAxis: { show: false },
      yAxis: names(given.groups.map(({ label = '' }) => label)),
      series: partNames(given).map((name, order): SeriesOption => {
        const data = given.groups.flatMap((group) => group.data[order] ?? []);
        return {
          ...QUIET,
          type: 'bar',
          stack: 'parts',
          name,
          color: TONES[order]!,
          data: data.map(({ value }) => value),
          label: { ...LABEL, formatter: shownOf(data) },
        };
      }),
    }),

  dumbbells: (given) => {
    const rows = pairsOf(given);
    const parts = partNames(given);
    const ends = (end: 'first' | 'second', position: 'left' | 'right'): SeriesOption => ({
      ...QUIET,
      name: parts[end === 'first' ? 0 : 1]!,
      type: 'scatter',
      symbol: end === 'first' ? 'emptyCircle' : 'circle',
      symbolSize: 10,
      color: TONES[0],
      data: rows.map((row) => [row[end].value, row.name]),
      label: { ...LABEL, position, formatter: ({ dataIndex }) => rows[dataIndex]![end].shown },
    });
    return written(given, {
      grid: { ...NAMED, left: 180, top: 24 },
      legend: legend(parts),
      xAxis: { show: false, scale: true },
      yAxis: { ...names(rows.map(({ name }) => name)), axisLine: { show: false }, offset: 50 },
      series: [
        {
          ...QUIET,
          type: 'line',
          color: 'gray',
          symbolSize: 0,
          data: rows.flatMap(({ name, first, second }) => [
            [first.value, name],
            [second.value, name],
            ['-', name],
          ]),
        },
        ends('first', 'left'),
        ends('second', 'right'),
      ],
    });
  },

  spans: (given) => {
    const data = dated(given);
    return written(given, {
      ...scales(given),
      series: {
        ...QUIET,
        type: 'line',
        color: TONES[0],
        symbolSize: 0,
        lineStyle: { width: 6 },
        // An empty point ends one interval before the next.
        data: data.flatMap(({ start, end, value }) => [
          [Number(start), value],
          [Number(end), value],
          [Number(end), '-'],
        ]),
        showAllSymbol: true,
        label: {
          ...LABEL,
          position: [0, -18],
          formatter: ({ dataIndex }) => (dataIndex % 3 === 0 ? said(data[dataIndex / 3]!) : ''),
        },
      },
    });
  },

  points: (given) => {
    const data = dated(given);
    return written(given, {
      ...scales(given),
      series: {
        ...QUIET,
        type: 'scatter',
        color: TONES[0],
        symbolSize: 10,
        data: data.map(({ end, value }) => [Number(end), value]),
        label: {
          ...LABEL,
          position: [0, -18],
          formatter: ({ dataIndex }) => said(data[dataIndex]!),
        },
      },
    });
  },

  courses: (given) => {
    const data = dated(given);
    return written(given, {
      ...scales(given),
      series: {
        ...QUIET,
        type: 'line',
        color: TONES[0],
        symbol: 'circle',
        symbolSize: 8,
        showAllSymbol: true,
        data: data.map(({ middle, value }) => [Number(middle), value]),
        label: { ...LABEL, position: 'top', formatter: shownOf(data) },
      },
    });
  },

  waffles: (given) => {
    const data = dataOf(given);
    const tops = data.map((_, index) => (index * given.height) / data.length);
    return written(given, {
      title: data.map((datum, index) => title(datum, { left: CELL * 11, top: tops[index]! })),
      grid: tops.map((top) => ({ ...WHOLE, top, width: CELL * 10, height: CELL * 10 })),
      xAxis: data.map((_, gridIndex) => ({ gridIndex, show: false, min: 0, max: 10 })),
      yAxis: data.map((_, gridIndex) => ({
        gridIndex,
        show: false,
        type: 'category',
        data: ROWS.map(String),
      })),
      series: data.flatMap(({ value }, index) => [
        cells(index, 0.3, () => 10),
        cells(index, 1, (row) => Math.min(10, Math.max(0, value - row * 10))),
      ]),
    });
  },

  units: (given) => {
    const data = dataOf(given);
    const across = Math.floor(given.width / CELL);
    const rows = data.map(({ value }) => Math.ceil(value / across));
    const tops = data.map((_, index) => index * 30 + sum(rows.slice(0, index)) * CELL);
    const marks = data.flatMap(({ value }, index) =>
      Array.from({ length: value }, (_, mark) => [
        (mark % across) * CELL + CELL / 2,
        tops[index]! + 24 + Math.floor(mark / across) * CELL,
      ]),
    );
    return written(given, {
      title: data.map((datum, index) => title(datum, { left: 0, top: tops[index]! })),
      grid: WHOLE,
      xAxis: { show: false, min: 0, max: given.width },
      yAxis: { show: false, min: 0, max: given.height, inverse: true },
      series: {
        ...QUIET,
        type: 'scatter',
        symbol: 'rect',
        symbolSize: CELL * 0.76,
        color: TONES[0],
        data: marks,
      },
    });
  },
};
