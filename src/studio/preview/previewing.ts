import { experimental_AstroContainer as Container } from 'astro/container';
import { parse, serializeOuter } from 'parse5';
import { libraryOf } from '../../content/library.ts';
import type { Workspace } from '../../content/workspace.ts';
import { pathTo } from '../../domain/paths.ts';
import { find } from '../../html/edit.ts';
import { keepTogether } from '../../middleware.ts';
import { previewEntries } from '../../preview/entries.ts';
import { liveSite } from '../../preview/links.ts';
import { at } from '../../routes.ts';
import { showFrom } from './library.ts';
import { pictureFor } from './pictures.ts';
import Preview from './Preview.astro';
import { settle } from './settle.ts';
import { writeUpOf } from './write-up.ts';

/** The page of a case as it will be published, or why there is none, in Chinese. */
export type Previewed = { body: string; refused: number } | { fault: string };

const UNSHOWN = '这一篇的文件头有错，或者网站的文件有错，现在显示不出来。先照右边检查的提示改好。';

/** Makes the page of a case with the site’s own components. Nothing on it runs or loads. */
export async function previewOf(workspace: Workspace, slug: string): Promise<Previewed> {
  const entries = previewEntries(workspace, slug);
  const document = workspace.documents.find(({ kind, id }) => kind === 'case' && id === slug);
  if (!entries || !document) return { fault: UNSHOWN };
  const library = libraryOf(entries);
  const entry = library.cases.get(slug)!;
  const picture = (url: string) => pictureFor(workspace, document, url);
  const cover = entry.cover && picture(entry.cover.src);
  const { refused, ...writeUp } = writeUpOf(document, picture);
  const { baseUrl } = library.site;
  const container = await Container.create({ astroConfig: { site: new URL(baseUrl).origin } });
  showFrom(library);
  const html = await container.renderToString(Preview, {
    props: { ...writeUp, entry, cover: cover && { src: cover, alt: entry.cover!.alt } },
    request: new Request(new URL(at(pathTo('case', slug)), baseUrl)),
    partial: false,
  });
  const page = parse(keepTogether(html, library));
  settle(page, liveSite(workspace, baseUrl, pathTo('case', slug)));
  return { body: serializeOuter(find(page, 'body')!), refused };
}
