import { expect, test } from 'vitest';
import { guardFetch } from '../../../src/search/client/fetch-guard.ts';

test('a part that is missing or unreachable is noted, also where nobody minds', async () => {
  const scope = {
    fetch: async (input: RequestInfo | URL) => {
      if (String(input).endsWith('/broken')) throw new TypeError('network');
      return new Response('', { status: String(input).endsWith('/missing') ? 404 : 200 });
    },
  };
  const guard = guardFetch(scope);
  await scope.fetch('https://a.example/x/fine');
  expect(guard.failedIn('https://a.example/x/')).toBe(false);
  await scope.fetch('https://a.example/x/missing');
  expect(guard.failedIn('https://a.example/x/')).toBe(true);
  expect(guard.failedIn('https://b.example/')).toBe(false);
  await scope.fetch(new URL('https://b.example/broken')).catch(() => undefined);
  expect(guard.failedIn('https://b.example/')).toBe(true);
  guard.forget();
  expect(guard.failedIn('https://a.example/x/')).toBe(false);
});

test('a connection that sends nothing is given up; one that is slow is waited for', async () => {
  const slow = () =>
    new ReadableStream<Uint8Array>({
      async start(controller) {
        for (let part = 0; part < 6; part += 1) {
          await new Promise((resolve) => setTimeout(resolve, 30));
          controller.enqueue(new Uint8Array([65 + part]));
        }
        controller.close();
      },
    });
  const dead = (signal: AbortSignal | null | undefined) =>
    new Promise<Response>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const scope = {
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      String(input).endsWith('/dead') ? dead(init?.signal) : Promise.resolve(new Response(slow())),
  };
  let signs = 0;
  const guard = guardFetch(scope, () => (signs += 1), 90);
  expect(await (await scope.fetch('https://a.example/slow')).text()).toBe('ABCDEF');
  expect(signs).toBeGreaterThan(5);
  await expect(scope.fetch('https://a.example/dead')).rejects.toThrow('silence');
  expect(guard.failedIn('https://a.example/')).toBe(true);
});
