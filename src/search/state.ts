import { FACETS, type FacetId } from './facets.ts';

/** What a reader asked for; it lives in the URL, so that every search can be shared. */
export interface SearchState {
  query: string;
  chosen: Record<FacetId, string[]>;
  match: 'any' | 'all';
  sort: 'relevance' | 'date';
  /** How many results are shown, from the first. */
  shown: number;
  /** The words as typed: no other reading is tried. */
  literal: boolean;
  /** No year or kind is taken from the words of the query. */
  free: boolean;
}

/** How many results are shown at first, and how many more at a time. */
export const PAGE = 20;

/** In characters; what follows is left out. */
export const LONGEST_QUERY = 200;

const MOST_SHOWN = 2000;

/** @returns the state that a URL's query string describes; what it does not know is left out. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const chosen = Object.fromEntries(FACETS.map(({ id }) => [id, unique(params.getAll(id))]));
  const shown = Math.trunc(Number(params.get('n') ?? PAGE));
  return {
    query: queryOf(params.get('q') ?? ''),
    chosen: chosen as SearchState['chosen'],
    match: params.get('match') === 'all' ? 'all' : 'any',
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    shown: shown > PAGE ? Math.min(shown, MOST_SHOWN) : PAGE,
    literal: params.get('literal') === '1',
    free: params.get('free') === '1',
  };
}

/** @returns the query string of a state, beginning with “?”, or nothing for the empty one. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.query) params.set('q', state.query);
  for (const { id } of FACETS) for (const value of state.chosen[id]) params.append(id, value);
  if (state.match === 'all') params.set('match', 'all');
  if (state.sort === 'date') params.set('sort', 'date');
  if (state.shown > PAGE) params.set('n', String(state.shown));
  if (state.literal) params.set('literal', '1');
  if (state.free) params.set('free', '1');
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** @returns typed or pasted text as it is searched: one line, no blanks around, not too long. */
export function queryOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return [...line].slice(0, LONGEST_QUERY).join('').trim();
}

/** @returns whether there is anything to look for. */
export function asks({ query, chosen }: Pick<SearchState, 'query' | 'chosen'>): boolean {
  return query !== '' || FACETS.some(({ id }) => chosen[id].length > 0);
}

/** @returns the state with one value of a facet chosen or no longer chosen, from the first result on. */
export function choose(state: SearchState, facet: FacetId, value: string, on: boolean) {
  const others = state.chosen[facet].filter((chosen) => chosen !== value);
  const chosen = { ...state.chosen, [facet]: on ? [...others, value] : others };
  return { ...state, chosen, shown: PAGE };
}

/** @returns the state of other words under the same facets and order. */
export function withQuery(state: SearchState, text: string): SearchState {
  return { ...state, query: queryOf(text), shown: PAGE, literal: false, free: false };
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
