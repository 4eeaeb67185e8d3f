import type { CaseEntry } from '../../domain/library.ts';
import type { Site } from '../../domain/site.ts';
import type { CitedWork } from '../../domain/work-citation.ts';
import { absolute, routes } from '../../routes.ts';

/** Names a case as its readers cite it. */
export function citedCase(
  { slug, title, updated }: CaseEntry,
  { publisher, name }: Site,
  host: URL | undefined,
): CitedWork {
  const url = absolute(routes.case(slug), host);
  return { kind: 'page', id: slug, title, updated, author: publisher, site: name, url };
}
