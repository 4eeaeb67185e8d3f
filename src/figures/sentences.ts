import { extent } from 'd3';
import { measureOf } from '../domain/comparability.ts';
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

/**
 * @param sameScale whether the numbers stand on one scale, so that they will be compared
 * @param said what was said of them before; a number marked there as derived is not named again
 * @returns what must be kept in mind when the numbers are heard: derived ones, and other scopes and
 *   periods; empty where there is nothing
 */
export function cautionSentence(data: Datum[], sameScale: boolean, said = ''): string {
  const derived = data.filter(
    ({ fact, shown }) => fact.status === 'derived' && !said.includes(shown),
  );
  const several = (key: (datum: Datum) => string) => new Set(data.map(key)).size > 1;
  const differing = [
    sameScale && several(({ fact }) => fact.scope) ? '口径' : '',
    sameScale && several(({ fact }) => measureOf(fact.period)) ? '时段的长短或性质' : '',
  ].filter(Boolean);
  return [
    derived.length > 0 ? `${joinParts(derived)}是推算的。` : '',
    differing.length > 0 ? `各数的${differing.join('和')}不同。` : '',
  ].join('');
}
