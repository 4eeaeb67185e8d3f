import { existsSync, readFileSync } from 'node:fs';
import { editorFiles } from '../src/authoring/snippets.ts';
import { writeWhole } from '../src/integrations/files.ts';
import { forgeFiles } from './publishing/forge-files.ts';

/**
 * Writes what editors know of the content, from the schemas of the program, and the files of a forge
 * that repeat those of another; `--check` compares.
 */
const [option, ...rest] = process.argv.slice(2);
if ((option !== undefined && option !== '--check') || rest.length > 0) {
  console.error('用法：npm run generate，或 npm run generate -- --check（只比较，不改文件）。');
  process.exitCode = 2;
} else {
  const files = [...editorFiles(), ...forgeFiles((file) => readFileSync(file, 'utf8'))];
  const stale = files.filter(([file, text]) => textAt(file) !== text);
  if (option === '--check') report(stale.map(([file]) => file));
  else write(stale);
}

function textAt(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function report(stale: string[]): void {
  if (stale.length === 0) return;
  console.error(`${stale.join('、')}和程序里的规定不一致，请运行 npm run generate 重新生成。`);
  process.exitCode = 1;
}

function write(stale: [string, string][]): void {
  for (const [file, text] of stale) writeWhole(file, text);
  console.log(stale.length > 0 ? `重新生成了${stale.length}个文件。` : '都是最新的，没有改动。');
}
