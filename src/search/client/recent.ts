import { queryOf } from '../state.ts';

const KEY = 'search-recent';
const MOST = 6;

/** @returns the last searches of this browser, the newest first. They are kept nowhere else. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter((words) => typeof words === 'string').slice(0, MOST);
  } catch {
    return [];
  }
}

/** Puts a search first among the last ones. */
export function keepSearch(text: string): void {
  const words = queryOf(text);
  if (!words) return;
  const others = recentSearches().filter((other) => other !== words);
  try {
    localStorage.setItem(KEY, JSON.stringify([words, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing has no last searches.
  }
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
