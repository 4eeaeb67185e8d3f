import type { DataPath } from '../../content/documents/document.ts';

/** The lists that a file is there for; their name need not be said. */
const RECORDS = new Set(['facts', 'terms', 'discrepancies']);

/** @returns a place in a record as staff count, from one: `facts.6.locator` is “第7条的 locator”. */
export function placeWords(path: DataPath): string {
  let words = '';
  for (const [at, key] of path.entries()) {
    if (typeof key === 'number') {
      const isRecord = at === 1 && RECORDS.has(String(path[0]));
      words = isRecord ? `第${key + 1}条` : `${words} 第${key + 1}项`.trimStart();
    } else if (words === '') words = key;
    else words += /[条项]$/.test(words) ? `的 ${key}` : `.${key}`;
  }
  return words;
}
