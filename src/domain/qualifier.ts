/**
 * How the source hedges a number. `write` puts the hedge where Chinese prose has it, so that
 * “余、约、近” survive into every sentence, label and table; `label` explains it to a reader; `words`
 * are what a person types for it, the first of them is what a form shows. `bound` says that the number
 * is only what it is at most (upper) or at least (lower): it compares with no other.
 */
interface Qualifier {
  label: string;
  words: readonly [string, ...string[]];
  bound?: 'upper' | 'lower';
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
    bound: 'upper',
    write: (number, unit) => `不足${number}${unit}`,
  },
  'at-most': {
    label: '不超过，即最多是此数',
    words: ['不超过', '最多', '至多', '以内', '以下'],
    bound: 'upper',
    write: (number, unit) => `不超过${number}${unit}`,
  },
  'at-least': {
    label: '至少，即不少于此数',
    words: ['至少', '不少于', '不低于', '不下'],
    bound: 'lower',
    write: (number, unit) => `至少${number}${unit}`,
  },
  named: {
    label: '由所列各项数出，其后有“等”字',
    words: ['已列出', '点名', '等', '列举'],
    bound: 'lower',
    write: (number, unit) => `已列出的${number}${unit}`,
  },
  'or-more': {
    label: '以上',
    words: ['以上'],
    bound: 'lower',
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

interface Hedged {
  status: string;
  qualifier: QualifierId;
  value?: number | undefined;
  enumerated?: readonly string[] | undefined;
}

/** @returns what a reader is told of how a number is known: hedged, counted out, or worked out. */
export function qualifierLabel({ status, qualifier, value, enumerated }: Hedged): string {
  const { label } = QUALIFIERS[qualifier];
  if (value === undefined) return '照录原文，不是数值';
  if (status === 'derived') return `推算，见算式${qualifier === 'exact' ? '' : `；${label}`}`;
  return enumerated && qualifier === 'exact' ? '由所列各项数出' : label;
}

/** @returns whether a number is only an upper or a lower bound. */
export function boundOf(qualifier: QualifierId): 'upper' | 'lower' | undefined {
  const { bound }: Qualifier = QUALIFIERS[qualifier];
  return bound;
}
