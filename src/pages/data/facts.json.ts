import { loadLibrary } from '../../collections.ts';
import { usesOf } from '../../domain/site-page.ts';
import { jsonResponse } from '../../responses.ts';

/** The ledger as it is kept: every field of every fact, and the sources that they rest on. */
export async function GET(): Promise<Response> {
  const library = await loadLibrary();
  const { site } = library;
  return jsonResponse({
    site: site.name,
    licence: site.contentLicence,
    facts: [...library.facts.values()].map((fact) => ({
      ...fact,
      usedIn: usesOf(fact.id, library).map(({ kind, id, title, path }) => ({
        ...{ kind, id, title, path },
      })),
    })),
    sources: Object.fromEntries(library.sources),
    scopes: library.taxonomy.scopes,
  });
}
