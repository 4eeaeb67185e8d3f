import type { APIContext } from 'astro';
import rss from '@astrojs/rss';
import { loadLibrary } from '../collections.ts';
import { plainText } from '../domain/describe.ts';
import { routes } from '../routes.ts';

export async function GET(context: APIContext): Promise<Response> {
  const library = await loadLibrary();
  return rss({
    title: library.site.name,
    description: library.site.description,
    site: new URL(routes.home, context.site),
    items: library.publishedCases().map((entry) => ({
      title: entry.title,
      description: plainText(entry.summary, library),
      link: routes.case(entry.slug),
      pubDate: new Date(entry.published),
    })),
    customData: '<language>zh-CN</language>',
  });
}
