import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workPlaces } from '../../content/root.ts';
import type { SearchRecord } from '../../search/record.ts';
import { pageRecords } from '../../search/records/page.ts';
import { siteRecords } from '../../search/records/site-records.ts';
import { spokenWords } from '../../search/records/spoken-words.ts';
import { codeVersion } from '../code-version.ts';
import { KeptByPage } from '../kept-by-page.ts';
import { buildIndex } from './build-index.ts';
import { readBuilt, readWords } from './site-texts.ts';

/**
 * Writes the search index of a finished build into its folder.
 * @returns how many records it holds
 */
export async function writeSiteIndex(outDir: string): Promise<number> {
  const { baseUrl, peers = [], ...words } = await readWords();
  const base = new URL(baseUrl).pathname.replace(/\/?$/, '/');
  const { cacheDir } = workPlaces();
  const code = codeVersion();
  const kept = new KeptByPage<SearchRecord[]>(path.join(cacheDir, 'search-records'), code);
  const recordsOf: typeof pageRecords = (page, apart = new Set()) => {
    const inputs = [page.url, page.html, ...apart] as const;
    const records = kept.find(...inputs) ?? pageRecords(page, apart);
    kept.keep(records, ...inputs);
    return records;
  };
  const records = siteRecords({ ...(await readBuilt(outDir, base)), ...words, recordsOf });
  kept.write();
  const { count, files } = await buildIndex(records, {
    site: baseUrl,
    peers,
    spoken: spokenWords({ ...words, records }),
    kept: { folder: path.join(cacheDir, 'search-parts'), code },
  });
  const folder = path.join(outDir, 'pagefind');
  rmSync(folder, { recursive: true, force: true });
  // The whole site is put in its place later: until then a file may be there in part.
  const folders = new Set([...files.keys()].map((place) => path.dirname(place)));
  for (const one of folders) mkdirSync(path.join(folder, one), { recursive: true });
  for (const [place, content] of files) writeFileSync(path.join(folder, place), content);
  return count;
}
