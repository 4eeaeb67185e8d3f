import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { GIT_ENV } from './git.ts';

export interface GitOverHttp {
  /** The repositories of the folder are under `/git/NAME.git`. */
  url: string;
  /** Breaks the connection of the next push before it is answered, or before it is taken. */
  breakNext: (when: 'before' | 'after') => void;
  stop: () => Promise<void>;
}

/**
 * Serves the repositories of a folder through git's own program, to one account.
 * @param others answers what is not asked of `/git/`, as the site of the same server does
 */
export async function gitOverHttp(
  folder: string,
  account: { login: string; password: string },
  others: RequestListener = (_, response) => void response.writeHead(404).end(),
): Promise<GitOverHttp> {
  const wanted = `Basic ${Buffer.from(`${account.login}:${account.password}`).toString('base64')}`;
  let breaks: 'before' | 'after' | undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url!.startsWith('/git/')) {
      response.setHeader('Set-Cookie', 'studio-repository=/git/site.git; Path=/studio/');
      others(request, response);
      return;
    }
    if (request.headers.authorization !== wanted) {
      response.writeHead(401).end();
      return;
    }
    const { pathname, search } = new URL(request.url!, 'http://127.0.0.1');
    const isPush = request.method === 'POST' && pathname.endsWith('/git-receive-pack');
    const broken = isPush ? breaks : undefined;
    if (isPush) breaks = undefined;
    if (broken === 'before') {
      request.socket.destroy();
      return;
    }
    const child = spawn('git', ['http-backend'], {
      env: {
        ...GIT_ENV,
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: pathname.replace('/git', ''),
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        REMOTE_USER: account.login,
        GIT_PROTOCOL: '',
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    request.pipe(child.stdin);
    const parts: Buffer[] = [];
    for await (const part of child.stdout) parts.push(part as Buffer);
    if (broken) {
      request.socket.destroy();
      return;
    }
    const all = Buffer.concat(parts);
    const end = all.indexOf('\r\n\r\n');
    const lines = all.subarray(0, end).toString().split('\r\n');
    const headers = lines.map((line) => line.split(/: (.*)/, 2) as [string, string]);
    const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
    response.writeHead(Number.parseInt(status, 10), Object.fromEntries(headers));
    response.end(all.subarray(end + 4));
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    breakNext: (when) => (breaks = when),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
