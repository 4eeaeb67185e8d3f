import type { SearchRecord } from '../../../src/search/record.ts';
import { BODIES, PLACES, TOPICS } from './names.ts';
import type { Random } from './random.ts';

/** Where the words of queries are taken from. */
export interface Source {
  records: readonly SearchRecord[];
  characters: readonly string[];
  random: Random;
}

const HAN = /\p{Script=Han}{8,}/gu;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

export function paragraph({ records, random }: Source): string {
  const { sections } = random.pick(records);
  return random.pick(random.pick(sections).paragraphs);
}

/** @returns something some paragraph holds; undefined if none of many does. */
export function sample(source: Source, pattern: RegExp): string | undefined {
  for (let turn = 0; turn < 300; turn += 1) {
    const found = paragraph(source).match(pattern);
    if (found) return source.random.pick(found);
  }
  return undefined;
}

/** @returns so many Han characters of a text; with a word border inside if there are two or more. */
export function stretch(source: Source, length: number): string | undefined {
  for (let turn = 0; turn < 300; turn += 1) {
    const run = sample(source, HAN);
    if (run === undefined) return undefined;
    const from = source.random.whole(0, run.length - length);
    const borders = [...segmenter.segment(run)].map(({ index }) => index);
    const crosses = borders.some((border) => border > from && border < from + length);
    if (length === 1 || crosses) return run.slice(from, from + length);
  }
  return undefined;
}

/** @returns a word of two or three characters of the record's text. */
export function word({ sections }: SearchRecord, random: Random): string | undefined {
  const text = random.pick(random.pick(sections).paragraphs);
  const words = [...segmenter.segment(text)]
    .map(({ segment }) => segment)
    .filter((segment) => /^\p{Script=Han}{2,3}$/u.test(segment));
  return words.length > 0 ? random.pick(words) : undefined;
}

/** The parts of which a title is made that a reader would type alone. */
export function titleParts({ title }: SearchRecord): string[] {
  return [PLACES, BODIES, TOPICS].flatMap(
    (list) => list.find((part) => title.includes(part)) ?? [],
  );
}

/** @returns a name of four to eight Han characters: an alias, the topic, or the body with its place. */
export function name({ records, random }: Source): string {
  for (;;) {
    const record = random.pick(records);
    const head = /^\p{Script=Han}+/u.exec(record.title)?.[0] ?? '';
    const body = BODIES.find((part) => head.includes(part)) ?? '';
    const coinedBody = head.slice(0, head.indexOf(body) + body.length);
    const topic = titleParts(record).at(-1) ?? '';
    const choice = random.pick([...record.aliases, topic, coinedBody]);
    if (/^\p{Script=Han}{4,10}$/u.test(choice)) return choice;
  }
}
