/** What the build knows of the corpus and writes for the fallbacks. All keys are characters of the index. */
export interface Tables {
  /**
   * Traditional and variant characters (of Taiwan and Hong Kong too) → their Simplified forms, the
   * likeliest first, as one string: `著` → `著着`. Only what has a target in the corpus.
   */
  traditional: Record<string, string>;
  /** Words of Taiwan → the word in the corpus. Keys Traditional or Simplified: `網路` → `网络`. */
  phrases: Record<string, string>;
  /**
   * Syllables without tones, ü as `v` → the characters read so, as one string: `hong` → `红宏洪`.
   * Only syllables of names; has every character of the names, a character under each of its readings.
   */
  syllables: Record<string, string>;
}

/** @returns tables that know nothing; for an index whose tables did not load. */
export const noTables = (): Tables => ({ traditional: {}, phrases: {}, syllables: {} });
