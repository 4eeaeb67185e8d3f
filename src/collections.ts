import { getCollection, getEntry } from 'astro:content';
import { Library } from './domain/library.ts';
import { pathTo } from './domain/paths.ts';
import type { Figure } from './figures/index.ts';

let built: Promise<Library<Figure>> | undefined;

/** The joined-up content; read once a build, and in dev anew after every change of it. */
export function loadLibrary(): Promise<Library<Figure>> {
  return (built ??= readLibrary());
}

// Astro's own name for it; without it a preview would go on showing what it read first.
import.meta.hot?.on('astro:content-changed', () => {
  built = undefined;
});

/** @returns a route for every figure, which it gets as its props. */
export async function figureRoutes() {
  const { figures } = await loadLibrary();
  return [...figures.values()].map((figure) => ({ params: { id: figure.id }, props: { figure } }));
}

async function readLibrary(): Promise<Library<Figure>> {
  const [site, taxonomy, glossary, discrepancies, permalinks] = await Promise.all([
    getEntry('site', 'site'),
    getEntry('taxonomy', 'taxonomy'),
    getEntry('glossary', 'glossary'),
    getEntry('discrepancies', 'discrepancies'),
    getEntry('permalinks', 'permalinks'),
  ]);
  if (!site || !taxonomy || !glossary || !discrepancies) {
    throw new Error('内容目录缺少 site.json、taxonomy.json、glossary.json 或 discrepancies.json。');
  }
  const identified = <T>({ id, data }: { id: string; data: T }) => ({ id, ...data });
  const facts = await getCollection('facts');
  return new Library<Figure>({
    site: site.data,
    taxonomy: taxonomy.data,
    terms: glossary.data.terms,
    discrepancies: discrepancies.data.discrepancies,
    permalinks: permalinks?.data,
    pages: (await getCollection('pages')).map(({ id, data, body }) => ({
      ...data,
      path: pathTo('page', id),
      body: body ?? '',
    })),
    facts: facts.flatMap(({ id, data }) =>
      data.facts.map((fact) => ({ ...fact, theme: id, themeTitle: data.title })),
    ),
    series: (await getCollection('series')).map(identified),
    sources: (await getCollection('sources')).map(identified),
    figures: (await getCollection('figures')).map(identified),
    cases: (await getCollection('cases')).map(({ id, data, body }) => {
      const { cover, ...record } = data;
      return { ...record, slug: id, body: body ?? '' };
    }),
  });
}
