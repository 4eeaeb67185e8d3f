import { parseArgs } from 'node:util';
import { nearest } from '../content/nearest.ts';

/** What stands after the name of a command, sorted. */
export interface CommandWords {
  /** Whether `--help` or `-h` is among them, whatever else is. */
  wantsHelp: boolean;
  /** What was typed after each flag that takes words, in order, by name without hyphens. */
  given: Record<string, string[]>;
  /** The flags without words that stand there, without hyphens. */
  switches: ReadonlySet<string>;
  /** The words that belong to no flag. */
  others: string[];
  /** Chinese sentences that say what is wrong and what to type instead; none if nothing is. */
  faults: string[];
}

/** More names than these are no help to who mistyped one. */
const MOST_NAMES = 6;

/**
 * Sorts the words after a command; Node’s own complaints are in English, so none is asked for.
 * @param flags those that take words, without hyphens, each with the sentence for one that has none
 * @param names those that take none, besides `help`
 */
export function readWords(
  words: string[],
  flags: ReadonlyMap<string, string>,
  names: readonly string[] = [],
): CommandWords {
  const texts = [...flags.keys()].map(
    (name) => [name, { type: 'string', multiple: true }] as const,
  );
  const { tokens, positionals: others } = parseArgs({
    args: words,
    options: {
      ...Object.fromEntries(texts),
      ...Object.fromEntries(names.map((name) => [name, { type: 'boolean' } as const])),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const known = [...flags.keys(), ...names, 'help'].map((name) => `--${name}`);
  const given: Record<string, string[]> = {};
  const switches = new Set<string>();
  const faults: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const withoutWords = flags.get(name);
    if (!known.includes(`--${name}`)) {
      faults.push(`没有“${rawName}”这个选项。${suggestion(rawName, known)}`);
    } else if (withoutWords === undefined) {
      if (value !== undefined) faults.push(`${rawName} 后面不写值。`);
      switches.add(name);
    } else if (value === undefined || known.includes(value.replace(/=.*$/s, ''))) {
      // A flag is taken for the words of the one before it.
      faults.push(withoutWords);
    } else given[name] = [...(given[name] ?? []), value];
  }
  return { wantsHelp: switches.has('help'), given, switches, others, faults };
}

/** @returns the faults of a command’s words, with where to read on. */
export function wordsFault(command: string, faults: readonly string[]) {
  const help = `用 npm run ${command} -- --help 看说明。`;
  return { kind: 'fault' as const, fault: [...faults, help].join('\n') };
}

/** @returns the one that was meant, or the few that there are; nothing where there are many. */
export function suggestion(typed: string, known: readonly string[]): string {
  const close = nearest(typed, known);
  if (close !== undefined) return `是不是“${close}”？`;
  return known.length > MOST_NAMES ? '' : `可以写：${known.join('、')}。`;
}
