import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers.ts';

/**
 * Serves a built site as a host would: its `_headers`, its 404 page, its base path. A site that is
 * built anew meanwhile is served as it is then.
 */
export function siteHandler({ outDir, base }: { outDir: string; base: string }): RequestListener {
  const blocks = lastOf(path.join(outDir, '_headers'), (bytes) => parseHeaders(bytes.toString()));
  const notFound = lastOf(path.join(outDir, '404.html'), (bytes) => bytes);
  const headersAt = (pathname: string) => headersFor(blocks() ?? [], under(pathname));
  const under = (pathname: string) => base.replace(/\/$/, '') + pathname;
  const files = sirv(outDir, {
    etag: true,
    // Otherwise it serves what stood there, and as long as it was, when the server began.
    dev: true,
    setHeaders: (response: ServerResponse, pathname: string) => {
      for (const [name, value] of headersAt(pathname)) {
        response.setHeader(name, value);
      }
    },
  });
  return (request: IncomingMessage, response: ServerResponse) => {
    const fail = () => {
      for (const [name, value] of headersAt('/404.html')) {
        response.setHeader(name, value);
      }
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound());
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

/** @returns a function that reads a file again once it has changed; while it is gone, what it was. */
function lastOf<Read>(file: string, parse: (bytes: Buffer) => Read): () => Read | undefined {
  let known: { changed: number; read: Read } | undefined;
  return () => {
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (changed !== undefined && changed !== known?.changed) {
      known = { changed, read: parse(readFileSync(file)) };
    }
    return known?.read;
  };
}
