import { termsOf } from '../plan.ts';
import { HAN } from '../symbols.ts';
import type { Tables } from '../tables.ts';
import { runs } from '../tokenizer.ts';
import { amounts } from './amounts.ts';
import { namedSlips } from './named-slip.ts';
import { nearSounds } from './near-sounds.ts';
import { anyOf, type Fallbacks, type Reading, type Tools } from './reading.ts';
import { slips } from './slips.ts';
import { pagesOfAll, splitWords } from './split-words.ts';
import { homophones, initials, pinyin } from './syllables.ts';
import { simplified, traditional } from './traditional.ts';
import { nearNames } from './votes.ts';

export { nearNames } from './votes.ts';

/** Words of a query that are read one by one. */
const MOST_TERMS = 6;
/** Traditional spellings that are read further. */
const MOST_SPELLINGS = 2;
/** Characters of a query that are looked up to tell whether it is Simplified. */
const MOST_CHARACTERS = 16;

/**
 * All ways to read a query that finds nothing as typed, in order. The first that finds something
 * wins; else names that come near, if any.
 */
export function fallbacks(tables: Tables): Fallbacks {
  const first = traditional(tables);
  const others = [
    amounts,
    splitWords,
    pinyin(tables),
    initials(tables),
    orSlip(homophones(tables)),
    nearSounds(tables),
    slips,
  ];
  const readOne: Fallbacks = async (query, tools) => {
    const plain = await first(query, tools);
    if (plain) return plain;
    // A Traditional spelling may also be a list, a homophone or a slip.
    const spellings = simplified(query, tables).slice(0, MOST_SPELLINGS);
    const own = spellings.length === 0 || (await isWritten(query, tools)) ? [query] : [];
    for (const spelling of [...own, ...spellings]) {
      for (const fallback of others) {
        const reading = await fallback(spelling, tools);
        // It is the reader's own spelling that was not found.
        if (reading)
          return { ...reading, says: reading.says.replace(`“${spelling}”`, `“${query}”`) };
      }
    }
    return undefined;
  };
  return async (query, tools) => {
    const terms = termsOf(query);
    if (terms.length === 0) return undefined;
    const reading =
      terms.length === 1
        ? await readOne(query.trim(), tools)
        : ((await spaced(query, tables, tools)) ?? (await readEach(terms, readOne, tools)));
    const [spelt] = terms.length === 1 ? simplified(query.trim(), tables) : [];
    const isOther = spelt !== undefined && !reading?.terms?.includes(spelt);
    const more = isOther && !(await isWritten(query, tools)) ? { spelt } : {};
    if (reading) return { ...reading, ...more };
    const near = await nearNames(query, tools);
    if (near.length === 0 && !('spelt' in more)) return undefined;
    return { says: `没有找到“${query.trim()}”`, near, ...more };
  };
}

/** Units of a query that sounds like one name as easily as it is another with a slip. */
const SHORT = 3;

/** What a short query sounds like, and the names it may be with one slip. */
function orSlip(read: Fallbacks): Fallbacks {
  return async (query, tools) => {
    const reading = await read(query, tools);
    if (!reading?.terms || runs(query).flat().length > SHORT) return reading;
    const { terms } = reading;
    const others = (await namedSlips(query, tools)).map(({ text }) => text);
    const more = others.filter((name) => !terms.includes(name));
    if (more.length === 0) return reading;
    const quoted = more.map((name) => `“${name}”`).join('');
    return anyOf([...terms, ...more], `${reading.says}，也可能是${quoted}`);
  };
}

/** Whether all Han characters stand in some page: what is Simplified may look like a Taiwan word. */
async function isWritten(query: string, tools: Tools): Promise<boolean> {
  const units = new Set(
    runs(query.slice(0, MOST_CHARACTERS))
      .flat()
      .map(({ text }) => text)
      .filter((text) => HAN.test(text)),
  );
  for (const unit of units) if ((await tools.pagesOf([unit])).length === 0) return false;
  return true;
}

/** Pinyin typed with spaces is one word: hong se yi zhan. */
async function spaced(query: string, tables: Tables, tools: Tools): Promise<Reading | undefined> {
  const inFull = await pinyin(tables)(query, tools);
  return inFull ?? (await initials(tables)(query, tools));
}

/** Reads anew the words that find nothing, and keeps the others. */
async function readEach(
  terms: readonly string[],
  readOne: Fallbacks,
  tools: Tools,
): Promise<Reading | undefined> {
  if (terms.length > MOST_TERMS) return undefined;
  const found: string[] = [];
  const says: string[] = [];
  for (const term of terms) {
    if ((await tools.count(term)) > 0) {
      found.push(term);
      continue;
    }
    const reading = await readOne(term, tools);
    if (!reading?.terms) return undefined;
    // Of several names of one sound the commonest is meant.
    found.push(...(reading.phrases ? reading.terms.slice(0, 1) : reading.terms));
    says.push(reading.says);
  }
  if (says.length === 0 || (await pagesOfAll(found, tools)).length === 0) return undefined;
  return { terms: [...new Set(found)], says: says.join('；') };
}
