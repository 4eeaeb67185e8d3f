import { extent } from 'd3';
import { areAlike, measureOf } from '../domain/comparability.ts';
import { boundOf } from '../domain/qualifier.ts';
import type { Datum } from './data.ts';

/** @returns the name of a group before what is said of it: “2024年：”; empty where it has none. */
export function nameBefore({ label }: { label?: string | undefined }): string {
  return label ? `${label}：` : '';
}

/** @returns “企业63家，社会组织15家”. */
export function joinParts(data: Datum[]): string {
  return data.map((datum) => `${datum.label}${datum.written}`).join('，');
}

/** @returns every part as a sentence. */
export function partsSentence(data: Datum[]): string {
  return data.length === 0 ? '没有可以画出的数据。' : `${joinParts(data)}。`;
}

/** @returns every part, then which are highest and lowest where that can be said. */
export function rangeSentence(data: Datum[]): string {
  return partsSentence(data) + extremesSentence(data);
}

/** @returns whether a sentence may set the numbers against each other. */
export function mayCompare(data: readonly Datum[]): boolean {
  return areAlike(data.map(({ fact, groups }) => ({ ...fact, groups })));
}

/**
 * @param nameOf what each is called
 * @returns which are highest and lowest of at least three to tell apart; empty where they are not
 *   alike in all but value and time, are places in an order, or equal in value under two hedges
 */
export function extremesSentence(
  data: readonly Datum[],
  nameOf: (datum: Datum) => string = ({ label }) => label,
  subject = '',
): string {
  const drawable = data.filter((datum) => Number.isFinite(datum.value));
  const [low, high] = extent(drawable, (datum) => datum.value);
  if (drawable.length < 3 || low === high || !mayCompare(drawable)) return '';
  const ends = [high, low].map((value) => drawable.filter((datum) => datum.value === value));
  const isUnsure = (end: Datum[]) => new Set(end.map(({ fact }) => fact.qualifier)).size > 1;
  const isPlace = ({ fact: { qualifier } }: Datum) => qualifier === 'rank' || qualifier === 'first';
  if (ends.some(isUnsure) || drawable.some(isPlace)) return '';
  const [highest, lowest] = ends.map((end) => end.map(nameOf).join('、'));
  return `${subject}最高的是${highest}，最低的是${lowest}。`;
}

/**
 * @param sameScale whether the numbers stand on one scale, so that they will be compared
 * @param said what was said of them before; a number marked there as derived is not named again
 * @returns what must be kept in mind when the numbers are heard: bounds, derived ones, and other
 *   scopes and periods; empty where there is nothing
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
  const bounds = (['upper', 'lower'] as const).map((bound) => {
    const bounded = data.filter(({ fact }) => boundOf(fact.qualifier) === bound);
    if (!sameScale || bounded.length === 0) return '';
    return `${joinParts(bounded)}只是${bound === 'upper' ? '上限' : '下限'}。`;
  });
  return [
    ...bounds,
    derived.length > 0 ? `${joinParts(derived)}是推算的。` : '',
    differing.length > 0 ? `各数的${differing.join('和')}不同。` : '',
  ].join('');
}
