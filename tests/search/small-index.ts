import * as pagefind from 'pagefind';
import type { PagefindLike } from '../../src/search/client/finder.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { indexContent } from '../../src/search/zones.ts';

const BASE = 'https://index.test/pagefind/';

/**
 * A true Pagefind index of a few records, in memory. As after the build's renumbering, an id is the
 * prefix and the page number, and `data()` gives the readable record.
 */
export async function smallIndex(
  records: readonly SearchRecord[],
  prefix: string,
  extra: (record: SearchRecord) => string[] = () => [],
): Promise<PagefindLike & { asked: string[]; read: string[] }> {
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind did not start');
  for (const record of records) {
    const content = indexContent(record, extra(record));
    const { errors } = await index.addCustomRecord({ url: record.url, content, language: 'x' });
    if (errors.length > 0) throw new Error(errors.join('；'));
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const script = Buffer.from(contents.get('pagefind.js') ?? []).toString('base64');
  const plain = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(BASE)) return plain(input, init);
    const file = contents.get(url.slice(BASE.length).replace(/\?.*/, ''));
    return Promise.resolve(
      new Response(file ? Buffer.from(file) : null, { status: file ? 200 : 404 }),
    );
  };
  const module = (await import(/* @vite-ignore */ `data:text/javascript;base64,${script}`)) as {
    createInstance(options: { basePath: string }): RawPagefind;
  };
  const instance = module.createInstance({ basePath: BASE });
  const asked: string[] = [];
  const read: string[] = [];
  const numbers = new Map<string, number>();
  const { results: all } = await instance.search(null);
  for (const { id, data } of all) {
    const { raw_url: url } = await data();
    numbers.set(
      id,
      records.findIndex((record) => record.url === url),
    );
  }
  return {
    asked,
    read,
    async search(query) {
      asked.push(query ?? '');
      const { results } = await instance.search(query);
      return {
        results: results.map(({ id: own, words }) => {
          const number = numbers.get(own) ?? -1;
          const id = prefix + number.toString(36);
          const data = () => {
            read.push(id);
            return Promise.resolve(records[number]);
          };
          return { id, words, data };
        }),
      };
    },
  };
}

interface RawPagefind {
  search(query: string | null): Promise<{
    results: { id: string; words: number[]; data(): Promise<{ raw_url: string }> }[];
  }>;
}
