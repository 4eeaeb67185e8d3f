import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { entriesOf, libraryOf, type Entry } from '../../content/library.ts';
import type { Workspace } from '../../content/workspace.ts';
import type { Case } from '../../domain/case.ts';
import { fillTemplate } from '../../domain/template.ts';
import { operandsOf } from '../../domain/expression.ts';
import { sourcesOfFact, type Fact } from '../../domain/fact.ts';
import { factsDrawn, type FigureCommon } from '../../domain/figure.ts';
import type { Identified } from '../../domain/library.ts';

/**
 * Lays out a content root from which one case can be shown, whatever else is spoilt: records at
 * fault are left out, and the page says which one is missing.
 * @returns whether it can be shown; not without its own front matter or the files of the site
 */
export async function layContent(
  workspace: Workspace,
  slug: string,
  folder: string,
): Promise<boolean> {
  const entries = entriesOf(workspace);
  const sound = soundRecords(workspace);
  const kinds = new Set(entries.map(({ kind }) => kind));
  const needed = ['site', 'taxonomy', 'glossary', 'discrepancies'] as const;
  const own = workspace.documents.find(({ kind, id }) => kind === 'case' && id === slug);
  if (!needed.every((kind) => kinds.has(kind)) || !own) return false;
  if (!entries.some(({ place }) => place === own.place) || own.mdx().faults.length > 0)
    return false;
  const texts = new Map<string, string | Uint8Array>();
  for (const entry of entries) {
    const text = textOf(entry, slug, sound);
    if (text !== undefined) texts.set(entry.place, text);
  }
  for (const asset of workspace.assets) {
    const borrowed = own.body.includes(asset.place.replace(/^cases\//, '../'));
    if (asset.kind === 'file' && (borrowed || asset.place.startsWith(`cases/${slug}/`))) {
      texts.set(asset.place, asset.bytes());
    }
  }
  await write(folder, texts);
  return true;
}

/** Writes out what a page can be made from; undefined for what it is not made from. */
function textOf(entry: Entry, slug: string, sound: Sound): string | undefined {
  switch (entry.kind) {
    case 'site':
    case 'taxonomy':
    case 'glossary':
    case 'discrepancies':
      return json(entry.value);
    case 'facts': {
      const { title, facts } = entry.value;
      const own = facts.filter(({ id }) => sound.facts.has(id));
      return json({
        title,
        facts: own.map(({ notes, ...fact }) => ({
          ...fact,
          ...(notes !== undefined && { notes: filledText(notes, sound) }),
        })),
      });
    }
    case 'sources':
    case 'series':
    case 'figures':
      return sound[entry.kind].has(entry.id) ? json(entry.value) : undefined;
    case 'case': {
      if (entry.id === slug) return caseText(ownRecord(entry.value, sound), entry.body);
      if (entry.value.status === 'draft') return undefined;
      const { cover: _, ...others } = entry.value;
      return caseText(filledRecord(others, sound), entry.body);
    }
    default:
      return undefined;
  }
}

/** A draft is shown as it will be published; a mark above the page says that it is not. */
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

/** JSON is YAML too, and every text in it stays one. */
function caseText(record: object, body: string): string {
  return `---\n${json(record)}---\n\n${body}`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function write(folder: string, texts: ReadonlyMap<string, string | Uint8Array>) {
  for (const [place, text] of texts) {
    const file = path.join(folder, place);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
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
