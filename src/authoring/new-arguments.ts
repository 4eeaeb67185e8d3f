import { readWords, wordsFault } from '../checks/command-words.ts';
import { readChoice } from './choices.ts';
import { KINDS } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';

/** What the person at the terminal asked for; `fault` says in Chinese why it cannot be done. */
type NewArguments =
  | { kind: 'help'; of: Kind | undefined }
  | { kind: 'fault'; fault: string }
  | {
      kind: 'new';
      of: Kind | undefined;
      /** The new folder, for what stands in one of its own. */
      folder: string | undefined;
      given: Record<string, string[]>;
      dryRun: boolean;
    };

/**
 * Reads the words after `npm run new --`.
 * @param namesOf the flags of a kind, without their hyphens
 */
export function parseNewArguments(
  words: string[],
  namesOf: (kind: Kind) => readonly string[],
): NewArguments {
  const all = KINDS.flatMap(namesOf);
  const flags = new Map(all.map((name) => [name, `--${name} 后面没有写值。`]));
  const { wantsHelp, given, switches, others, faults } = readWords(words, flags, ['dry-run']);
  const [what, ...rest] = others;
  const options = KINDS.map(({ id, label }) => ({ value: id, label }));
  const read = what === undefined ? undefined : readChoice(options, what);
  const of = read && 'value' in read ? KINDS.find(({ id }) => id === read.value) : undefined;
  if (wantsHelp) return { kind: 'help', of };
  if (read && 'fault' in read) faults.push(read.fault);
  const folder = of?.inFolder ? rest.shift() : undefined;
  if (rest.length > 0) faults.push(`多出了“${rest.join('”“')}”：有空格的文字要用引号括起来。`);
  for (const name of Object.keys(given)) {
    if (of && !namesOf(of).includes(name)) faults.push(`新建${of.label}用不着 --${name}。`);
  }
  if (what === undefined && Object.keys(given).length > 0) {
    faults.push(`先写要新建什么：${KINDS.map(({ label }) => label).join('、')}。`);
  }
  if (faults.length > 0) return wordsFault('new', faults);
  return { kind: 'new', of, folder, given, dryRun: switches.has('dry-run') };
}
