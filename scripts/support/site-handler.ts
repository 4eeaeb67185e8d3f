import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers.ts';

/**
 * Serves a built site as a host would: its `_headers`, its 404 page, its base path.
 * @param headers the text of the `_headers` file
 */
export function siteHandler({
  outDir,
  base,
  headers,
}: {
  outDir: string;
  base: string;
  headers: string;
}): RequestListener {
  const blocks = parseHeaders(headers);
  const under = (pathname: string) => base.replace(/\/$/, '') + pathname;
  const files = sirv(outDir, {
    etag: true,
    setHeaders: (response: ServerResponse, pathname: string) => {
      for (const [name, value] of headersFor(blocks, under(pathname))) {
        response.setHeader(name, value);
      }
    },
  });
  const notFound = readFileSync(path.join(outDir, '404.html'));
  return (request: IncomingMessage, response: ServerResponse) => {
    const fail = () => {
      for (const [name, value] of headersFor(blocks, under('/404.html'))) {
        response.setHeader(name, value);
      }
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      fail();
      return;
    }
    request.url = url.slice(base.length - 1);
    files(request, response, fail);
  };
}
