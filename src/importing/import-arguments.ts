import { readWords, wordsFault } from '../checks/command-words.ts';

/** What the person at the terminal asked for; `fault` says in Chinese why it cannot be done. */
export type ImportArguments =
  | { kind: 'help' }
  | { kind: 'fault'; fault: string }
  | {
      kind: 'import';
      file: string;
      /** What was typed after each flag that takes words. */
      given: Record<string, string[]>;
      list: boolean;
      dryRun: boolean;
    };

/** The flags of this command itself; the others are the questions that it asks. */
const OWN_FLAGS = ['source', 'accept', 'decisions', 'list-file', 'alt'];

/**
 * Reads the words after `npm run import --`.
 * @param questions the flags that answer questions, without their hyphens
 */
export function parseImportArguments(
  words: string[],
  questions: readonly string[],
): ImportArguments {
  const names = [...OWN_FLAGS, ...questions];
  const flags = new Map(names.map((name) => [name, `--${name} 后面没有写值。`]));
  const read = readWords(words, flags, ['list', 'dry-run']);
  if (read.wantsHelp) return { kind: 'help' };
  const { given, switches, faults } = read;
  const [file, ...rest] = read.others;
  if (file === undefined) faults.push('没有写要导入哪个文件，例如 npm run import -- 稿件.docx。');
  if (rest.length > 0)
    faults.push(`多出了“${rest.join('”“')}”：一次导入一个文件；有空格的文字要用引号括起来。`);
  for (const name of ['source', 'accept', 'decisions', 'list-file']) {
    if ((given[name]?.length ?? 0) > 1) faults.push(`--${name} 只写一次。`);
  }
  if (given['accept'] && given['decisions']) {
    faults.push('--accept 和 --decisions 只写一个：表里已经写了哪些采用。');
  }
  if (faults.length > 0 || file === undefined) return wordsFault('import', faults);
  const [list, dryRun] = [switches.has('list'), switches.has('dry-run')];
  return { kind: 'import', file, given, list, dryRun };
}
