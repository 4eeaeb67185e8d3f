import { copyFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import MiniSearch from 'minisearch';
import type { Engine } from '../search/engine.ts';

const FIELDS = ['title', 'aliases', 'headings', 'text'];

/** The same function in the build and, as text, in the page. */
const TOKENIZE = `(text) =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)`;

const ASK = `import MiniSearch from '/minisearch.js';
let loading;
const load = async () =>
  MiniSearch.loadJSON(await (await fetch('/index.json')).text(), {
    fields: ${JSON.stringify(FIELDS)}, storeFields: ['title'], tokenize: ${TOKENIZE},
  });
window.ask = async (query) => {
  const from = performance.now();
  const index = await (loading ??= load());
  const results = index.search(query, { boost: { title: 4, aliases: 3, headings: 2 } });
  const ids = results.map(({ id }) => id);
  return { ids, total: ids.length, milliseconds: performance.now() - from };
};
`;

/** MiniSearch with its defaults (any word, best first), words cut by `Intl.Segmenter`. */
export const engine: Engine = {
  isIndex: (file) => file === 'index.json',
  build: (records, folder) => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    const index = new MiniSearch({
      fields: FIELDS,
      // What an excerpt is made of.
      storeFields: ['title'],
      tokenize: (text) =>
        [...segmenter.segment(text)]
          .filter(({ isWordLike }) => isWordLike)
          .map(({ segment }) => segment),
    });
    index.addAll(
      records.map(({ url, title, aliases, sections }) => ({
        id: url,
        title,
        aliases: aliases.join('、'),
        headings: sections.map(({ heading }) => heading).join('。'),
        text: sections.flatMap(({ paragraphs }) => paragraphs).join('\n'),
      })),
    );
    writeFileSync(path.join(folder, 'index.json'), JSON.stringify(index));
    const entry = createRequire(import.meta.url).resolve('minisearch');
    copyFileSync(
      path.join(path.dirname(entry), '../es/index.js'),
      path.join(folder, 'minisearch.js'),
    );
    writeFileSync(path.join(folder, 'ask.js'), ASK);
    return Promise.resolve(new Map());
  },
};
