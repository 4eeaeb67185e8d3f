import type { Judgement } from './judgement.ts';
import type { Page } from './relevance.ts';

/** How good an answer is; each from 0 to 1. */
export interface Score {
  recall: number;
  precision: number;
  /** Precision if what is pardoned were wrong. */
  strict: number;
  reciprocalRank: number;
  ndcg: number;
  /** 1 if nothing was found. */
  zero: number;
}

const TOP = 10;

/** @param found every result in order */
export function score(found: readonly Page[], { grades, isPardoned }: Judgement): Score {
  const right = found.filter(({ url }) => grades.has(url)).length;
  const wrong = found.filter((page) => !grades.has(page.url) && !isPardoned(page)).length;
  const first = found.findIndex(({ url }) => grades.has(url));
  const gained = found.slice(0, TOP).map(({ url }) => grades.get(url) ?? 0);
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, TOP);
  return {
    recall: right / grades.size,
    precision: right + wrong > 0 ? right / (right + wrong) : 0,
    strict: found.length > 0 ? right / found.length : 0,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    ndcg: discounted(gained) / discounted(ideal),
    zero: found.length === 0 ? 1 : 0,
  };
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
}

/** @returns the mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param share 0.5 for the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
