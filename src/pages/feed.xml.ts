import type { APIContext } from 'astro';
import rss from '@astrojs/rss';
import { loadLibrary } from '../collections.ts';
import { plainText } from '../domain/format.ts';
import { xmlText } from '../html/escape.ts';
import { routes } from '../routes.ts';

export async function GET(context: APIContext): Promise<Response> {
  const library = await loadLibrary();
  return rss({
    title: xmlText(library.site.name),
    description: xmlText(library.site.description),
    site: new URL(routes.home, context.site),
    items: library.publishedCases().map((entry) => ({
      title: xmlText(entry.title),
      description: xmlText(plainText(entry.summary, library)),
      link: routes.case(entry.slug),
      pubDate: new Date(entry.published),
    })),
    customData: '<language>zh-CN</language>',
  });
}
