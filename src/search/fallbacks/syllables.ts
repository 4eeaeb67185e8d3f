import type { Tables } from '../tables.ts';
import { plainPinyin, spellings } from './pinyin.ts';
import { heard, waysToRead, type Accepts } from './heard.ts';
import type { Fallbacks } from './reading.ts';
import {
  initialsPhrase,
  soundsOf,
  syllablePhrase,
  type Part,
  type Sound,
  type Sounds,
} from './sounds.ts';

/** Ways to read a query that are asked for. */
const MOST = 24;
/** Letters of the shortest and the longest query read as initials. */
const INITIALS_LENGTH = { least: 3, most: 40 };
const LONGEST = 200;

const PIECE = /[a-z']+|\p{sc=Han}|\s+/gu;
/** No syllable begins with these. */
const NO_INITIAL = /[iuv]/;
const HAN_ONLY = /^\p{sc=Han}{2,16}$/u;

/** Pinyin in full, also mixed with Han: hongseyizhan, xi'an, 红色yizhan. */
export function pinyin(tables: Tables): Fallbacks {
  const sounds = soundsOf(tables);
  return async (query, tools) => {
    const ways = pinyinSounds(query, sounds);
    for (const wanted of ways.slice(0, MOST)) {
      const whole = wanted.filter(({ begins }) => !begins);
      const phrases = waysToRead(whole).map(syllablePhrase);
      const accepts = pinyinAccepts(wanted);
      const reading = await heard(wanted, phrases, '按拼音找到', { sounds, tools, accepts });
      if (reading) return reading;
    }
    return undefined;
  };
}

/** First letters of syllables, also mixed with Han: hsyz, 红色yz. */
export function initials(tables: Tables): Fallbacks {
  const sounds = soundsOf(tables);
  return async (query, tools) => {
    for (const wanted of initialSounds(query, sounds)) {
      const accepts = initialsAccept(wanted);
      const phrases = waysToRead(wanted).map(initialsPhrase);
      const reading = await heard(wanted, phrases, '按拼音首字母找到', { sounds, tools, accepts });
      if (reading) return reading;
    }
    return undefined;
  };
}

/** Han characters that sound like those of a name: 宏色译站. */
export function homophones(tables: Tables): Fallbacks {
  const sounds = soundsOf(tables);
  return async (query, tools) => {
    const text = query.replace(/\s/gu, '');
    if (!HAN_ONLY.test(text)) return undefined;
    const chars = [...text];
    const wanted = chars.map((char): Sound => ({ readings: sounds.readingsOf(char) }));
    if (wanted.some(({ readings }) => readings.length === 0)) return undefined;
    const accepts = homophonesAccept(chars);
    return heard(wanted, waysToRead(wanted).map(syllablePhrase), '按同音字找到', {
      sounds,
      tools,
      accepts,
    });
  };
}

/** @returns the ways to read typed pinyin; none without a Latin letter or with anything else. */
function pinyinSounds(query: string, sounds: Sounds): Sound[][] {
  const pieces = piecesOf(query);
  let ways: Sound[][] = [[]];
  for (const [at, piece] of pieces.entries()) {
    const last = at === pieces.length - 1;
    const next = /[a-z]/.test(piece)
      ? spellings(piece, sounds.known)
          .filter(({ rest }) => last || rest === '')
          .map(({ syllables, rest }): Sound[] => [
            ...syllables.map((syllable) => ({ readings: [syllable] })),
            ...(rest ? [{ readings: [rest], begins: true }] : []),
          ])
      : [[{ readings: sounds.readingsOf(piece), char: piece }]];
    ways = ways.flatMap((way) => next.map((more) => [...way, ...more])).slice(0, MOST);
  }
  return ways.filter((way) => way.length > 1);
}

function initialSounds(query: string, sounds: Sounds): Sound[][] {
  const pieces = piecesOf(query);
  const letters = pieces.join('').replaceAll("'", '');
  if (letters.length < INITIALS_LENGTH.least || letters.length > INITIALS_LENGTH.most) return [];
  const read = (cut: RegExp): Sound[] =>
    [...letters.matchAll(cut)].map(([part]) =>
      /[a-z]/.test(part)
        ? { readings: [part], begins: true }
        : { readings: sounds.readingsOf(part), char: part },
    );
  // sjzhj is 司机之家 to those who type zh as one initial.
  const ways = [read(/./gu), ...(/[zcs]h/.test(letters) ? [read(/[zcs]h|./gu)] : [])];
  return ways
    .filter((way) => way.length >= INITIALS_LENGTH.least)
    .filter((way) => way.every(({ readings }) => readings.length > 0))
    .filter(
      (way) => !way.some(({ readings, begins }) => begins && NO_INITIAL.test(readings.join())),
    );
}

/** @returns letters between Han characters; spaces count as the apostrophe that begins a syllable. */
function piecesOf(query: string): string[] {
  const text = plainPinyin(query).trim();
  const pieces = text.match(PIECE) ?? [];
  if (pieces.join('') !== text || !/[a-z]/.test(text) || text.length > LONGEST) return [];
  const joined = text.replace(/(\p{sc=Han})\s+|\s+(?=\p{sc=Han})/gu, '$1').replace(/\s+/gu, "'");
  return joined.match(PIECE) ?? [];
}

const isWhole = ({ first, last }: Part): boolean => first && last;

/** Two syllables are in too many names by chance, unless a character tells which. */
function pinyinAccepts(wanted: readonly Sound[]): Accepts {
  return wanted.length > 2 || hasHan(wanted) ? () => true : ({ bounded }) => bounded;
}

/** The fewer the letters, the more names have them by chance. */
function initialsAccept(wanted: readonly Sound[]): Accepts {
  const more = wanted.length - INITIALS_LENGTH.least;
  if (more > 1 || hasHan(wanted)) return ({ bounded }) => bounded;
  if (more === 1) return (part) => part.bounded && (part.first || part.last);
  return (part, times) => isWhole(part) || (part.bounded && part.first && times > 1);
}

/** In a short query one character must be right: too many things merely sound alike. */
function homophonesAccept(chars: readonly string[]): Accepts {
  if (chars.length > 3) return () => true;
  const shares = ({ text }: Part): boolean => [...text].some((char, at) => char === chars[at]);
  if (chars.length === 3) return shares;
  return (part, times) => shares(part) && (isWhole(part) || part.word || times > 1);
}

function hasHan(wanted: readonly Sound[]): boolean {
  return wanted.some(({ char }) => char !== undefined);
}
