import type { MiddlewareHandler } from 'astro';
import { loadLibrary } from './collections.ts';
import { once } from './content/once.ts';
import { shortNames, unbrokenParts } from './domain/unbroken.ts';
import { markWords } from './html/mark-words.ts';

const namesOf = once(shortNames);
/** A number of the ledger is kept together by its own style. */
const WHOLE = / data-align="right"|\bclass="(?:fact|unbroken)\b/;

/** Keeps together in every page what a line may not break within, wherever the words come from. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const names = namesOf(await loadLibrary());
  const page = markWords(
    await response.text(),
    'unbroken',
    (text) => unbrokenParts(text, names),
    (tag) => WHOLE.test(tag),
  );
  return new Response(page, response);
};
