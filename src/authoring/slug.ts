import { pinyin } from 'pinyin-pro';

/** Longer ids are cut between words: they stand in addresses that people read out. */
export const SLUG_LIMIT = 40;

/** What a title without a single readable character is called: 无题. */
const UNTITLED = 'wuti';

/** Names that Windows keeps for itself, so that no folder or file may have them. */
export const KEPT_BY_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Proposes an id for a title: the pinyin of its words joined by hyphens, Latin and digits as they
 * are, everything else left out.
 * @returns an id that `ID_PATTERN` accepts, at most `SLUG_LIMIT` characters; for any title at all
 */
export function slugOf(title: string): string {
  const parts = wordsOf(title.normalize('NFKC'));
  let slug = '';
  for (const part of parts) {
    const longer = slug ? `${slug}-${part}` : part;
    if (longer.length > SLUG_LIMIT) break;
    slug = longer;
  }
  return safe(slug || (parts[0] ?? UNTITLED).slice(0, SLUG_LIMIT));
}

/**
 * @param wanted an id, such as `slugOf` gives
 * @returns the id itself, or the first of `wanted-2`, `wanted-3` … that is free
 */
export function freeSlug(wanted: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  if (!known.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const end = `-${number}`;
    const slug = wanted.slice(0, SLUG_LIMIT - end.length).replace(/-$/, '') + end;
    if (!known.has(slug)) return slug;
  }
}

/** The readings come from the whole text: in 银行行长 one character is read in two ways. */
function wordsOf(text: string): string[] {
  const characters = [...text];
  const readings = pinyin(text, { toneType: 'none', type: 'array', v: true });
  const parts: string[] = [];
  let at = 0;
  for (const { segment } of words.segment(text)) {
    const end = at + [...segment].length;
    const read = characters.slice(at, end).map((character, index) => {
      const isHan = /\p{Script=Han}/u.test(character);
      return isHan ? (readings[at + index] ?? '') : character;
    });
    at = end;
    parts.push(...latinOf(read.join('')));
  }
  return parts;
}

function latinOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{Mark}/gu, '');
  return plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function safe(slug: string): string {
  return KEPT_BY_WINDOWS.test(slug) ? `${slug}-${UNTITLED}` : slug;
}
