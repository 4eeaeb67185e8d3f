import type { APIContext } from 'astro';
import { loadLibrary } from '../collections.ts';
import { escapeMarkup } from '../html/escape.ts';
import { absolute, at, routes } from '../routes.ts';

/** The standard's limit for the name that a browser lists, in characters. */
const SHORT = 16;

/** Offers the site's search to browsers: OpenSearch 1.1. */
export async function GET({ site: host }: APIContext): Promise<Response> {
  const { site } = await loadLibrary();
  const search = escapeMarkup(`${absolute(routes.search, host)}?q={searchTerms}`);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeMarkup([...site.name].slice(0, SHORT).join(''))}</ShortName>`,
    `<Description>${escapeMarkup(`查找${site.name}`)}</Description>`,
    '<Language>zh-CN</Language>',
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image width="32" height="32" type="image/svg+xml">${escapeMarkup(absolute(at('/favicon.svg'), host))}</Image>`,
    `<Url type="text/html" template="${search}"/>`,
    '</OpenSearchDescription>',
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
