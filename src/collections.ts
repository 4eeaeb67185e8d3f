import { getCollection, getEntry } from 'astro:content';
import { Library } from './domain/library.ts';
import type { Figure } from './figures/index.ts';

let built: Promise<Library<Figure>> | undefined;

/** The joined-up content; read once a build, anew for every page in dev. */
export function loadLibrary(): Promise<Library<Figure>> {
  if (import.meta.env.DEV) return readLibrary();
  return (built ??= readLibrary());
}

/** @returns a route for every figure, which it gets as its props. */
export async function figureRoutes() {
  const { figures } = await loadLibrary();
  return [...figures.values()].map((figure) => ({ params: { id: figure.id }, props: { figure } }));
}

async function readLibrary(): Promise<Library<Figure>> {
  const [site, taxonomy, glossary, discrepancies] = await Promise.all([
    getEntry('site', 'site'),
    getEntry('taxonomy', 'taxonomy'),
    getEntry('glossary', 'glossary'),
    getEntry('discrepancies', 'discrepancies'),
  ]);
  if (!site || !taxonomy || !glossary || !discrepancies) {
    throw new Error('内容目录缺少 site.json、taxonomy.json、glossary.json 或 discrepancies.json。');
  }
  const identified = <T>({ id, data }: { id: string; data: T }) => ({ id, ...data });
  const facts = await getCollection('facts');
  const [guide, standing] = await Promise.all([getCollection('guide'), getCollection('pages')]);
  return new Library<Figure>({
    site: site.data,
    taxonomy: taxonomy.data,
    terms: glossary.data.terms,
    discrepancies: discrepancies.data.discrepancies,
    pages: [
      ...standing.map((page) => ({ ...page, path: `/${page.id}/` })),
      ...guide.map((page) => ({ ...page, path: `/guide/${page.id}/` })),
    ].map(({ path, data, body }) => ({ path, title: data.title, body: body ?? '' })),
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
