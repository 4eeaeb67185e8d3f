import { loadLibrary } from '../../collections.ts';
import { coverageBySource } from '../../domain/coverage.ts';

/** How many sources a page of the list shows. */
export const MOST_SOURCES = 100;

const GROUPS = [
  ['subject', '同一主题的来源'],
  ['context', '背景来源'],
  ['term', '术语来源'],
  ['comparison', '对照'],
] as const;

/** Lists the sources by what they are about, those that bear most facts first. */
export async function listedSources() {
  const library = await loadLibrary();
  const counts = new Map(coverageBySource(library).map(({ source, facts }) => [source.id, facts]));
  return GROUPS.flatMap(([relevance, group]) =>
    [...library.sources.values()]
      .filter((source) => source.relevance === relevance)
      .map((source) => ({ ...source, group, count: counts.get(source.id) ?? 0 }))
      .sort((a, b) => b.count - a.count || (b.date ?? '').localeCompare(a.date ?? '')),
  );
}
