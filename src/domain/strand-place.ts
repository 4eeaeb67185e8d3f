import type { CaseEntry, Library } from './library.ts';

/** Where a case stands in one strand of the whole. */
export interface StrandPlace {
  id: string;
  label: string;
  items: { id: string; label: string; isHere: boolean }[];
  previous: CaseEntry | undefined;
  next: CaseEntry | undefined;
}

/** Finds the strands that a case is in, and the cases before and after it in the order of their items. */
export function strandPlaces(entry: CaseEntry, library: Library): StrandPlace[] {
  return library.taxonomy.strands.flatMap(({ id, label, items }) => {
    if (!items.some((item) => entry.strands.includes(item.id))) return [];
    const inOrder = items.flatMap((item) =>
      library.publishedCases().filter(({ strands }) => strands.includes(item.id)),
    );
    const sequence = [...new Set(inOrder)];
    const at = sequence.findIndex(({ slug }) => slug === entry.slug);
    return {
      id,
      label,
      items: items.map((item) => ({
        id: item.id,
        label: item.label,
        isHere: entry.strands.includes(item.id),
      })),
      previous: sequence[at - 1],
      next: at < 0 ? undefined : sequence[at + 1],
    };
  });
}
