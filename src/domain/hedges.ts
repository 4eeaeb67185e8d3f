import type { QualifierId } from './qualifier.ts';

/** Words before a number that hedge it. */
export const HEDGES_BEFORE: Readonly<Record<string, QualifierId>> = {
  ...hedges('about', '约', '约为', '大约', '大概'),
  ...hedges('near', '近', '将近', '接近'),
  ...hedges('over', '超', '超过', '逾', '突破'),
  ...hedges('at-least', '至少', '不少于', '不低于'),
};

/** Words behind a number, or behind its unit, that hedge it. */
export const HEDGES_AFTER: Readonly<Record<string, QualifierId>> = {
  ...hedges('or-more', '以上', '及以上'),
  ...hedges('about', '左右', '上下'),
};

/** @returns an entry for each of some words. */
export function hedges(qualifier: QualifierId, ...words: string[]): Record<string, QualifierId> {
  return Object.fromEntries(words.map((word) => [word, qualifier]));
}

/** @returns a pattern of any of the words, the longest first. */
export function anyOf(words: Readonly<Record<string, unknown>>): string {
  return Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
}
