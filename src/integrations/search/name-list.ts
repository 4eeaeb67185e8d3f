import type { NameList } from '../../search/completion.ts';
import type { SearchRecord } from '../../search/record.ts';
import { readingOf } from './pinyin-tokens.ts';

/** In bytes before compression, which leaves about 10 kB to send. */
const MOST = 24_000;
/** Characters of a name that somebody would finish typing. */
const LONGEST = 24;

/**
 * The names that are offered while somebody types, as many as fit, in the order of the records:
 * titles, other names, and what facts are called.
 */
export function nameList(records: readonly SearchRecord[]): NameList {
  const names = new Set(
    records.flatMap(({ title, aliases, answer }) =>
      answer ? [answer.label] : [title, ...aliases],
    ),
  );
  const list: [string, string][] = [];
  let size = 0;
  for (const name of names) {
    if ([...name].length > LONGEST) continue;
    const entry: [string, string] = [name, readingOf(name)];
    size += Buffer.byteLength(JSON.stringify(entry)) + 1;
    if (size > MOST) break;
    list.push(entry);
  }
  return list;
}
