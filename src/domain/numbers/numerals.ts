/** Chinese numerals and the words that multiply: 一百一十七, 三点五, 万, “million”. */

const DIGITS: Record<string, number> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const TENS: Record<string, number> = { 廿: 20, 卅: 30 };
const PLACES: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const SCALES: Record<string, number> = {
  ...{ 万: 1e4, 亿: 1e8 },
  ...{ thousand: 1e3, million: 1e6, billion: 1e9, k: 1e3, w: 1e4 },
};

/** Digits of Chinese numerals from one, the capitals of cheques among them. */
export const DIGIT = '一二两三四五六七八九壹贰叁肆伍陆柒捌玖';
/** Whatever a Chinese numeral may hold. */
export const NUMERAL = `${DIGIT}十百千万亿零〇拾佰仟廿卅`;
/** What may multiply a number in front of its unit. */
export const SCALE = '(?:万亿|[十百千]?[万亿])';

/** @returns the value of a Chinese numeral such as 一百一十七 or 三点五; undefined if it is none. */
export function readChinese(text: string): number | undefined {
  const [whole = '', fraction, ...rest] = text.split('点');
  if (rest.length > 0) return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of whole) {
    if (Object.hasOwn(DIGITS, character)) {
      digit = (digit === undefined ? 0 : digit * 10) + DIGITS[character]!;
    } else if (Object.hasOwn(TENS, character)) {
      section += TENS[character]!;
    } else if (Object.hasOwn(PLACES, character)) {
      section += (digit ?? 1) * PLACES[character]!;
      digit = undefined;
    } else if (character === '万' || character === '亿') {
      const before = section + (digit ?? 0);
      if (before === 0 && total === 0) return undefined;
      const scale = SCALES[character]!;
      // 三万亿 multiplies all that went before, 一亿三千万 only the 三千.
      total = scale >= total ? (total + before) * scale : total + before * scale;
      section = 0;
      digit = undefined;
    } else {
      return undefined;
    }
  }
  const integer = total + section + (digit ?? 0);
  if (!fraction) return whole ? integer : undefined;
  const value = Number(
    `${integer}.${[...fraction].map((sign) => DIGITS[sign] ?? Number.NaN).join('')}`,
  );
  return Number.isNaN(value) ? undefined : value;
}

/** @returns what a word such as 万, 十亿 or “million” multiplies by; 1 for any other. */
export function scaleOf(word: string): number {
  return [...(/^[a-z]/i.test(word) ? [word.toLowerCase()] : word)].reduce(
    (product, part) => product * (SCALES[part] ?? PLACES[part] ?? 1),
    1,
  );
}

/** @returns a number times what its 万 or 亿 stands for, without the noise of binary fractions. */
export function times(value: number, scale: string): number {
  return Number((value * scaleOf(scale)).toPrecision(12));
}

/** @returns how large a number is in its unit without 万 or 亿, its sign aside: 15万元 is 150000. */
export function sizeOf(value: number, unit = ''): number {
  return times(Math.abs(value), scaleIn(unit));
}

/** 千元, but 千瓦 and 千克 are units of their own. */
const SCALE_OF_UNIT = new RegExp(`^(?:${SCALE}|[百千](?=[美欧港日韩澳加]?元))`);

/** @returns the 万 or 亿 with which a unit begins, if it does. */
export function scaleIn(unit: string): string {
  return SCALE_OF_UNIT.exec(unit)?.[0] ?? '';
}
