import { ZONES } from '../zones.ts';
import { runs } from '../tokenizer.ts';
import type { Tools } from './reading.ts';
import { votesFor } from './votes.ts';

/** Records read, and names offered. */
const FEW = 6;
const MOST = 5;
/** Units of a query that are looked at. */
const LONGEST = 12;

/**
 * Names that share something with a query that finds nothing.
 * @returns at most 5 titles or aliases, the likeliest first; none for a query that shares nothing
 */
export async function nearNames(query: string, tools: Tools): Promise<string[]> {
  const units = runs(query).flat().slice(0, LONGEST);
  const text = query.slice(0, units.at(-1)?.end ?? 0);
  const votes = (await votesFor(text, tools)).filter(({ named }) => named > 0);
  votes.sort((a, b) => b.named - a.named || b.weight - a.weight);
  const ids = votes.length > 0 ? votes.map(({ id }) => id) : await withBoth(units, tools);
  const wanted = new Set(units.map((unit) => unit.text));
  const names: { name: string; likeness: number }[] = [];
  for (const id of ids.slice(0, FEW)) {
    const { title, aliases } = await tools.fragment(id);
    const best = [title, ...aliases]
      .map((name) => ({ name, ...shareOf(name, wanted) }))
      .reduce((most, next) => (next.shared > most.shared ? next : most));
    if (best.shared > 1) names.push(best);
  }
  names.sort((a, b) => b.likeness - a.likeness);
  return [...new Set(names.map(({ name }) => name))].slice(0, MOST);
}

/** Pages whose names have two Han characters of the query, though not side by side. */
async function withBoth(units: ReturnType<typeof runs>[number], tools: Tools): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const text of new Set(units.filter(({ wide }) => wide).map((unit) => unit.text))) {
    for (const { id, words } of await tools.pagesOf([text])) {
      if ((words[0] ?? Infinity) < ZONES.alias) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count > 1 && count > units.length / 2)
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
}

/** How many units a name has of those wanted, and how alike both are (Sørensen–Dice coefficient). */
function shareOf(name: string, wanted: ReadonlySet<string>): { shared: number; likeness: number } {
  const own = new Set(
    runs(name)
      .flat()
      .map(({ text }) => text),
  );
  const shared = [...own].filter((text) => wanted.has(text)).length;
  return { shared, likeness: (2 * shared) / (own.size + wanted.size) };
}
