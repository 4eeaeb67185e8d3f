/** What a reader has set side by side and looks for; it lives in the URL, so that it can be shared. */
export interface CompareQuery {
  /** Ids of facts, and of series as “series:id”, in the order of choosing. */
  ids: string[];
  words: string;
}

const MOST = 4;
const KEYS = ['a', 'b', 'c', 'd'];

/** @returns the state that a URL's query string describes: `?a=…&b=…` or `?ids=…,…`. */
export function readCompareQuery(search: string): CompareQuery {
  const params = new URLSearchParams(search);
  const named = KEYS.flatMap((key) => params.getAll(key));
  const listed = params.getAll('ids').flatMap((ids) => ids.split(','));
  const ids = [...named, ...listed].map((id) => id.trim()).filter(Boolean);
  return { ids: [...new Set(ids)], words: (params.get('q') ?? '').trim() };
}

/** @returns the query string of a state, beginning with “?”, or nothing for the empty one. */
export function writeCompareQuery({ ids, words }: CompareQuery): string {
  const chosen =
    ids.length > KEYS.length
      ? [`ids=${ids.map(readable).join(',')}`]
      : ids.map((id, index) => `${KEYS[index]}=${readable(id)}`);
  const parts = words ? [...chosen, `q=${encodeURIComponent(words)}`] : chosen;
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** @returns what to do where there are too few things to compare, or too many. */
export function countAdvice(count: number): string | undefined {
  if (count === 0) return '还没有选：在下面勾选两到四项，就能对照。';
  if (count === 1) return '已选一项，再选一项就能对照。';
  if (count <= MOST) return undefined;
  return `最多对照四项，现在选了${count}项：去掉${count - MOST}项再看。`;
}

/** A colon may stand in a query as it is. */
function readable(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}
