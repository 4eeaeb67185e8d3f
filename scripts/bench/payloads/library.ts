import { caseSchema } from '../../../src/domain/case.ts';
import { Library } from '../../../src/domain/library.ts';
import { parsed, type SchemaKind } from '../../../src/content/records.ts';
import type { Workspace } from '../../../src/content/workspace.ts';
import type { Figure } from '../../../src/figures/index.ts';

/** @returns the joined-up content of a root that passes the checks, as a build has it. */
export function libraryOf(workspace: Workspace): Library<Figure> {
  const all = <K extends SchemaKind>(kind: K) => parsed(workspace, kind);
  const only = <K extends SchemaKind>(kind: K) => all(kind)[0]!.value;
  return new Library<Figure>({
    site: only('site'),
    taxonomy: only('taxonomy'),
    terms: only('glossary').terms,
    discrepancies: only('discrepancies').discrepancies,
    permalinks: only('permalinks'),
    facts: all('facts').flatMap(({ document, value }) =>
      value.facts.map((fact) => ({ ...fact, theme: document.id, themeTitle: value.title })),
    ),
    series: all('series').map(({ document: { id }, value }) => ({ id, ...value })),
    sources: all('sources').map(({ document: { id }, value }) => ({ id, ...value })),
    figures: all('figures').map(({ document: { id }, value }) => ({ id, ...value })),
    cases: all('case').map(({ document, value }) => ({
      ...caseSchema.parse(value),
      slug: document.id,
      body: document.body,
    })),
    pages: all('page').map(({ document, value }) => ({
      ...value,
      path: `/${document.id}/`,
      body: document.body,
    })),
  });
}
