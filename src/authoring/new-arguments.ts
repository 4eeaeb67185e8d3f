import { parseArgs } from 'node:util';
import { nearest } from '../checks/nearest.ts';
import { readChoice } from './choices.ts';
import { KINDS } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';

/** What the person at the terminal asked for; `faults` say in Chinese why it cannot be done. */
export type NewArguments =
  | { kind: 'help'; of: Kind | undefined }
  | { kind: 'fault'; faults: string[] }
  | { kind: 'new'; of: Kind | undefined; given: Record<string, string[]>; dryRun: boolean };

/**
 * Reads the words after `npm run new --`.
 * @param namesOf the flags of a kind, without their hyphens
 */
export function parseNewArguments(
  words: string[],
  namesOf: (kind: Kind) => readonly string[],
): NewArguments {
  const all = new Set(KINDS.flatMap(namesOf));
  const texts = [...all].map((name) => [name, { type: 'string', multiple: true }] as const);
  const { tokens, positionals } = parseArgs({
    args: words,
    options: {
      ...Object.fromEntries(texts),
      'dry-run': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = KINDS.map(({ id, label }) => ({ value: id, label }));
  const [what, ...rest] = positionals;
  const read = what === undefined ? undefined : readChoice(options, what);
  const of = read && 'value' in read ? KINDS.find(({ id }) => id === read.value) : undefined;
  const faults = read && 'fault' in read ? [read.fault] : [];
  if (rest.length > 0) faults.push(`多出了“${rest.join('”“')}”：有空格的文字要用引号括起来。`);
  const known = of ? namesOf(of) : [...all];
  const given: Record<string, string[]> = {};
  let dryRun = false;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'help') return { kind: 'help', of };
    if (name === 'dry-run') {
      if (value !== undefined) faults.push('--dry-run 后面不写值。');
      dryRun = true;
    } else if (!known.includes(name)) {
      faults.push(unknownFlag(rawName, [...known, 'dry-run', 'help'], of, all));
    } else if (value === undefined || isFlag(value, all)) {
      faults.push(`${rawName} 后面没有写值。`);
    } else given[name] = [...(given[name] ?? []), value];
  }
  if (what === undefined && Object.keys(given).length > 0) {
    faults.push(`先写要新建什么：${KINDS.map(({ label }) => label).join('、')}。`);
  }
  return faults.length > 0 ? { kind: 'fault', faults } : { kind: 'new', of, given, dryRun };
}

function unknownFlag(
  typed: string,
  known: readonly string[],
  of: Kind | undefined,
  all: ReadonlySet<string>,
): string {
  const name = typed.replace(/^-+/, '');
  if (of && all.has(name)) return `新建${of.label}用不着 ${typed}。`;
  const close = nearest(name, known);
  return `没有“${typed}”这个选项。${close ? `是不是“--${close}”？` : ''}`;
}

/** A flag taken for the value of the one before it. */
function isFlag(value: string, names: ReadonlySet<string>): boolean {
  const name = /^--([a-z-]+)/.exec(value)?.[1];
  return name !== undefined && (names.has(name) || name === 'dry-run');
}
