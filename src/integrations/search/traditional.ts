import type { Tables } from '../../search/tables.ts';
import type { Corpus } from './corpus.ts';
import { readDictionary } from './opencc.ts';

/** OpenCC's dictionaries lead from the forms of a region to its own Traditional, and from there on. */
const VARIANTS = ['TWVariantsRev', 'HKVariantsRev'];
const PHRASES = ['TWPhrasesRev', 'HKPhrasesRev'];

/** @returns what of the tables says how Traditional Chinese is written in this corpus. */
export function traditionalTables(corpus: Corpus): Pick<Tables, 'traditional' | 'phrases'> {
  const simplified = readDictionary('TSCharacters');
  const variants = VARIANTS.map(readDictionary);
  const formsOf = (char: string): string[] => simplified.get(char) ?? [char];
  const targetsOf = (char: string): string[] => [
    ...formsOf(char),
    ...variants.flatMap((table) => (table.get(char) ?? []).flatMap(formsOf)),
  ];
  const keys = [...simplified.keys(), ...variants.flatMap((table) => [...table.keys()])];
  const traditional: Tables['traditional'] = {};
  for (const char of [...new Set(keys)].sort()) {
    const targets = [...new Set(targetsOf(char))].filter((target) => corpus.hasChar(target));
    if (targets.some((target) => target !== char)) traditional[char] = targets.join('');
  }
  const convert = (word: string) => [...word].map((char) => targetsOf(char)[0] ?? char).join('');
  const phrases: Tables['phrases'] = {};
  for (const [word, targets] of PHRASES.flatMap((name) => [...readDictionary(name)])) {
    const plain = convert(word);
    const target = targets.map(convert).find((form) => form !== plain && corpus.mayHave(form));
    if (target === undefined || word.length < 2) continue;
    // A word that the corpus has itself means what it says there: 建立 is not 创建.
    for (const key of new Set([word, plain])) if (!corpus.mayHave(key)) phrases[key] ??= target;
  }
  return { traditional, phrases };
}
