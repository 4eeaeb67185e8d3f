import type { FactStatus } from './fact.ts';
import type { Identified, LedgerFact, Library } from './library.ts';
import type { Source } from './source.ts';

/** How many facts there are of each status, and in all. */
type Tally = Record<FactStatus, number> & { all: number };

export function tally(facts: Iterable<LedgerFact>): Tally {
  const counts: Tally = {
    corroborated: 0,
    single: 0,
    'transmitted-copy': 0,
    derived: 0,
    excluded: 0,
    all: 0,
  };
  for (const { status } of facts) {
    counts[status] += 1;
    counts.all += 1;
  }
  return counts;
}

/** @returns each theme of the ledger with its facts counted, in the order of the files. */
export function coverageByTheme(library: Library): { id: string; title: string; tally: Tally }[] {
  const groups = Map.groupBy(library.facts.values(), ({ theme }) => theme);
  return [...groups].map(([id, facts]) => ({
    id,
    title: facts[0]!.themeTitle,
    tally: tally(facts),
  }));
}

/** How a number was checked, and what that means, in words for readers. */
export const CHECKED = {
  原页核对: '本站看到发布者原页的摘录，数字就在摘录里。',
  '转载件（原页未核）': '本站只见到别处转载或抓取的文本，没有见到发布者的原页。',
  推算: '来源没有直接写出，由别的数字算出，算式随数字列出。',
  未采用: '来源里有，本站不采用，只供对照。',
} as const;

/**
 * @returns how a fact was checked: a number that other sources bear out was still read in a copy,
 * unless the original of one of them was seen
 */
export function checkedBy(fact: LedgerFact, library: Library): keyof typeof CHECKED {
  if (fact.status === 'derived') return '推算';
  if (fact.status === 'excluded') return '未采用';
  const seen = library.sourceIdsOf(fact).some((id) => library.source(id).status === 'excerpt');
  return fact.status !== 'transmitted-copy' && seen ? '原页核对' : '转载件（原页未核）';
}

/** @returns each source that facts rest on with the number of them, the most used first. */
export function coverageBySource(
  library: Library,
): { source: Identified<Source>; facts: number }[] {
  return [...library.sources.values()]
    .map((source) => ({
      source,
      facts: library.factsOfSource(source.id).filter(({ status }) => status !== 'excluded').length,
    }))
    .filter(({ facts }) => facts > 0)
    .sort((a, b) => b.facts - a.facts || a.source.id.localeCompare(b.source.id));
}
