import { parseArgs } from 'node:util';
import { contentRoot } from '../../src/content/root.ts';
import { launch } from './search/browser.ts';
import { build } from './search/build.ts';
import { CLASSES } from './search/classes.ts';
import { makeRecords } from './search/corpus.ts';
import { ENGINE_IDS } from './search/engine.ts';
import { measure } from './search/measure.ts';
import { readProse } from './search/prose.ts';
import { makeNonsense, makeQueries } from './search/queries.ts';
import { pageOf } from './search/relevance.ts';
import { reportRatios, reportRules, reportSize, type Result } from './search/report.ts';

/**
 * How well and how cheaply search finds, beside Pagefind as it comes, in Chromium:
 * `npm run bench:search -- --sizes 500,5000,10000 --seed 7 --engines ours,pagefind`; `--quick` asks
 * 150 queries of 500 cases. Another seed gives queries that were not seen while tuning. The engine
 * `minisearch` is there after `npm install --prefix scripts/bench/others`.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    seed: { type: 'string', default: '7' },
    engines: { type: 'string', default: 'ours,pagefind' },
    queries: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const sizes = (values.sizes ?? (values.quick ? '500' : '500,5000')).split(',').map(Number);
const wanted = Number(values.queries ?? (values.quick ? 150 : 550));
const engines = ENGINE_IDS.filter((id) => values.engines.split(',').includes(id));

reportRules();
const prose = readProse(contentRoot());
const browser = await launch();
const all: [number, Result[]][] = [];
for (const size of sizes) {
  const records = makeRecords(size, prose);
  const corpus = { records, pages: records.map(pageOf), characters: prose.characters };
  const task = {
    pages: corpus.pages,
    queries: makeQueries(corpus, Math.ceil(wanted / CLASSES.length), Number(values.seed)),
    nonsense: makeNonsense(corpus, values.quick ? 40 : 200, Number(values.seed) + 4),
    visitors: values.quick ? 15 : 75,
  };
  const results: Result[] = [];
  for (const id of engines) {
    const built = build(id, size, '.cache/bench/search');
    results.push({ id, built, measured: await measure(browser, built, task) });
  }
  reportSize(size, results);
  all.push([size, results]);
}
await browser.close();
console.log('');
for (const [size, results] of all) reportRatios(size, results);
