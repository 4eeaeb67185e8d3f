import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentRoot } from '../content/root.ts';
import { siteSchema, type Site } from '../domain/site.ts';

/**
 * Reads `site.json`, whose base URL Astro needs before any content is loaded.
 * @throws with a Chinese sentence if the file is missing or its base URL cannot be read.
 */
export function readSite(): Pick<Site, 'baseUrl'> {
  const file = path.join(contentRoot(), 'site.json');
  const result = siteSchema.shape.baseUrl.safeParse(baseUrlIn(file));
  if (result.success) return { baseUrl: result.data };
  throw new Error(
    `${file}：baseUrl（网站地址）读不出来，请写作 "baseUrl": "https://example.org/"。`,
  );
}

function baseUrlIn(file: string): unknown {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { baseUrl?: unknown }).baseUrl;
  } catch {
    return undefined;
  }
}
