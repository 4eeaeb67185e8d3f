import type { CaseEntry, Library } from '../../domain/library.ts';
import { editionOf } from '../../domain/metadata/changed.ts';
import type { CitedWork } from '../../domain/work-citation.ts';
import { absolute, routes } from '../../routes.ts';

/** Names a case as its readers cite it. */
export function citedCase(entry: CaseEntry, library: Library, host: URL | undefined): CitedWork {
  const { slug, title } = entry;
  const { publisher, name } = library.site;
  const url = absolute(routes.case(slug), host);
  const updated = editionOf(entry, library);
  return { kind: 'page', id: slug, title, updated, author: publisher, site: name, url };
}
