import { entriesOf, libraryOf, type Entry } from '../content/library.ts';
import type { Workspace } from '../content/workspace.ts';
import type { Case } from '../domain/case.ts';
import { operandsOf } from '../domain/expression.ts';
import { sourcesOfFact, type Fact } from '../domain/fact.ts';
import { factsDrawn, type FigureCommon } from '../domain/figure.ts';
import type { Identified } from '../domain/library.ts';
import { fillTemplate } from '../domain/mentions.ts';

/** Without these there is no page, whatever is on it. */
const NEEDED = ['site', 'taxonomy', 'glossary', 'discrepancies'] as const;

/**
 * What one case can be shown from, whatever else is spoilt: records at fault are left out, and the
 * page says which one is missing. A draft is shown as it will be published.
 * @returns nothing where it cannot be shown: without its own front matter or the files of the site
 */
export function previewEntries(workspace: Workspace, slug: string): Entry[] | undefined {
  const entries = entriesOf(workspace);
  const isThere = (kind: Entry['kind'], id?: string) =>
    entries.some((entry) => entry.kind === kind && (id === undefined || entry.id === id));
  if (!NEEDED.every((kind) => isThere(kind)) || !isThere('case', slug)) return undefined;
  const sound = soundRecords(workspace);
  return entries.flatMap((entry) => soundEntry(entry, slug, sound) ?? []);
}

/** @returns what a page can be made from; undefined for what it is not made from. */
function soundEntry(entry: Entry, slug: string, sound: Sound): Entry | undefined {
  switch (entry.kind) {
    case 'site':
    case 'taxonomy':
    case 'glossary':
    case 'discrepancies':
      return entry;
    case 'facts': {
      const facts = entry.value.facts
        .filter(({ id }) => sound.facts.has(id))
        .map(({ notes, ...fact }) => ({
          ...fact,
          ...(notes !== undefined && { notes: filledText(notes, sound) }),
        }));
      return { ...entry, value: { ...entry.value, facts } };
    }
    case 'sources':
    case 'series':
    case 'figures':
      return sound[entry.kind].has(entry.id) ? entry : undefined;
    case 'case': {
      if (entry.id === slug) return { ...entry, value: ownRecord(entry.value, sound) };
      if (entry.value.status === 'draft') return undefined;
      const { cover: _, ...others } = entry.value;
      return { ...entry, value: filledRecord(others, sound) };
    }
    default:
      return undefined;
  }
}

function ownRecord(record: Case, sound: Sound): Case {
  const sources = record.sources.filter((id) => sound.sources.has(id));
  return { ...filledRecord(record, sound), status: 'published', sources };
}

function filledRecord(record: Case, sound: Sound): Case {
  return { ...record, summary: filledText(record.summary, sound) };
}

/** @returns a text in which a number that is not in the ledger is named as missing. */
function filledText(template: string, { facts }: Sound): string {
  return fillTemplate(template, (id, show) => {
    if (!facts.has(id)) return `〔账本里没有${id}〕`;
    return show === 'full' ? `{${id}}` : `{${id}:${show}}`;
  });
}

/** The records that a page can be made from while others are still being written. */
interface Sound {
  facts: ReadonlyMap<string, Fact>;
  sources: ReadonlySet<string>;
  series: ReadonlySet<string>;
  figures: ReadonlySet<string>;
}

/** Finds the records that are valid themselves and name nothing that is missing. */
export function soundRecords(workspace: Workspace): Sound {
  const library = libraryOf(entriesOf(workspace));
  const sources = new Set(library.sources.keys());
  const scopes = new Set(library.taxonomy.scopes.map(({ id }) => id));
  const sourced = [...library.facts].filter(
    ([, fact]) => scopes.has(fact.scope) && sourcesOfFact(fact).every((id) => sources.has(id)),
  );
  const facts = withoutLooseEnds(new Map(sourced));
  const points = new Map(
    [...library.series].map(([id, series]) => [id, series.points.map(({ fact }) => fact)]),
  );
  const series = new Set(
    [...points].filter(([, ids]) => ids.every((id) => facts.has(id))).map(([id]) => id),
  );
  const figures = [...library.figures.values()].filter((figure: Identified<FigureCommon>) => {
    const named = factsDrawn(figure, (id) => (series.has(id) ? points.get(id)! : ['']));
    const words = figure.sources ?? [];
    return named.every((id) => facts.has(id)) && words.every(({ source }) => sources.has(source));
  });
  return { facts, sources, series, figures: new Set(figures.map(({ id }) => id)) };
}

/** A derived number stands on others; those that stand on nothing, or on themselves, are left out. */
function withoutLooseEnds(facts: ReadonlyMap<string, Fact>): Map<string, Fact> {
  const firm = new Map([...facts].filter(([, fact]) => fact.status !== 'derived'));
  for (let before = -1; before !== firm.size;) {
    before = firm.size;
    for (const [id, fact] of facts) {
      if (fact.status !== 'derived' || firm.has(id)) continue;
      const operands = operandsOf(fact.derivation);
      if (operands.length > 0 && operands.every((operand) => firm.has(operand))) firm.set(id, fact);
    }
  }
  return firm;
}
