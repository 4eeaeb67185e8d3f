import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentRoot } from '../content/root.ts';
import { siteSchema, type Site } from '../domain/site.ts';

/**
 * Reads `site.json`, whose base URL Astro needs before any content is loaded.
 * @throws with a Chinese sentence if the file is missing or its base URL cannot be read.
 */
export function readSite(): Pick<Site, 'baseUrl' | 'studio'> {
  const file = path.join(contentRoot(), 'site.json');
  const { baseUrl, studio } = recordIn(file);
  const result = siteSchema.shape.baseUrl.safeParse(baseUrl);
  if (result.success) return { baseUrl: result.data, studio: studio === true };
  throw new Error(
    `${file}：baseUrl（网站地址）读不出来，请写作 "baseUrl": "https://example.org/"。`,
  );
}

function recordIn(file: string): { baseUrl?: unknown; studio?: unknown } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { baseUrl?: unknown; studio?: unknown };
  } catch {
    return {};
  }
}
