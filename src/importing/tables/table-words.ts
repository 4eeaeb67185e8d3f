import { harmless } from '../../checks/reporters/cells.ts';
import type { TableImport } from './options.ts';

/** @returns what is to be known of a table besides its numbers: one line each. */
export function tableRemarks({ facts, series, left, notes }: TableImport): string[] {
  const lines = [`找到${facts.length}个数。`];
  if (series.length > 0) {
    const named = series.map(({ title, points }) => `${title}（${points.length}个点）`);
    lines.push(`可以用 --series 连成时间序列的：${named.join('、')}。`);
  }
  for (const [why, same] of Map.groupBy(left, (one) => one.why)) {
    const some = same.slice(0, 8).map(({ where, written }) => `${where}“${written}”`);
    const more = same.length > some.length ? '……' : '';
    lines.push(`没有导入${same.length}格（${why}）：${some.join('、')}${more}。`);
  }
  return [...lines, ...notes].map(harmless);
}
