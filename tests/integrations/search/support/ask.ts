import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unpack, type IndexFiles } from '../../../../src/integrations/search/renumber.ts';
import { indexTokens } from '../../../../src/integrations/search/pagefind-service.ts';

interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string }): {
    search(query: string): Promise<{
      results: { id: string; data: () => Promise<{ url: string; title: string }> }[];
    }>;
  };
}

/** Pagefind's program with an index in memory. @returns what it finds for an exact phrase of tokens. */
export async function openIndex(files: IndexFiles) {
  const program = path.resolve('tests/.work/search/pagefind.mjs');
  mkdirSync(path.dirname(program), { recursive: true });
  writeFileSync(program, (await indexTokens([])).get('pagefind.js')!);
  const { createInstance } = (await import(
    /* @vite-ignore */ pathToFileURL(program).href
  )) as Pagefind;
  const basePath = 'https://index.test/pagefind/';
  const serve = (address: string | URL | Request) => {
    const place = String(address).replace(/\?.*$/, '').slice(basePath.length);
    const file = files.get(place);
    return Promise.resolve(
      file ? new Response(new Uint8Array(file)) : new Response('', { status: 404 }),
    );
  };
  return async (phrase: string) => {
    const { fetch } = globalThis;
    globalThis.fetch = serve;
    try {
      const { results } = await createInstance({ basePath, baseUrl: '/' }).search(`"${phrase}"`);
      return await Promise.all(
        results.map(async ({ id, data }) => ({ id, url: (await data()).url })),
      );
    } finally {
      globalThis.fetch = fetch;
    }
  };
}

/** @returns the readable text of an index's fragments, as JSON. */
export function fragmentsIn(files: IndexFiles): Record<string, unknown>[] {
  return [...files]
    .filter(([place]) => place.endsWith('.pf_fragment'))
    .map(
      ([, file]) => JSON.parse(new TextDecoder().decode(unpack(file))) as Record<string, unknown>,
    );
}
