import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  glossarySchema,
  NO_SYNONYMS,
  type Synonym,
  synonymsSchema,
} from '../../domain/glossary.ts';
import { siteSchema, type Site } from '../../domain/site.ts';
import { taxonomySchema } from '../../domain/taxonomy.ts';
import { contentRoot } from '../../content/root.ts';
import type { Ledger } from '../../search/records/fact.ts';
import type { FinishedPage } from '../../search/records/page.ts';
import type { SiteTexts } from '../../search/records/site-records.ts';
import { filesIn } from '../files.ts';

/** What search takes from the content itself. */
export async function readWords(): Promise<
  Pick<SiteTexts, 'terms' | 'entities'> & Pick<Site, 'baseUrl' | 'peers'> & { synonyms: Synonym[] }
> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(contentRoot(), name), 'utf8'));
  const { terms } = glossarySchema.parse(await read('glossary.json'));
  const { entities } = taxonomySchema.parse(await read('taxonomy.json'));
  const { baseUrl, peers } = siteSchema.parse(await read('site.json'));
  const { synonyms } = synonymsSchema.parse(await read('synonyms.json').catch(() => NO_SYNONYMS));
  return { terms, entities, baseUrl, peers, synonyms };
}

/** What search takes from a finished build. */
export async function readBuilt(
  outDir: string,
  base: string,
): Promise<Pick<SiteTexts, 'base' | 'pages' | 'ledger'>> {
  const ledger = await readFile(path.join(outDir, 'data/facts.json'), 'utf8');
  return { base, pages: pagesIn(outDir, base), ledger: JSON.parse(ledger) as Ledger };
}

function* pagesIn(outDir: string, base: string): Generator<FinishedPage> {
  for (const place of filesIn(outDir).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(path.join(outDir, place), 'utf8');
    yield { url: base + place.replace(/index\.html$/, ''), html };
  }
}
