import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { locatedFacts, parsed, type SchemaKind } from '../../content/records.ts';
import type { Workspace } from '../../content/workspace.ts';
import type { Case } from '../../domain/case.ts';
import { fillTemplate } from '../../domain/template.ts';
import { operandsOf } from '../../domain/expression.ts';
import { sourcesOfFact, type Fact } from '../../domain/fact.ts';
import { factsDrawn } from '../../domain/figure.ts';

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
  const sound = soundRecords(workspace);
  const texts = new Map<string, string | Uint8Array>();
  for (const kind of ['site', 'taxonomy', 'glossary', 'discrepancies'] satisfies SchemaKind[]) {
    const [only] = parsed(workspace, kind);
    if (!only) return false;
    texts.set(only.document.place, json(only.value));
  }
  for (const [place, text] of recordTexts(workspace, sound)) texts.set(place, text);
  const cases = parsed(workspace, 'case');
  const own = cases.find(({ document }) => document.id === slug);
  if (!own || own.document.mdx().faults.length > 0) return false;
  texts.set(own.document.place, caseText(ownRecord(own.value, sound), own.document.body));
  for (const { document, value } of cases) {
    if (document.id === slug || value.status === 'draft') continue;
    const { cover: _, ...others } = value;
    texts.set(document.place, caseText(filledRecord(others, sound), document.body));
  }
  for (const asset of workspace.assets) {
    const borrowed = own.document.body.includes(asset.place.replace(/^cases\//, '../'));
    if (asset.kind === 'file' && (borrowed || asset.place.startsWith(`cases/${slug}/`))) {
      texts.set(asset.place, asset.bytes());
    }
  }
  await write(folder, texts);
  return true;
}

function* recordTexts(workspace: Workspace, sound: Sound): Generator<[string, string]> {
  const owners = Map.groupBy(locatedFacts(workspace), ({ document }) => document);
  for (const [document, located] of owners) {
    const own = located.map(({ fact }) => fact).filter(({ id }) => sound.facts.has(id));
    const { title } = document.data as { title?: unknown };
    const facts = own.map((fact) =>
      fact.notes === undefined ? fact : { ...fact, notes: filledText(fact.notes, sound) },
    );
    yield [document.place, json({ title: typeof title === 'string' ? title : document.id, facts })];
  }
  for (const kind of ['sources', 'series', 'figures'] as const) {
    for (const { document, value } of parsed(workspace, kind)) {
      if (sound[kind].has(document.id)) yield [document.place, json(value)];
    }
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
  // Astro complains, in English, of a collection without a folder.
  for (const name of ['cases', 'facts', 'series', 'sources', 'figures', 'pages']) {
    await mkdir(path.join(folder, name), { recursive: true });
  }
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

/** @returns the records that are valid themselves and name nothing that is missing. */
export function soundRecords(workspace: Workspace): Sound {
  const sources = new Set(parsed(workspace, 'sources').map(({ document }) => document.id));
  const facts = soundFacts(workspace, sources);
  const points = new Map(
    parsed(workspace, 'series').map(({ document, value }) => [
      document.id,
      value.points.map(({ fact }) => fact),
    ]),
  );
  const series = new Set(
    [...points].filter(([, ids]) => ids.every((id) => facts.has(id))).map(([id]) => id),
  );
  const figures = parsed(workspace, 'figures').filter(({ value }) => {
    const named = factsDrawn(value, (id) => (series.has(id) ? points.get(id)! : ['']));
    const words = (value as { sources?: { source: string }[] }).sources ?? [];
    return named.every((id) => facts.has(id)) && words.every(({ source }) => sources.has(source));
  });
  return { facts, sources, series, figures: new Set(figures.map(({ document }) => document.id)) };
}

function soundFacts(workspace: Workspace, sources: ReadonlySet<string>): Map<string, Fact> {
  const [taxonomy] = parsed(workspace, 'taxonomy');
  const scopes = new Set(taxonomy?.value.scopes.map(({ id }) => id));
  const facts = new Map(
    locatedFacts(workspace)
      .map(({ fact }) => fact)
      .filter((fact) => scopes.has(fact.scope))
      .filter((fact) => sourcesOfFact(fact).every((id) => sources.has(id)))
      .map((fact) => [fact.id, fact] as const),
  );
  return withoutLooseEnds(facts);
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
