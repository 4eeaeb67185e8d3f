import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import path from 'node:path';
import { z } from 'zod';
import { contentRoot } from './content/root.ts';
import { caseSchema } from './domain/case.ts';
import { discrepanciesSchema } from './domain/discrepancy.ts';
import { factFileSchema } from './domain/fact.ts';
import { glossarySchema } from './domain/glossary.ts';
import { pageSchema } from './domain/page.ts';
import { NO_PERMALINKS, permalinksSchema } from './domain/permalinks.ts';
import { seriesSchema } from './domain/series.ts';
import { siteSchema } from './domain/site.ts';
import { sourceSchema } from './domain/source.ts';
import { taxonomySchema } from './domain/taxonomy.ts';
import { figureSchema } from './figures/schema.ts';

type Context = Parameters<Loader['load']>[0];
type Logger = Context['logger'];

interface EntryType {
  getEntryInfo: (file: unknown) => unknown;
}

/** What loaders are given besides what Astro documents: how files are read, by their extension. */
interface Reading extends Context {
  entryTypes: Map<string, EntryType>;
}

/** @param base a folder, from the root of the project if not absolute */
const filesIn = (base: string, pattern: string) =>
  forgiving(
    glob({
      pattern,
      base,
      generateId: ({ entry }) => entry.replace(/(\/index)?\.(mdx|json)$/, ''),
    }),
  );

const from = (folder: string, pattern: string) =>
  filesIn(path.resolve(contentRoot(), folder), pattern);

/**
 * While a site is being written, a file that does not fit its schema is left as it was read before,
 * or left out: the preview goes on and its panel says what is wrong. A build stops at it.
 */
const forgiving = (loader: Loader): Loader => ({
  ...loader,
  load: (given) => {
    // A folder or file that a site does without is no fault; Astro warns of it in English.
    const logger = Object.create(given.logger, { warn: { value: () => undefined } }) as Logger;
    const context = { ...given, logger };
    if (!import.meta.env.DEV) return loader.load(context);
    const { store, entryTypes } = context as Reading;
    const refused = {};
    const types = [...entryTypes].map(([extension, type]): [string, EntryType] => {
      const getEntryInfo = async (file: unknown) => {
        try {
          return await type.getEntryInfo(file);
        } catch {
          return { body: '', data: refused };
        }
      };
      return [extension, { ...type, getEntryInfo }];
    });
    const reading: Reading = {
      ...context,
      entryTypes: new Map(types),
      parseData: (entry) => context.parseData(entry).catch(() => refused as typeof entry.data),
      store: { ...store, set: (entry) => entry.data !== refused && store.set(entry) },
    };
    return loader.load(reading);
  },
});

/** Drafts are seen in dev only. Left in the store of a build, their pictures would be published. */
const withoutDrafts = (loader: Loader): Loader => ({
  ...loader,
  load: async (context) => {
    await loader.load(context);
    if (import.meta.env.DEV) return;
    for (const [id, { data }] of context.store.entries()) {
      if (data['status'] === 'draft') context.store.delete(id);
    }
  },
});

/** A site that has published nothing yet keeps no list. */
const orNone = (loader: Loader): Loader => ({
  ...loader,
  load: async (context) => {
    await loader.load(context);
    const id = 'permalinks';
    if (!context.store.has(id)) context.store.set({ id, data: { ...NO_PERMALINKS } });
  },
});

export const collections = {
  site: defineCollection({ loader: from('.', 'site.json'), schema: siteSchema }),
  taxonomy: defineCollection({ loader: from('.', 'taxonomy.json'), schema: taxonomySchema }),
  glossary: defineCollection({ loader: from('.', 'glossary.json'), schema: glossarySchema }),
  discrepancies: defineCollection({
    loader: from('.', 'discrepancies.json'),
    schema: discrepanciesSchema,
  }),
  permalinks: defineCollection({
    loader: orNone(from('.', 'permalinks.json')),
    schema: permalinksSchema,
  }),
  facts: defineCollection({ loader: from('facts', '*.json'), schema: factFileSchema }),
  series: defineCollection({ loader: from('series', '*.json'), schema: seriesSchema }),
  sources: defineCollection({ loader: from('sources', '*.json'), schema: sourceSchema }),
  figures: defineCollection({ loader: from('figures', '*.json'), schema: figureSchema }),
  cases: defineCollection({
    loader: withoutDrafts(from('cases', '*/index.mdx')),
    schema: ({ image }) =>
      caseSchema.extend({ cover: z.strictObject({ src: image(), alt: z.string() }).optional() }),
  }),
  handbook: defineCollection({ loader: filesIn('./src/handbook', '*.mdx'), schema: pageSchema }),
  pages: defineCollection({ loader: from('pages', '*.mdx'), schema: pageSchema }),
};
