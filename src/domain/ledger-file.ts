import { z } from 'zod';
import { operandsOf } from './expression.ts';
import { publishedFactSchema, sourcesOfFact } from './fact.ts';
import type { CaseEntry, LedgerFact, Library } from './library.ts';
import { editionOf } from './metadata/changed.ts';
import { dateSchema } from './period.ts';
import { siteSchema } from './site.ts';
import { factsOfCase, usesOf } from './site-page.ts';
import { publishedSourceSchema } from './source.ts';
import { taxonomySchema } from './taxonomy.ts';
import { factsInTemplate } from './mentions.ts';

/** What `/data/facts.json` and the JSON of a case say; its JSON Schema is published beside them. */
export const ledgerFileSchema = z.strictObject({
  $schema: z.string().describe('这份结构说明的网址'),
  site: siteSchema.shape.name,
  licence: siteSchema.shape.contentLicence,
  case: z
    .strictObject({
      id: z.string().describe('案例编号'),
      title: z.string().describe('案例名称'),
      page: z.string().describe('案例的网页'),
      updated: dateSchema.describe('最近更新日期'),
      facts: z
        .array(z.string())
        .describe('案例里出现的数据，按编号；facts 里其余的是它们的算式和说明要用的'),
    })
    .optional()
    .describe('只在一篇案例的文件里有'),
  facts: z.array(publishedFactSchema).describe('数据，一条一个数字'),
  sources: z.record(z.string(), publishedSourceSchema).describe('这些数据的来源，按编号'),
  scopes: taxonomySchema.shape.scopes,
});

type LedgerFile = z.infer<typeof ledgerFileSchema>;

/** The ledger as it is kept: every field of every fact, and the sources that they rest on. */
export function ledgerFile(library: Library, schema: string): LedgerFile {
  return fileOf([...library.facts.values()], library, schema, library.sources.values());
}

/** The same of some facts. */
export function partOfLedger(
  facts: readonly LedgerFact[],
  library: Library,
  schema: string,
): LedgerFile {
  return fileOf(facts, library, schema, sourcesIn(facts, library));
}

/** The same of the facts that a case shows, and of those that they rest on. */
export function caseFile(
  entry: CaseEntry,
  library: Library,
  { page, schema }: { page: string; schema: string },
): LedgerFile {
  const { slug: id, title } = entry;
  const shown = factsOfCase(id, library);
  const facts = withOperands(shown, library);
  const told = { id, title, page, updated: editionOf(entry, library) };
  return {
    ...partOfLedger(facts, library, schema),
    case: { ...told, facts: shown.map((fact) => fact.id) },
  };
}

function fileOf(
  facts: readonly LedgerFact[],
  library: Library,
  $schema: string,
  sources: Iterable<LedgerFile['sources'][string]>,
): LedgerFile {
  const { site, taxonomy } = library;
  return {
    $schema,
    site: site.name,
    licence: site.contentLicence,
    facts: facts.map((fact) => ({
      ...fact,
      usedIn: usesOf(fact.id, library).map(({ kind, id, title, path }) => ({
        ...{ kind, id, title, path },
      })),
    })),
    sources: Object.fromEntries([...sources].map((source) => [source.id, source])),
    scopes: taxonomy.scopes,
  };
}

function sourcesIn(facts: readonly LedgerFact[], library: Library) {
  const ids = facts.flatMap((fact) => [
    ...sourcesOfFact(fact),
    ...(fact.history ?? []).map(({ source }) => source),
  ]);
  return [...new Set(ids)].map((id) => library.source(id));
}

/** Adds the facts that derivations and notes of others name. */
function withOperands(facts: readonly LedgerFact[], library: Library): LedgerFact[] {
  const all = new Set(facts);
  // What is added to a set while it is walked is walked too.
  for (const { notes, ...fact } of all) {
    const operands = fact.status === 'derived' ? operandsOf(fact.derivation) : [];
    const named = [...operands, ...(notes ? factsInTemplate(notes) : [])];
    for (const one of library.known(named)) all.add(one);
  }
  return [...all];
}
