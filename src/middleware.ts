import type { MiddlewareHandler } from 'astro';
import { loadLibrary } from './collections.ts';
import { detached } from './domain/detached.ts';
import { once } from './domain/once.ts';
import type { Library } from './domain/library.ts';
import { shortNames, unbrokenParts, type Part } from './domain/unbroken.ts';
import { markWords } from './html/mark-words.ts';

/** Most of a page's words stand on other pages as well; so many texts are kept. */
const KEPT = 50_000;
const readerOf = once((library: Library) => {
  const names = shortNames(library);
  const known = new Map<string, Part[]>();
  return (text: string): Part[] => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= KEPT) known.clear();
    const own = detached(text);
    const parts = unbrokenParts(own, names);
    known.set(own, parts);
    return parts;
  };
});
/** A number of the ledger is kept together by its own style. */
const WHOLE = / data-align="right"|\bclass="(?:fact|unbroken)\b/;

/**
 * Keeps together in a page what a line may not break within, wherever the words come from, and marks
 * a link that stands right behind another: no style sheet can tell whether words are between them.
 */
export function keepTogether(html: string, library: Library): string {
  const marked = markWords(html, 'unbroken', readerOf(library), (tag) => WHOLE.test(tag));
  return marked.replaceAll('</a><a ', '</a><a data-near ');
}

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(keepTogether(await response.text(), await loadLibrary()), response);
};
