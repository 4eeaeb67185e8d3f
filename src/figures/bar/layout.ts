import type { FigureData } from '../data.ts';
import { extentOfAll, type Extent } from '../extent.ts';
import type { Scene } from '../scene.ts';
import { wholesOf } from '../whole.ts';
import { chartOf } from './chart.ts';
import { layoutColumns } from './columns.ts';
import { barExtent, totalOf } from './extent.ts';
import { layoutRows } from './rows.ts';
import { layoutStackedColumns } from './stacked-columns.ts';
import { layoutStackedRows } from './stacked-rows.ts';
import type { BarSpec } from './spec.ts';

/**
 * Bars from a common zero: one a number, several a group, or one a group with its parts end to end.
 * Vertical bars lie down where their names or numbers have no room to stand.
 */
export function layoutBar(spec: BarSpec, data: FigureData, width: number, extent?: Extent): Scene {
  const held = extentOfAll([barExtent(spec, data), extent]);
  const upright = spec.direction === 'vertical';
  if (spec.mode === 'stacked') {
    const wholes = wholesOf(data.groups, totalOf);
    const columns = upright ? layoutStackedColumns(wholes, held, width) : undefined;
    return columns ?? layoutStackedRows(wholes, held, width);
  }
  const chart = chartOf(spec, data);
  const columns = upright ? layoutColumns(chart, held, width) : undefined;
  return columns ?? layoutRows(chart, held, width);
}
