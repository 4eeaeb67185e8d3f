import type { Case } from './case.ts';
import type { CaseEntry, Library } from './library.ts';
import { pathTo } from './paths.ts';

/** Items of the lists of a write-up. */
const LISTED = /^[ \t]*(?:[-*+]|\d+[.)])[ \t].*/gm;

/** Lists the cases that a page names as related; those that a list in its text leads to are left out. */
export function relatedTo({ related, body }: Pick<Case, 'related'> & { body: string }): string[] {
  const listed = (body.match(LISTED) ?? []).join('\n');
  return related.filter((slug) => !listed.includes(`](${pathTo('case', slug)}`));
}

/** Says what two cases have in common that helps to choose: people, trade, place in the whole. */
export function whyRelated(one: CaseEntry, other: CaseEntry, { taxonomy }: Library): string {
  const named = (list: { id: string; label: string }[], of: (entry: CaseEntry) => string[]) =>
    list
      .filter(({ id }) => of(one).includes(id) && of(other).includes(id))
      .map(({ label }) => label)
      .join('、');
  const people = named(taxonomy.audiences, ({ audiences }) => audiences);
  const trades = named(taxonomy.industries, ({ industries }) => industries);
  const places = named(
    taxonomy.strands.flatMap(({ items }) => items),
    ({ strands }) => strands,
  );
  if (people) return `都面向${people}`;
  if (trades) return `同在${trades}`;
  return places && `同属${places}`;
}
