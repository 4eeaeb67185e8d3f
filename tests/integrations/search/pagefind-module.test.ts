import { beforeAll, expect, test } from 'vitest';
import { trimmed } from '../../../src/integrations/search/pagefind-module.ts';
import { indexTokens } from '../../../src/integrations/search/pagefind-service.ts';

const BASE = 'https://trimmed.test/pagefind/';
let files: Map<string, Uint8Array>;
let program = '';

beforeAll(async () => {
  files = await indexTokens([{ url: '/a/', content: 'red station' }]);
  program = new TextDecoder().decode(files.get('pagefind.js'));
});

test('readers load no more of Pagefind than this site asks of it', () => {
  const left = trimmed(program);
  for (const part of ['new Worker', 'flrm', 'PagefindWrapper({']) expect(program).toContain(part);
  expect(left).not.toContain('flrm');
  expect(left).not.toContain('calculate_sub_results(fragment,this');
  expect(left.length).toBeLessThan(program.length * 0.9);
});

test('what is left still finds and reads', async () => {
  const plain = globalThis.fetch;
  globalThis.fetch = (input) => {
    const file = files.get(String(input).slice(BASE.length).replace(/\?.*/, ''));
    return Promise.resolve(
      new Response(file ? Buffer.from(file) : null, { status: file ? 200 : 404 }),
    );
  };
  try {
    const script = Buffer.from(trimmed(program)).toString('base64');
    const { createInstance } = (await import(
      /* @vite-ignore */ `data:text/javascript;base64,${script}`
    )) as typeof import('virtual:pagefind');
    const { results } = await createInstance({ basePath: BASE, baseUrl: '/' }).search(
      '"red station"',
    );
    expect(await results[0]?.data()).toMatchObject({ url: '/a/' });
  } finally {
    globalThis.fetch = plain;
  }
});

test('another version of Pagefind is left whole', () => {
  const other = program.replace('=gunzipSync;', '=otherSync;');
  expect(trimmed(other)).toBe(other);
});
