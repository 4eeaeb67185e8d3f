import { getCollection } from 'astro:content';
import { libraryOf, type Entry } from './content/library.ts';
import { watchBody } from './content/page-memory.ts';
import type { CaseEntry, Library } from './domain/library.ts';
import { namedIn } from './domain/mentions.ts';
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

/** Lists a route for every figure, which it gets as its props. */
export async function figureRoutes() {
  const { figures } = await loadLibrary();
  return [...figures.values()].map((figure) => ({ params: { id: figure.id }, props: { figure } }));
}

/** Lists a route for every theme of the ledger, which gets its facts as its props. */
export async function themeRoutes() {
  const themes = (await loadLibrary()).themes();
  return [...themes].map(([theme, facts]) => ({ params: { theme }, props: { facts } }));
}

async function readLibrary(): Promise<Library<Figure>> {
  const entries = (await getCollection('records')).map(({ data }) => data as unknown as Entry);
  for (const kind of ['site', 'taxonomy', 'glossary', 'discrepancies'] as const) {
    if (!entries.some((entry) => entry.kind === kind))
      throw new Error(`内容目录缺少 ${kind}.json。`);
  }
  const library = libraryOf(entries);
  if (import.meta.env.PROD) for (const entry of library.cases.values()) watch(entry);
  return library;
}

/** What a text names concerns other pages as well; the text itself is for the pages of its case. */
function watch(entry: CaseEntry): void {
  namedIn(entry);
  watchBody(entry);
}
