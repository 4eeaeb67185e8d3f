import { anyOf, type Reading, type Tools } from './reading.ts';
import { partsOf, type Part, type Sound, type Sounds } from './sounds.ts';

/** Ways to read sounds that are asked for. */
const MOST = 24;
/** Records read to learn which name was meant. */
const FEW = 8;
/** Names that one sound may mean. */
const MOST_NAMES = 4;

/**
 * Whether a part of a name is what was meant.
 * @param times how often it stands in the names that were read
 */
export type Accepts = (part: Part, times: number) => boolean;

/** @returns a reading for each sound, in at most 24 ways. */
export function waysToRead(wanted: readonly Sound[]): string[][] {
  let all: string[][] = [[]];
  for (const { readings } of wanted) {
    all = readings.flatMap((one) => all.map((list) => [...list, one])).slice(0, MOST);
  }
  return all;
}

/** Asks for names by sound and reads the first of them to learn what they are called. */
export async function heard(
  wanted: readonly Sound[],
  phrases: readonly string[],
  says: string,
  { sounds, tools, accepts }: { sounds: Sounds; tools: Tools; accepts: Accepts },
): Promise<Reading | undefined> {
  for (const each of new Set(phrases)) {
    if (each === '') continue;
    const pages = await tools.pagesOf([each]);
    const parts: Part[] = [];
    const few = pages.slice(0, FEW).map(({ id }) => tools.fragment(id));
    for (const { title, aliases } of await Promise.all(few)) {
      for (const name of [title, ...aliases]) parts.push(...partsOf(name, wanted, sounds));
    }
    const times = new Map<string, number>();
    for (const { text } of parts) times.set(text, (times.get(text) ?? 0) + 1);
    const found = parts.filter((part) => accepts(part, times.get(part.text) ?? 0));
    const names = [...new Set(found.map(({ text }) => text))];
    names.sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
    if (names.length === 0) continue;
    const meant = names.slice(0, MOST_NAMES);
    return anyOf(meant, `${says}${meant.map((name) => `“${name}”`).join('')}`);
  }
  return undefined;
}
