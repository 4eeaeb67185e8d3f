import { loadLibrary } from '../../collections.ts';

/** How many figures a page of the list shows. */
export const MOST_FIGURES = 36;

/** Lists the figures by their first theme, in the order of the themes. */
export async function listedFigures() {
  const { figures, taxonomy } = await loadLibrary();
  return taxonomy.themes.flatMap(({ id, label }) =>
    [...figures.values()]
      .filter(({ themes: [first] }) => first === id)
      .map((figure, index) => ({ figure, label, theme: id, isFirst: index === 0 })),
  );
}
