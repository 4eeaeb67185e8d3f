/**
 * How the source hedges a number. `write` puts the hedge where Chinese prose has it, so that
 * “余、约、近” survive into every sentence, label and table; `label` explains it to a reader; `words`
 * are what a person types for it, the first of them is what a form shows.
 */
interface Qualifier {
  label: string;
  words: readonly [string, ...string[]];
  write: (number: string, unit: string) => string;
}

export const QUALIFIERS = {
  exact: {
    label: '原文为确数',
    words: ['确数', '准确', '确切', '精确', '整数', '无'],
    write: (number, unit) => `${number}${unit}`,
  },
  over: {
    label: '余，即超过',
    words: ['余', '多', '超过', '逾'],
    write: (number, unit) => `${number}余${unit}`,
  },
  about: {
    label: '约数',
    words: ['约', '约数', '大约', '左右'],
    write: (number, unit) => `约${number}${unit}`,
  },
  near: {
    label: '接近而未到',
    words: ['近', '接近', '将近'],
    write: (number, unit) => `近${number}${unit}`,
  },
  under: {
    label: '不足，即少于',
    words: ['不足', '不到', '少于', '低于'],
    write: (number, unit) => `不足${number}${unit}`,
  },
  'at-most': {
    label: '不超过，即最多是此数',
    words: ['不超过', '最多', '至多', '以内', '以下'],
    write: (number, unit) => `不超过${number}${unit}`,
  },
  'at-least': {
    label: '原文列举后有“等”字，实数不少于此',
    words: ['至少', '等', '不少于'],
    write: (number, unit) => `至少${number}${unit}`,
  },
  'or-more': {
    label: '以上',
    words: ['以上'],
    write: (number, unit) => `${number}${unit}以上`,
  },
  first: { label: '首个', words: ['首', '首个', '首家'], write: (_number, unit) => `首${unit}` },
  rank: {
    label: '位次',
    words: ['位次', '第', '排名', '名次'],
    write: (number, unit) => `第${number}${unit}`,
  },
} as const satisfies Record<string, Qualifier>;

export type QualifierId = keyof typeof QUALIFIERS;

export const QUALIFIER_IDS = Object.keys(QUALIFIERS) as [QualifierId, ...QualifierId[]];
