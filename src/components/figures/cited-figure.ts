import type { FigureCommon } from '../../domain/figure.ts';
import type { Identified } from '../../domain/library.ts';
import type { Site } from '../../domain/site.ts';
import type { CitedWork } from '../../domain/work-citation.ts';
import { absolute, routes } from '../../routes.ts';

/** @returns a figure as its readers cite it. */
export function citedFigure(
  { id, title, updated }: Identified<FigureCommon>,
  { publisher, name }: Site,
  host: URL | undefined,
): CitedWork {
  const url = absolute(routes.figure(id), host);
  return { id, title, updated, author: publisher, site: name, url };
}
