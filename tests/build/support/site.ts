import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { attribute, elementsOf, type Element } from './html.ts';

export interface Page {
  /** The path at which a host serves it, without the base: `/cases/a/`. */
  at: string;
  html: string;
  elements: Element[];
}

/** A built site on disk. */
export interface Site {
  /** Every file, from the site's root, with forward slashes. */
  files: string[];
  pages: Page[];
  read: (file: string) => string;
  page: (at: string) => Page;
}

export function readSite(outDir: string): Site {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const read = (file: string) => readFileSync(path.join(outDir, file), 'utf8');
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = read(file);
      return { at: `/${file.replace(/index\.html$/, '')}`, html, elements: elementsOf(html) };
    });
  const page = (at: string) => {
    const found = pages.find((candidate) => candidate.at === at);
    if (!found) throw new Error(`no page was built at ${at}`);
    return found;
  };
  return { files, pages, read, page };
}

/** @returns the ids of a page, in order, repeats kept. */
export function idsOf({ elements }: Page): string[] {
  return elements.flatMap((element) => attribute(element, 'id') ?? []);
}

export interface Reference {
  page: string;
  tag: string;
  name: 'href' | 'src' | 'action' | 'poster' | 'srcset';
  url: string;
  rel: string;
}

/** @returns every address that a page leads to or loads. */
export function referencesOf({ at, elements }: Page): Reference[] {
  return elements.flatMap((element) =>
    (['href', 'src', 'action', 'poster', 'srcset'] as const).flatMap((name) => {
      const value = attribute(element, name);
      if (value === undefined) return [];
      const urls =
        name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0]!) : [value];
      const rel = attribute(element, 'rel') ?? '';
      return urls.map((url) => ({ page: at, tag: element.tagName, name, url, rel }));
    }),
  );
}
