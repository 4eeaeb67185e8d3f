const WORD = /[\p{L}\p{N}]{2,}|\p{N}/u;

/** @returns places in UTF-16 units where a word of the text begins or ends; none without a segmenter. */
export function wordBorders(text: string): Set<number> {
  const words = segments(text);
  return new Set(words && [...words.map(({ index }) => index), text.length]);
}

/**
 * On how many sides of a cut, 0 to 2, a word of two characters or more, or a number, meets it; 2
 * where that cannot be told.
 */
export function wordsMeeting(left: string, right: string): number {
  const before = segments(left)?.at(-1);
  const after = segments(right)?.at(0);
  return [before, after].filter((part) => part === undefined || WORD.test(part.segment)).length;
}

let segmenter: Intl.Segmenter | undefined;

/** @returns the words of a text; undefined in a browser that has no segmenter. */
export function segments(text: string): Intl.SegmentData[] | undefined {
  // Firefox has it only since version 125.
  if (!('Segmenter' in Intl)) return undefined;
  // To make one takes longer than to use it.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)];
}
