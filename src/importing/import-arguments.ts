import { parseArgs } from 'node:util';
import { nearest } from '../checks/nearest.ts';

/** What the person at the terminal asked for; `faults` say in Chinese why it cannot be done. */
export type ImportArguments =
  | { kind: 'help' }
  | { kind: 'fault'; faults: string[] }
  | {
      kind: 'import';
      file: string;
      /** What was typed after each flag that takes words. */
      given: Record<string, string[]>;
      list: boolean;
      dryRun: boolean;
    };

const SWITCHES = ['list', 'dry-run', 'help'] as const;

/** The flags of this command itself; the others are the questions that it asks. */
export const OWN_FLAGS = ['source', 'accept', 'decisions', 'list-file', 'alt'] as const;

/**
 * Reads the words after `npm run import --`.
 * @param questions the flags that answer questions, without their hyphens
 */
export function parseImportArguments(
  words: string[],
  questions: readonly string[],
): ImportArguments {
  const known = [...new Set([...OWN_FLAGS, ...questions])];
  const { tokens, positionals } = parseArgs({
    args: words,
    options: {
      ...Object.fromEntries(
        known.map((name) => [name, { type: 'string', multiple: true } as const]),
      ),
      ...Object.fromEntries(SWITCHES.map((name) => [name, { type: 'boolean' } as const])),
      h: { type: 'boolean' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const faults: string[] = [];
  const given: Record<string, string[]> = {};
  const on = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'help' || name === 'h') return { kind: 'help' };
    if (name === 'list' || name === 'dry-run') {
      if (value !== undefined) faults.push(`${rawName} 后面不写值。`);
      on.add(name);
    } else if (!known.includes(name)) {
      const close = nearest(name, [...known, ...SWITCHES]);
      faults.push(`没有“${rawName}”这个选项。${close ? `是不是“--${close}”？` : ''}`);
    } else if (value === undefined || known.some((one) => value === `--${one}`)) {
      faults.push(`${rawName} 后面没有写值。`);
    } else given[name] = [...(given[name] ?? []), value];
  }
  const [file, ...rest] = positionals;
  if (file === undefined) faults.push('没有写要导入哪个文件，例如 npm run import -- 稿件.docx。');
  if (rest.length > 0)
    faults.push(`多出了“${rest.join('”“')}”：一次导入一个文件；有空格的文字要用引号括起来。`);
  for (const name of ['source', 'accept', 'decisions', 'list-file']) {
    if ((given[name]?.length ?? 0) > 1) faults.push(`--${name} 只写一次。`);
  }
  if (given['accept'] && given['decisions']) {
    faults.push('--accept 和 --decisions 只写一个：表里已经写了哪些采用。');
  }
  if (faults.length > 0 || file === undefined) return { kind: 'fault', faults };
  return { kind: 'import', file, given, list: on.has('list'), dryRun: on.has('dry-run') };
}
