/** Reads the numbers in a source's words: “1.2万余”, “１２”, “三年”, “首家”, “84 million”, “$732 million”. */

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  首: 1,
};
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Record<string, number> = {
  万: 1e4,
  亿: 1e8,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

const ARABIC =
  /(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(万亿|[十百千]?[万亿]|thousand|million|billion)?/gi;
/** “12，300人”: the comma of a sentence, unless the digits around it are full-width too. */
const SENTENCE_COMMA = /(?<![０-９])，|，(?![０-９])/g;
/** “30余万”: the hedge stands inside the number. */
const HEDGE = /(?<=[\d十百千])[余多](?=[万亿])/g;
const CHINESE = /[零〇一二两三四五六七八九十百千万亿首]+(?:点[零〇一二三四五六七八九]+)?/g;

/** @returns the numbers that the text states, in order of appearance. */
export function numbersIn(text: string): number[] {
  const plain = toHalfWidth(text.replace(SENTENCE_COMMA, '、')).replace(HEDGE, '');
  const found: { at: number; value: number }[] = [];
  for (const match of plain.matchAll(ARABIC)) {
    const digits = Number(match[1]!.replaceAll(',', '') + (match[2] ?? ''));
    const scale = match[3] ? scaleOf(match[3]) : 1;
    found.push({ at: match.index, value: round(digits * scale) });
  }
  for (const match of plain.matchAll(CHINESE)) {
    const value = readChinese(match[0]);
    if (value !== undefined) found.push({ at: match.index, value });
  }
  return found.sort((a, b) => a.at - b.at).map(({ value }) => value);
}

/**
 * Whether a quotation states a value given in a unit, allowing the ways Chinese writes it:
 * 12000 as “1.2万”, 7.32亿美元 as “$732 million”, a fall of 22.3 as “下降22.3”.
 */
export function states(quote: string, value: number, unit: string): boolean {
  const scale = scaleOf(/^(?:万亿|[十百千]?[万亿])/.exec(unit)?.[0] ?? '');
  const wanted = [Math.abs(value), round(Math.abs(value) * scale)];
  return numbersIn(quote).some((number) => wanted.includes(number));
}

/** @returns the value of a Chinese numeral such as 一百一十七 or 三点五; undefined if it is none. */
export function readChinese(text: string): number | undefined {
  const [whole = '', fraction, ...rest] = text.split('点');
  if (rest.length > 0) return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of whole) {
    if (character in DIGITS) {
      digit = (digit === undefined ? 0 : digit * 10) + DIGITS[character]!;
    } else if (character in PLACES) {
      section += (digit ?? 1) * PLACES[character]!;
      digit = undefined;
    } else if (character in SCALES) {
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
    `${integer}.${[...fraction].map((digit) => DIGITS[digit] ?? Number.NaN).join('')}`,
  );
  return Number.isNaN(value) ? undefined : value;
}

/** @returns full-width digits and signs (１２．５％) in their ASCII forms. */
export function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** @returns what a word such as 万, 十亿 or “million” multiplies by; 1 for any other. */
export function scaleOf(word: string): number {
  return [...(/^[a-z]/i.test(word) ? [word.toLowerCase()] : word)].reduce(
    (product, part) => product * (SCALES[part] ?? PLACES[part] ?? 1),
    1,
  );
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
