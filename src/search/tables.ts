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

/** @returns what the tables of several sites know together; of two words for one the first site's. */
export function joinTables(tables: readonly Tables[]): Tables {
  const [only] = tables;
  if (only && tables.length === 1) return only;
  const phrases = Object.assign({}, ...tables.map((table) => table.phrases).toReversed());
  return {
    traditional: joinCharacters(tables.map((table) => table.traditional)),
    phrases: phrases as Tables['phrases'],
    // The characters of a syllable stand in the order of their codes.
    syllables: Object.fromEntries(
      Object.entries(joinCharacters(tables.map((table) => table.syllables))).map(
        ([syllable, chars]) => [syllable, [...chars].sort().join('')],
      ),
    ),
  };
}

function joinCharacters(tables: readonly Record<string, string>[]): Record<string, string> {
  const all = new Map<string, string>();
  for (const [key, chars] of tables.flatMap((table) => Object.entries(table))) {
    all.set(key, [...new Set((all.get(key) ?? '') + chars)].join(''));
  }
  return Object.fromEntries(all);
}
