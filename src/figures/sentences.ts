import { greatest, least } from 'd3';
import type { Datum } from './data.ts';

/** @returns “企业63家，社会组织15家”. */
export function joinParts(data: Datum[]): string {
  return data.map((datum) => `${datum.label}${datum.written}`).join('，');
}

/** @returns every part, then which is highest and lowest where there are at least three to tell apart. */
export function rangeSentence(data: Datum[]): string {
  if (data.length === 0) return '没有可以画出的数据。';
  const parts = `${joinParts(data)}。`;
  const drawable = data.filter((datum) => Number.isFinite(datum.value));
  const high = greatest(drawable, (datum) => datum.value);
  const low = least(drawable, (datum) => datum.value);
  if (!high || !low || drawable.length < 3 || high.value === low.value) return parts;
  return `${parts}最高的是${high.label}，最低的是${low.label}。`;
}
