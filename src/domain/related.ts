import type { FigureCommon } from './figure.ts';
import type { CaseEntry, Identified, Library } from './library.ts';
import { namedIn } from './mentions.ts';
import { usesOf } from './site-page.ts';

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

const MOST_FIGURES = 4;

/**
 * Lists the figures that show some of the same numbers, then the nearest ones of the same cases, each
 * with what it has in common.
 * @param cases those that show the figure
 */
export function relatedFigures(
  figure: Identified<FigureCommon>,
  cases: CaseEntry[],
  library: Library,
): { id: string; title: string; why: string }[] {
  const sharing = library
    .factsOfFigure(figure)
    .flatMap(({ id }) => usesOf(id, library))
    .filter(({ kind }) => kind === 'figure')
    .map(({ id }) => ({ id, why: '有相同的数' }));
  const beside = cases.flatMap((entry) => {
    const shown = namedIn(entry).figures;
    const distance = (id: string) => Math.abs(shown.indexOf(id) - shown.indexOf(figure.id));
    return shown
      .toSorted((one, other) => distance(one) - distance(other))
      .map((id) => ({ id, why: `同在“${entry.title}”` }));
  });
  const found = new Map([...beside, ...sharing].map(({ id, why }) => [id, why]));
  return [...new Set([...sharing, ...beside].map(({ id }) => id))]
    .flatMap((id) => (id === figure.id ? [] : (library.figures.get(id) ?? [])))
    .map(({ id, title }) => ({ id, title, why: found.get(id)! }))
    .slice(0, MOST_FIGURES);
}
