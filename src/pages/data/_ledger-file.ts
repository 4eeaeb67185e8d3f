import type { LedgerFact, Library } from '../../domain/library.ts';
import { usesOf } from '../../domain/site-page.ts';

/** The ledger as it is kept: every field of some facts, and the sources that they rest on. */
export function ledgerFile(facts: readonly LedgerFact[], library: Library) {
  const { site, taxonomy } = library;
  const sources = new Set(
    facts.flatMap((fact) => [
      ...library.sourceIdsOf(fact),
      ...(fact.history ?? []).map(({ source }) => source),
    ]),
  );
  const scopes = new Set(facts.map(({ scope }) => scope));
  return {
    site: site.name,
    licence: site.contentLicence,
    facts: facts.map((fact) => ({
      ...fact,
      usedIn: usesOf(fact.id, library).map(({ kind, id, title, path }) => ({
        ...{ kind, id, title, path },
      })),
    })),
    sources: Object.fromEntries([...library.sources].filter(([id]) => sources.has(id))),
    scopes: taxonomy.scopes.filter(({ id }) => scopes.has(id)),
  };
}
