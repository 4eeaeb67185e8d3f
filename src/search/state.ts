import { FACETS, type FacetId } from './facets.ts';

/** What a reader asked for; it lives in the URL, so that every search can be shared. */
export interface SearchState {
  query: string;
  chosen: Record<FacetId, string[]>;
}

/** @returns the state that a URL's query string describes. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const chosen = Object.fromEntries(FACETS.map(({ id }) => [id, params.getAll(id)]));
  return { query: (params.get('q') ?? '').trim(), chosen: chosen as SearchState['chosen'] };
}

/** @returns the query string of a state, beginning with “?”, or nothing for the empty one. */
export function writeState({ query, chosen }: SearchState): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  for (const { id } of FACETS) for (const value of chosen[id]) params.append(id, value);
  const text = params.toString();
  return text ? `?${text}` : '';
}
