import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { entryOf } from './content/library.ts';
import { pageMemory } from './content/page-memory.ts';
import { placeIn, readOnce, readText, readWorkspace } from './content/read.ts';
import { validate } from './content/records.ts';
import { contentRoot } from './content/root.ts';
import { documentOf, type WorkspaceDocument } from './content/workspace.ts';
import { caseSchema } from './domain/case.ts';
import { pageSchema } from './domain/site.ts';

type Context = Parameters<Loader['load']>[0];
type Put = (id: string, document: WorkspaceDocument, context: Context) => unknown;

/**
 * Hands documents of the content root to Astro. While a site is being written, each is read again
 * when it is saved; one that has a fault stays as it was before, and the panel says what is wrong.
 * @param idOf the id under which a document is stored; undefined for one of another collection
 */
const fromContent = (
  idOf: (document: WorkspaceDocument) => string | undefined,
  put: Put,
): Loader => ({
  name: 'content-root',
  load: async (context) => {
    const { store, watcher } = context;
    const root = contentRoot();
    const { documents } = await (import.meta.env.DEV ? readWorkspace(root) : readOnce(root));
    const gone = new Set(store.keys());
    for (const document of documents) {
      const id = idOf(document);
      if (id === undefined || !isShown(document)) continue;
      gone.delete(id);
      await put(id, document, context);
    }
    for (const id of gone) store.delete(id);
    const again = async (file: string) => {
      const place = placeIn(root, file);
      if (place.startsWith('../') || !/\.(?:json|mdx)$/.test(place)) return;
      const text = await readText(file);
      const document = documentOf(root, place, text ?? '');
      const id = idOf(document);
      if (id === undefined) return;
      if (text === undefined) store.delete(id);
      else await put(id, document, context);
    };
    watcher?.add(path.resolve(root));
    watcher?.on('all', (_event, file) => void again(file));
  },
});

/** Drafts are seen in dev only. Left in the store of a build, their pictures would be published. */
function isShown({ kind, data }: WorkspaceDocument): boolean {
  const { status } = (data ?? {}) as { status?: unknown };
  return import.meta.env.DEV || kind !== 'case' || status !== 'draft';
}

function isWhole(document: WorkspaceDocument): boolean {
  const { kind, faults } = document;
  return kind !== 'unknown' && faults.length === 0 && validate(document, kind).success;
}

const putRecord: Put = (id, document, { store }) => {
  const entry = entryOf(document);
  if (entry && (isWhole(document) || !store.has(id))) store.set({ id, data: { ...entry } });
};

/** A write-up is made into a page by Astro, from its file. */
const putPage: Put = async (id, document, { config, parseData, store }) => {
  if (!isWhole(document)) return;
  const filePath = path.resolve(document.file);
  const data = await parseData({ id, data: document.data as Record<string, unknown>, filePath });
  store.set({
    id,
    data,
    filePath: placeIn(fileURLToPath(config.root), filePath),
    deferredRender: !pageMemory().kept.has(id),
    ...(document.kind === 'page' && { body: document.body }),
  });
};

const pagesIn = (folder: string) =>
  fromContent(
    ({ kind, id, place }) =>
      kind !== 'unknown' && place.startsWith(`${folder}/`) ? id : undefined,
    putPage,
  );

export const collections = {
  /** Every document, from which `collections.ts` joins the library. */
  records: defineCollection({
    loader: fromContent(({ kind, place }) => (kind === 'unknown' ? undefined : place), putRecord),
  }),
  cases: defineCollection({
    loader: pagesIn('cases'),
    schema: ({ image }) =>
      caseSchema.extend({ cover: z.strictObject({ src: image(), alt: z.string() }).optional() }),
  }),
  handbook: defineCollection({
    loader: glob({
      pattern: '*.mdx',
      base: './src/handbook',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: pageSchema,
  }),
  pages: defineCollection({ loader: pagesIn('pages'), schema: pageSchema }),
};
