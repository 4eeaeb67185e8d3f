import type { APIContext } from 'astro';
import { absolute, routes } from '../routes.ts';

/**
 * Leads search engines to the site map. They ask for it at the root of a host only: the publisher of
 * a site under a path copies the last line into the file there.
 */
export function GET({ site }: APIContext): Response {
  const lines = ['User-agent: *', 'Allow: /', `Sitemap: ${absolute(routes.sitemap, site)}`];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
