import { readDictionary } from '../../../src/integrations/search/traditional.ts';
import type { ClassId } from './classes.ts';
import type { Meaning } from './judgement.ts';
import { homophone, omission, spell, substitution, swap, type Slip } from './slips.ts';
import { name, paragraph, sample, stretch, titleParts, word, type Source } from './sources.ts';

/** A query, and what is meant by it where that is not what it says. */
export interface Draft {
  text: string;
  meaning?: Meaning;
  /** Whether it is only of its class if no page holds it by the letter. */
  unwritten?: boolean;
}

/** Makes one query; undefined where chance gave nothing to make it of. */
export type Maker = (source: Source) => Draft | undefined;

const toTraditional = converter('STPhrases', 'STCharacters');
const toTaiwan = converter('TWPhrases');
const toTaiwanForms = converter('TWVariants');
const toHongKong = converter('HKVariants');

/** Converts as OpenCC does: of the words that begin at a place, the longest is taken. */
function converter(...names: string[]): (text: string) => string {
  const words = new Map(names.toReversed().flatMap((name) => [...readDictionary(name)]));
  const longest = Math.max(...[...words.keys()].map(({ length }) => length));
  return (text) => {
    let out = '';
    for (let at = 0; at < text.length;) {
      let length = Math.min(longest, text.length - at);
      while (length > 1 && !words.has(text.slice(at, at + length))) length -= 1;
      const word = text.slice(at, at + length);
      out += words.get(word)?.[0] ?? word;
      at += length;
    }
    return out;
  };
}

const plain = (text: string | undefined): Draft | undefined => (text ? { text } : undefined);

const converted =
  (convert: (text: string) => string): Maker =>
  (source) => {
    const { random, records } = source;
    const record = random.pick(records);
    const words = random.pick([record.title, name(source), stretch(source, 4), stretch(source, 8)]);
    if (!words) return undefined;
    const text = convert(words);
    return text === words ? undefined : { text, meaning: { by: 'words', words } };
  };

const slipped =
  (slip: Slip, by: 'slip' | 'sound'): Maker =>
  (source) => {
    const meant = name(source);
    const text = slip(meant, source.random, source.characters);
    return text ? { text, meaning: { by, name: meant }, unwritten: true } : undefined;
  };

const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const NUMBER = /\d+(?:\.\d+)?(?:个|家|名|人次|万元|亿元|件|场次)/g;
const LATIN = /(?=\d*[A-Za-z])[A-Za-z\d-]*[A-Za-z\d]\p{Script=Han}{2,3}/gu;

export const MAKERS: Record<ClassId, Maker> = {
  title: ({ records, random }) => plain(random.pick(records).title),
  alias: ({ records, random }) => plain(random.pick(random.pick(records).aliases)),
  one: (source) => plain(stretch(source, 1)),
  two: (source) => plain(stretch(source, 2)),
  three: (source) => plain(stretch(source, 3)),
  four: (source) => plain(stretch(source, 4)),
  terms: ({ records, random }) => {
    const record = random.pick(records);
    const parts = [random.pick(titleParts(record)), word(record, random)];
    if (random.next() < 0.5) parts.push(word(record, random));
    return parts.includes(undefined) ? undefined : { text: parts.join(' ') };
  },
  unspaced: ({ records, random }) => {
    const parts = titleParts(random.pick(records));
    const [first, second] = [random.pick(parts), random.pick(parts)];
    if (!first || !second || first.includes(second) || second.includes(first)) return undefined;
    const meaning = { by: 'words', words: `${first} ${second}` } as const;
    return { text: first + second, meaning, unwritten: true };
  },
  taiwan: converted((text) => toTaiwanForms(toTaiwan(toTraditional(text)))),
  hongkong: converted((text) => toHongKong(toTraditional(text))),
  pinyin: (source) => {
    const meant = name(source);
    const text = spell(meant).join(source.random.next() < 0.3 ? ' ' : '');
    return { text, meaning: { by: 'pinyin', name: meant }, unwritten: true };
  },
  initials: (source) => {
    const meant = name(source);
    const text = spell(meant)
      .map(([letter]) => letter)
      .join('');
    return { text, meaning: { by: 'initials', name: meant }, unwritten: true };
  },
  mixed: (source) => {
    const meant = name(source);
    const cut = source.random.whole(1, meant.length - 1);
    const syllables = spell(meant);
    const text =
      source.random.next() < 0.5
        ? meant.slice(0, cut) + syllables.slice(cut).join('')
        : syllables.slice(0, cut).join('') + meant.slice(cut);
    return { text, meaning: { by: 'pinyin', name: meant }, unwritten: true };
  },
  number: (source) => plain(sample(source, NUMBER)),
  percent: (source) => plain(sample(source, /\d+(?:\.\d+)?%/g)),
  year: (source) => plain(sample(source, /\d{4}年(?:\d{1,2}月)?/g)),
  latin: (source) => plain(sample(source, LATIN)),
  omission: slipped(omission, 'slip'),
  substitution: slipped(substitution, 'slip'),
  swap: slipped(swap, 'slip'),
  homophone: slipped(homophone, 'sound'),
  sentence: (source) => {
    const text = paragraph(source);
    const from = source.random.whole(0, Math.max(0, text.length - 40));
    const piece = text.slice(from, from + source.random.whole(20, 40)).trim();
    return piece.length >= 20 ? { text: piece } : undefined;
  },
  quotes: (source) => {
    const found = sample(source, /“[^“”]{3,12}”|《[^《》]{3,12}》/gu);
    const words = found?.slice(1, -1);
    if (!words) return undefined;
    const [open = '', close = ''] = source.random.pick(['“”', '《》', '「」', '""', '『』']);
    return { text: open + words + close };
  },
  dots: ({ records, random }) => {
    const found = /[^“”]+·[^“”]+/u.exec(random.pick(records).title)?.[0];
    return plain(found?.replace('·', random.pick(['·', '•', '・', ''])));
  },
  fullwidth: (source) => {
    const words = sample(source, source.random.next() < 0.5 ? NUMBER : LATIN);
    return words ? { text: wide(words), meaning: { by: 'words', words } } : undefined;
  },
};
