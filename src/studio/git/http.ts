import type { GitHttpRequest, GitHttpResponse, HttpClient } from 'isomorphic-git';
import { ServerFault } from './account.ts';
import { hookWords } from './hook-words.ts';

/** What the server says by the number of its answer. */
const ANSWERS: Partial<Record<number, string>> = {
  401: '账号或密码不对。',
  403: '这个账号不能做这件事，请问维护网站的同事。',
  404: '服务器上没有这个仓库，请问维护网站的同事。',
  413: '改动太大，服务器收不下。把大的图片缩小，再推送。',
  429: '试得太多了，过几分钟再来。',
};

/**
 * Sends git's requests. Who asks is said up front: a browser asks with a window of its own otherwise.
 * @param hear is told what the server's hook says, as it comes
 */
export function httpClient(authorization: string, hear: (words: string) => void): HttpClient {
  return {
    request: async ({ url, method = 'GET', headers = {}, body, signal }: GitHttpRequest) => {
      const options: RequestInit = {
        method,
        headers: { ...headers, Authorization: authorization },
        credentials: 'omit',
        redirect: 'error',
        ...(signal && { signal }),
        ...(body && { body: await collected(body) }),
      };
      const response = await fetch(url, options).catch(() => {
        throw new ServerFault('连不上服务器，看看网络通不通。');
      });
      const { status, statusText } = response;
      if (status !== 200) {
        throw new ServerFault(
          ANSWERS[status] ?? `服务器出了错（${status}），请告诉维护网站的同事。`,
        );
      }
      const isPush = url.endsWith('/git-receive-pack');
      const answer: GitHttpResponse = {
        url: response.url,
        headers: Object.fromEntries(response.headers),
        statusCode: status,
        statusMessage: statusText,
        body: chunksOf(response, isPush ? hookWords(hear) : undefined),
      };
      return answer;
    },
  };
}

async function* chunksOf(response: Response, listen?: (chunk: Uint8Array) => void) {
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new ServerFault('和服务器的连接断了。');
    });
    if (done) return;
    listen?.(value);
    yield value;
  }
}

async function collected(body: AsyncIterable<Uint8Array>): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const part of body) parts.push(part as Uint8Array<ArrayBuffer>);
  return new Blob(parts);
}
