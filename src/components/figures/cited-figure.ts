import { plainText } from '../../domain/format.ts';
import type { FigureCommon } from '../../domain/figure.ts';
import type { Identified, Library } from '../../domain/library.ts';
import type { Site } from '../../domain/site.ts';
import type { CitedWork } from '../../domain/work-citation.ts';
import type { Figure } from '../../figures/index.ts';
import { pictureOf, type Picture } from '../../figures/standalone.ts';
import { absolute, routes } from '../../routes.ts';

/** Names a figure as its readers cite it. */
export function citedFigure(
  { id, title, updated }: Identified<FigureCommon>,
  { publisher, name }: Site,
  host: URL | undefined,
): CitedWork {
  const url = absolute(routes.figure(id), host);
  return { kind: 'dataset', id, title, updated, author: publisher, site: name, url };
}

/** Puts a figure together as a picture that says what a reader must know away from its page. */
export function publishedPicture(
  figure: Identified<Figure>,
  library: Library<Figure>,
  host: URL | undefined,
): Picture {
  const { name, contentLicence } = library.site;
  const page = absolute(routes.figure(figure.id), host);
  return pictureOf(figure, library, {
    text: (template) => plainText(template, library),
    credits: [`制图：${name}（不是政府网站），${contentLicence.name}，${page}`],
  });
}
