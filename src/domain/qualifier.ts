/**
 * How the source hedges a number. `write` puts the hedge where Chinese prose has it, so that
 * “余、约、近” survive into every sentence, label and table; `label` explains it to a reader.
 */
interface Qualifier {
  label: string;
  write: (number: string, unit: string) => string;
}

export const QUALIFIERS = {
  exact: { label: '原文为确数', write: (number, unit) => `${number}${unit}` },
  over: { label: '余，即超过', write: (number, unit) => `${number}余${unit}` },
  about: { label: '约数', write: (number, unit) => `约${number}${unit}` },
  near: { label: '接近而未到', write: (number, unit) => `近${number}${unit}` },
  'at-least': { label: '原文列举后有“等”字，实数不少于此', write: (n, unit) => `至少${n}${unit}` },
  'or-more': { label: '以上', write: (number, unit) => `${number}${unit}以上` },
  first: { label: '首个', write: (_number, unit) => `首${unit}` },
  rank: { label: '位次', write: (number, unit) => `第${number}${unit}` },
} as const satisfies Record<string, Qualifier>;

export type QualifierId = keyof typeof QUALIFIERS;

export const QUALIFIER_IDS = Object.keys(QUALIFIERS) as [QualifierId, ...QualifierId[]];
