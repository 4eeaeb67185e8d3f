import { ask } from '../../../src/search/client/ask.ts';
import type { Ask } from '../../../src/search/client/messages.ts';
import { SearchPage } from '../../../src/search/client/search-page.ts';
import type { Found } from './engine.ts';

/** What the benchmark's browser runs: the page's own program and its worker, asked as the page asks. */
const question = (query: string, count: number): Omit<Ask, 'turn'> => ({
  query,
  count,
  chosen: { kind: [], strand: [], audience: [], theme: [], year: [], site: [] },
  match: 'any',
  sort: 'relevance',
});

async function find(query: string): Promise<Found> {
  const from = performance.now();
  const [shown] = await Promise.all([
    ask(question(query, 10)),
    // What draws results comes with the first of them.
    import('../../../src/search/client/hit-item.ts'),
  ]);
  const milliseconds = performance.now() - from;
  return { ids: shown?.hits.map(({ url }) => url) ?? [], total: shown?.total ?? 0, milliseconds };
}

/** All results of a query, which only the benchmark wants. */
async function findAll(query: string): Promise<string[]> {
  const all = await ask(question(query, Infinity));
  return all?.hits.map(({ url }) => url) ?? [];
}

// The page's program is named so that its bytes are sent.
Object.assign(window, { ask: find, askAll: findAll, SearchPage });
