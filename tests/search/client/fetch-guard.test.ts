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
