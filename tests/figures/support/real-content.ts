import { parsed, type SchemaKind } from '../../../src/content/records.ts';
import { readWorkspace } from '../../../src/content/read.ts';
import { Library } from '../../../src/domain/library.ts';
import type { Figure } from '../../../src/figures/index.ts';

/** The content of a root joined up without Astro. */
export async function readLibrary(root: string): Promise<Library<Figure>> {
  const workspace = await readWorkspace(root);
  const all = <K extends SchemaKind>(kind: K) =>
    parsed(workspace, kind).map(({ document, value }) => ({ ...value, id: document.id }));
  const [site] = all('site');
  const [taxonomy] = all('taxonomy');
  if (!site || !taxonomy) throw new Error(`${root} has no valid site.json or taxonomy.json`);
  return new Library<Figure>({
    site,
    taxonomy,
    pages: [],
    terms: all('glossary').flatMap(({ terms }) => terms),
    discrepancies: all('discrepancies').flatMap(({ discrepancies }) => discrepancies),
    facts: all('facts').flatMap(({ id, title, facts }) =>
      facts.map((fact) => ({ ...fact, theme: id, themeTitle: title })),
    ),
    series: all('series'),
    sources: all('sources'),
    figures: all('figures'),
    cases: parsed(workspace, 'case').map(({ document, value }) => ({
      ...value,
      slug: document.id,
      body: document.body,
    })),
  });
}
