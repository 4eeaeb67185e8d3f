import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { SearchRecord } from '../../../src/search/record.ts';
import type { Engine } from './engine.ts';

const ASK = `let loading;
window.ask = async (query) => {
  const from = performance.now();
  const pagefind = await (loading ??= import('/pagefind/pagefind.js'));
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  const ids = results.map(({ id }) => id);
  return { ids, total: ids.length, milliseconds: performance.now() - from };
};
`;

/** Pagefind as it comes: finished pages of a Chinese site, its own worker, its own cutting of words. */
export const engine: Engine = {
  isIndex: (file) => /^pagefind\/(index|fragment|filter)\/|pf_meta$|entry\.json$/.test(file),
  build: async (records, folder) => {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(errors.join('; '));
    for (const record of records) {
      const added = await index.addHTMLFile({ url: record.url, content: htmlOf(record) });
      if (added.errors.length > 0) throw new Error(added.errors.join('; '));
    }
    const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
    if (written.errors.length > 0) throw new Error(written.errors.join('; '));
    writeFileSync(path.join(folder, 'ask.js'), ASK);
    return urlsById(path.join(folder, 'pagefind/fragment'));
  },
};

function htmlOf({ title, aliases, sections, facets }: SearchRecord): string {
  const parts = sections.map(
    ({ anchor, heading, paragraphs }) =>
      `<h2 id="${anchor}">${escaped(heading)}</h2>` +
      paragraphs.map((text) => `<p>${escaped(text)}</p>`).join(''),
  );
  const filters = Object.entries(facets).flatMap(([id, values]) =>
    values.map((value) => `<span data-pagefind-filter="${id}">${escaped(value)}</span>`),
  );
  return (
    `<!doctype html><html lang="zh-CN"><head><title>${escaped(title)}</title></head><body>` +
    `<main data-pagefind-body><h1>${escaped(title)}</h1><p>又称：${escaped(aliases.join('、'))}</p>` +
    `${parts.join('')}</main>${filters.join('')}</body></html>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const MAGIC = 'pagefind_dcd';

function urlsById(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder).map((file) => {
      const text = gunzipSync(readFileSync(path.join(folder, file))).toString();
      const { url } = JSON.parse(text.slice(MAGIC.length)) as { url: string };
      return [file.replace(/\.pf_fragment$/, ''), url];
    }),
  );
}
