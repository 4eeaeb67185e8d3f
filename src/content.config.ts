import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import path from 'node:path';
import { z } from 'zod';
import { contentRoot } from './content-root.ts';
import { caseSchema } from './domain/case.ts';
import { discrepanciesSchema } from './domain/discrepancy.ts';
import { factFileSchema } from './domain/fact.ts';
import { glossarySchema } from './domain/glossary.ts';
import { pageSchema } from './domain/page.ts';
import { seriesSchema } from './domain/series.ts';
import { siteSchema } from './domain/site.ts';
import { sourceSchema } from './domain/source.ts';
import { taxonomySchema } from './domain/taxonomy.ts';
import { figureSchema } from './figures/index.ts';

const from = (folder: string, pattern: string) =>
  glob({
    pattern,
    base: path.resolve(contentRoot(), folder),
    generateId: ({ entry }) => entry.replace(/(\/index)?\.(mdx|json)$/, ''),
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

export const collections = {
  site: defineCollection({ loader: from('.', 'site.json'), schema: siteSchema }),
  taxonomy: defineCollection({ loader: from('.', 'taxonomy.json'), schema: taxonomySchema }),
  glossary: defineCollection({ loader: from('.', 'glossary.json'), schema: glossarySchema }),
  discrepancies: defineCollection({
    loader: from('.', 'discrepancies.json'),
    schema: discrepanciesSchema,
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
  guide: defineCollection({ loader: from('guide', '*.mdx'), schema: pageSchema }),
  pages: defineCollection({ loader: from('pages', '*.mdx'), schema: pageSchema }),
};
