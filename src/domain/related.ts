import type { CaseEntry, Library } from './library.ts';
import { pathTo } from './paths.ts';
import { pageAt } from './site-page.ts';

const MOST_REASONS = 2;

/** Says what two cases have in common, the closest first: place in the whole, people, numbers, sources. */
export function whyRelated(one: CaseEntry, other: CaseEntry, library: Library): string {
  const { strands, audiences, industries } = library.taxonomy;
  const items = strands.flatMap((strand) => strand.items);
  const common = (list: { id: string; label: string }[], of: (entry: CaseEntry) => string[]) =>
    list.filter(({ id }) => of(one).includes(id) && of(other).includes(id));
  const named = (list: { label: string }[]) => list.map(({ label }) => label).join('、');
  const places = common(items, (entry) => entry.strands);
  const people = common(audiences, (entry) => entry.audiences);
  const trades = common(industries, (entry) => entry.industries);
  const factsOf = ({ slug }: CaseEntry) => pageAt(pathTo('case', slug), library)?.facts ?? [];
  const shown = new Set(factsOf(other));
  const reasons = [
    places.length > 0 && `同属${named(places)}`,
    people.length > 0 && `都面向${named(people)}`,
    factsOf(one).some((id) => shown.has(id)) && '用到同样的数字',
    trades.length > 0 && `同在${named(trades)}`,
    one.sources.some((id) => other.sources.includes(id)) && '来源相同',
  ];
  return reasons.filter(Boolean).slice(0, MOST_REASONS).join('；');
}
