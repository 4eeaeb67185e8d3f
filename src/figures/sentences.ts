import { extent } from 'd3';
import type { Datum } from './data.ts';

/** @returns “企业63家，社会组织15家”. */
export function joinParts(data: Datum[]): string {
  return data.map((datum) => `${datum.label}${datum.written}`).join('，');
}

/** @returns every part as a sentence. */
export function partsSentence(data: Datum[]): string {
  return data.length === 0 ? '没有可以画出的数据。' : `${joinParts(data)}。`;
}

/** @returns every part, then which are highest and lowest where there are at least three to tell apart. */
export function rangeSentence(data: Datum[]): string {
  const parts = partsSentence(data);
  const drawable = data.filter((datum) => Number.isFinite(datum.value));
  const [low, high] = extent(drawable, (datum) => datum.value);
  if (drawable.length < 3 || low === high) return parts;
  const at = (value: number | undefined) =>
    drawable
      .filter((datum) => datum.value === value)
      .map(({ label }) => label)
      .join('、');
  return `${parts}最高的是${at(high)}，最低的是${at(low)}。`;
}
