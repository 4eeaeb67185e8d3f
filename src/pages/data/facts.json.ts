import { loadLibrary } from '../../collections.ts';
import { jsonResponse } from '../../files.ts';

/** The ledger as it is kept: every field of every fact, and the sources that they rest on. */
export async function GET(): Promise<Response> {
  const library = await loadLibrary();
  const { site } = library;
  return jsonResponse({
    site: site.name,
    licence: site.contentLicence,
    facts: [...library.facts.values()].map((fact) => ({
      ...fact,
      usedIn: library.usesOf(fact.id),
    })),
    sources: Object.fromEntries(library.sources),
    scopes: library.taxonomy.scopes,
  });
}
