import type { APIContext } from 'astro';
import { loadLibrary } from '../collections.ts';
import { feedParts } from '../domain/feed.ts';
import { feedOf } from './feed/_feed.ts';

/** The newest cases; the others are in the archives. */
export async function GET(context: APIContext): Promise<Response> {
  const library = await loadLibrary();
  const { newest, archives } = feedParts(library.publishedCases());
  return feedOf(context, library, newest, { number: 0, before: archives.length || undefined });
}
