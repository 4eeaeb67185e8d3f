import { lostAddresses } from '../links/permalinks.ts';
import { fold, nearest } from '../../content/nearest.ts';
import { knownIds } from '../../content/ids.ts';
import { mentionsIn } from '../../content/mentions.ts';
import { locatedFacts } from '../../content/records.ts';
import { inField, type Rule } from '../rule.ts';
import { aboutPage, ledgerOf, SMALL_CONTENT, SMALL_FACT } from '../small-content.ts';
import type { Workspace } from '../../content/workspace.ts';

const place = 'facts/stations.json';
const source = SMALL_CONTENT['sources/herald.json']!;
const spare = ledgerOf(SMALL_FACT, { ...SMALL_FACT, id: 'stations-spare', label: '备用驿站' });

/** Records that nothing shows are worth a look: forgotten, or left over. */
export const unused: Rule = {
  id: 'unused',
  title: '登记了的数据和来源都用得上',
  severity: 'warning',
  ofAbsence: 'something',
  follows: ['references'],
  why: '没有用到的数据和来源没有人看、没有人核对，日久容易出错；多半是忘了写进正文，或是删了正文忘了删它。',
  examples: {
    ok: [{ place, text: spare, also: aboutPage('另有<Fact id="stations-spare" />。') }],
    bad: [
      { place, text: spare, marks: ['"stations-spare"'] },
      { place, text: spare, also: aboutPage('`{stations-spare}`'), marks: ['"stations-spare"'] },
      { place: 'sources/other.json', text: source, marks: ['"示例报道"'] },
    ],
  },
  check(workspace, report) {
    const { fact: facts, source: sources } = idsInUse(workspace);
    for (const { fact, document, path } of locatedFacts(workspace)) {
      if (facts.has(fact.id)) continue;
      report({
        ...inField(document, [...path, 'id']),
        message: `数据“${fact.id}”没有用在任何案例、图表、序列、存疑条目或页面里。`,
        fix: '在该写的地方用上它；用不着就删去，以免没有人核对。',
      });
    }
    const { renamed } = lostAddresses(workspace);
    for (const document of workspace.documents) {
      // What is no id is the schema’s, or a second of one that differs in case.
      if (document.kind !== 'sources' || sources.has(fold(document.id))) continue;
      if (renamed.has(`/sources/${document.id}/`)) continue;
      report({
        ...inField(document, ['title']),
        message: `来源“${document.id}”没有数据、案例、术语或存疑条目依据它。`,
        fix: '登记出自它的数据，或写进案例的 sources；用不着就删去这个文件。',
      });
    }
  },
};

function idsInUse(workspace: Workspace): Record<'fact' | 'source', Set<string>> {
  const ids = { fact: new Set<string>(), source: new Set<string>() };
  const known = knownIds(workspace);
  // A misspelt id is told of where it stands; what it was meant for is not unused as well.
  const meant = (kind: 'fact' | 'source', id: string) =>
    known[kind].has(id) ? id : (nearest(id, known[kind]) ?? id);
  for (const document of workspace.documents) {
    const { labels } = (document.data ?? {}) as { labels?: unknown };
    const labelled = new Set(document.kind === 'figures' ? Object.keys(labels ?? {}) : []);
    const counted = new Map<string, number>();
    for (const { kind, id } of mentionsIn(document)) {
      if (kind === 'source') ids.source.add(meant('source', id));
      if (kind !== 'fact') continue;
      // A label alone draws nothing.
      const times = (counted.get(id) ?? 0) + 1;
      counted.set(id, times);
      if (!labelled.has(id) || times > 1) ids.fact.add(meant('fact', id));
    }
  }
  return ids;
}
