/** Powers of ten that Chinese writes as a word, from none up. */
const SCALES = [
  ['', 1],
  ['万', 1e4],
  ['亿', 1e8],
] as const;

/** Digits after the point, at most, that anyone would write; fewer of what is less than one. */
const DIGITS = 4;
const DIGITS_BELOW_ONE = 2;

/**
 * The ways to write a value: 12000 人次 → “12000人次”, “1.2万人次”; 1.2 亿元 → “1.2亿元”, “12000万元”, “120000000元”.
 * @param unit may itself begin with 万 or 亿
 */
export function valueSpellings(value: number, unit: string): string[] {
  const scale = SCALES.find(([word]) => word !== '' && unit.startsWith(word));
  const plain = scale ? unit.slice(scale[0].length) : unit;
  const size = Math.abs(value) * (scale?.[1] ?? 1);
  if (size < 1e3 || plain === '%') return [`${Math.abs(value)}${unit}`];
  return SCALES.flatMap(([word, power]) => {
    // The ledger's values are decimal; dividing by a power of ten must not show binary dust.
    const digits = String(Number((size / power).toPrecision(12)));
    const [whole = '', fraction = ''] = digits.split('.');
    const most = whole === '0' ? DIGITS_BELOW_ONE : DIGITS;
    if (fraction.length > most || digits.includes('e')) return [];
    return [digits + word + plain];
  });
}
