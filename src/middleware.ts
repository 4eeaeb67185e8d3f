import type { MiddlewareHandler } from 'astro';
import { loadLibrary } from './collections.ts';
import { detached } from './domain/detached.ts';
import { once } from './domain/once.ts';
import type { Library } from './domain/library.ts';
import { shortNames, unbrokenParts, type Part } from './domain/unbroken.ts';
import { seamsOf } from './figures/phrases.ts';
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

/** A number of the ledger shown without its unit, and the first sign of the words that measure it. */
const MEASURED = /<a class="fact"[^>]*>[^<]*<span>[^<]*\d<\/span><\/a>\p{Script=Han}/gu;

/**
 * Keeps together in a page what a line may not break within, wherever the words come from, lets the
 * lines of a heading end between its phrases only, and marks
 * a link that stands right behind another: no style sheet can tell whether words are between them.
 */
export function keepTogether(html: string, library: Library): string {
  const isWhole = (tag: string) => WHOLE.test(tag);
  const marked = markWords(html, 'unbroken', readerOf(library), isWhole, seamsOf);
  return marked
    .replaceAll('</a><a ', '</a><a data-near ')
    .replace(MEASURED, '<span class="unbroken">$&</span>');
}

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(keepTogether(await response.text(), await loadLibrary()), response);
};
