import type { MiddlewareHandler } from 'astro';
import { loadLibrary } from './collections.ts';
import { once } from './content/once.ts';
import type { Library } from './domain/library.ts';
import { shortNames, unbrokenParts } from './domain/unbroken.ts';
import { markWords } from './html/mark-words.ts';

const namesOf = once(shortNames);
/** A number of the ledger is kept together by its own style. */
const WHOLE = / data-align="right"|\bclass="(?:fact|unbroken)\b/;

/** Keeps together in a page what a line may not break within, wherever the words come from. */
export function keepTogether(html: string, library: Library): string {
  const names = namesOf(library);
  return markWords(
    html,
    'unbroken',
    (text) => unbrokenParts(text, names),
    (tag) => WHOLE.test(tag),
  );
}

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(keepTogether(await response.text(), await loadLibrary()), response);
};
