/**
 * Pagefind keeps only letters and digits of what it is given, so whatever else means something is
 * written as a Yi syllable: a letter without case or parts that Chinese text does not use.
 */

/** Between two units of a token neither of which is Han: 6·8 is not 68. */
export const JOIN = 'ꀀ';

/** The decimal point. */
export const POINT = 'ꀂ';

/** Fills a zone; never asked for. */
export const PAD = 'ꀏ';

/** Before a syllable of a name's pinyin. */
export const SYLLABLE = 'ꀌ';

/** Before the initials of two syllables of a name. */
export const INITIALS = 'ꀍ';

/** Signs that are units of their own. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['%', 'ꀃ'],
  ['‰', 'ꀄ'],
  ['+', 'ꀅ'],
  ['&', 'ꀆ'],
  ['°', 'ꀇ'],
  ['$', 'ꀈ'],
  ['¥', 'ꀉ'],
  ['€', 'ꀊ'],
]);

export const HAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}〇々ー]/u;

/**
 * What does not break a phrase: white space, quotes, title marks, middle dots, dashes.
 */
export const IGNORED = /[\p{Z}\s\p{Pd}\p{Pi}\p{Pf}"'`´′″《》〈〉「」『』【】·•‧・∙⋅・~～_*#^]/u;
