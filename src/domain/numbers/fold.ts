/** A text in which every character that shows a digit is an ASCII digit, with the way back. */
export interface Folded {
  text: string;
  /** @returns the offsets in the text as written of a part of the folded one. */
  place: (start: number, end: number) => { start: number; end: number };
}

/** Stands for a numeral whose value is not read: Ⅷ, 𒐕. It counts as a digit. */
export const UNKNOWN_DIGIT = '\u0001';

/** Characters that may show a digit and are none of ASCII; 〇 is left to the Chinese numerals. */
const MAY_SHOW = /[\p{N}\p{So}！-～\u{1F51F}⼀-⿕萬億兩貳叄弌弍弎皕卌丗]/u;
/** Numerals of Han as cheques, old texts and other keyboards have them. */
const VARIANTS: Record<string, string> = {
  ...{ 萬: '万', 億: '亿', 兩: '两', 貳: '贰', 叄: '叁', 弌: '一', 弍: '二', 弎: '三' },
  ...{ 皕: '二百', 卌: '四十', 丗: '三十' },
};
/** ㎡, ㎥ and their like are units; their power is no number. */
const SQUARED = /[\u3371-\u3376\u3380-\u33df\u33ff]/u;
/** Superscript and subscript digits, and the marks of notes: ①. */
const RAISED = /[²³¹\u2070-\u2089\u2460-\u2473]/;
/** Full-width signs that a number may hold. The comma and the brackets of a sentence stay. */
const SIGNS = /[．％＋－／＝＜＞～]/;

/**
 * Folds digits of every script, circled, mathematical and small ones, and the full-width letters
 * and signs that stand with numbers. Offsets count UTF-16 units.
 */
export function fold(text: string): Folded {
  if (!MAY_SHOW.test(text)) return { text, place: (start, end) => ({ start, end }) };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let wasRaised = false;
  for (const character of text) {
    const own = shownBy(character);
    // 9⁹ is no 99, and 1234① no 12341.
    const isRaised = own !== character && RAISED.test(character);
    const plain = isRaised && !wasRaised && /\d$/.test(folded) ? `^${own}` : own;
    wasRaised = isRaised;
    for (let unit = 0; unit < plain.length; unit += 1) {
      const isWhole = plain === character;
      starts.push(isWhole ? at + unit : at);
      ends.push(isWhole ? at + unit + 1 : at + character.length);
    }
    folded += plain;
    at += character.length;
  }
  const place = (start: number, end: number) => ({
    start: starts[start] ?? text.length,
    end: end > start ? ends[end - 1]! : (starts[start] ?? text.length),
  });
  return { text: folded, place };
}

const known = new Map<string, string>();

function shownBy(character: string): string {
  const point = character.codePointAt(0)!;
  if (point < 0xb2) return character;
  if (point >= 0x3400 && point < 0xa000) return VARIANTS[character] ?? character;
  const plain = known.get(character) ?? (MAY_SHOW.test(character) ? plainOf(character) : character);
  if (known.size < 4096) known.set(character, plain);
  return plain;
}

function plainOf(character: string): string {
  if (/[\d〇]/.test(character) || SQUARED.test(character)) return character;
  if (SIGNS.test(character) || /[Ａ-Ｚａ-ｚ０-９]/.test(character)) return toHalfWidth(character);
  if (character === '\u{1F51F}') return '10';
  if (/\p{Nd}/u.test(character)) return digitOf(character);
  const plain = character.normalize('NFKC').replace('\u2044', '/');
  // ⼆ is a radical that looks as 二 does.
  if (/^[⼀-⿕]$/.test(character)) return /^[一二八十]$/.test(plain) ? plain : character;
  const isNumber = /\p{N}/u.test(character);
  if (/\d/.test(plain)) return plain.replace(/[()]/g, (sign) => (sign === '(' ? '（' : '）'));
  if (!isNumber) return character;
  // 〨 is 8 of a merchant's tally; ㈠ is the sign of a list.
  if (/^[〡-〩]$/.test(character)) return String(character.charCodeAt(0) - 0x3020);
  if (/^[\u2776-\u2793]$/.test(character)) {
    return String(((character.charCodeAt(0) - 0x2776) % 10) + 1);
  }
  if (/^\([一二三四五六七八九十]\)$/.test(plain)) return `（${plain.slice(1, -1)}）`;
  return /^[一二三四五六七八九十]+$/.test(plain) ? plain : UNKNOWN_DIGIT;
}

/** The digits of every script stand in order, ten in a row. */
function digitOf(character: string): string {
  const plain = character.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  const point = character.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value);
}

/** @returns full-width digits, letters and signs (１２．５％) in their ASCII forms. */
export function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
