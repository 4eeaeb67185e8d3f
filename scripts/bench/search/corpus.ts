import type { SearchRecord } from '../../../src/search/record.ts';
import { AUDIENCES, BODIES, LATIN, PLACES, STRANDS, SURNAMES, TOPICS, UNITS } from './names.ts';
import type { Prose } from './prose.ts';
import { seeded, type Random } from './random.ts';

const HEADINGS = ['背景', '做法', '成效', '局限与资料缺口'];
/** Share of sentences taken from real write-ups; the others are made of words and numbers. */
const REAL = 0.6;

/**
 * Cases in this project's format: titles, aliases, four sections, numbers with units, about 1,150
 * characters each, the newest first, as a site lists them. The bodies they tell of do not exist. The
 * same result for the same arguments.
 */
export function makeRecords(count: number, prose: Prose, seed = 1): SearchRecord[] {
  const random = seeded(seed);
  const records = Array.from({ length: count }, (_, index) => makeRecord(index, prose, random));
  return records.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

function makeRecord(index: number, prose: Prose, random: Random): SearchRecord {
  const { next, pick, whole } = random;
  const coined = () => pick(prose.characters) + pick(prose.characters);
  const body = pick(PLACES) + coined() + pick(BODIES);
  const topic = pick(TOPICS);
  const title = next() < 0.15 ? `${body}“${coined()}·${topic}”` : body + topic;
  const aliases = [coined() + topic.slice(0, 2)];
  if (next() < 0.3) aliases.push(`${coined()}${pick(prose.characters)}工程`);
  const person = pick(SURNAMES) + coined();
  const sections = HEADINGS.map((heading, at) => ({
    anchor: `s${at}`,
    heading,
    paragraphs: [] as string[],
  }));
  const length = Math.max(500, 1150 * Math.exp((next() + next() + next() - 1.5) * 0.6));
  for (let written = 0; written < length;) {
    const sentence =
      next() < REAL
        ? pick(prose.sentences).replace(/#/g, () => amount(random))
        : madeUp({ body, person, coined, words: prose.words, random });
    const { paragraphs } = pick(sections);
    const last = paragraphs.length - 1;
    if (last >= 0 && paragraphs[last]!.length < 140) paragraphs[last] += sentence;
    else paragraphs.push(sentence);
    written += sentence.length;
  }
  const date = `${whole(2019, 2026)}-${two(whole(1, 12))}-${two(whole(1, 28))}`;
  return {
    url: `/cases/case-${index}/`,
    title,
    kind: '品牌',
    aliases,
    date,
    sections: sections.filter(({ paragraphs }) => paragraphs.length > 0),
    facets: {
      kind: ['品牌'],
      strand: [pick(STRANDS)],
      audience: [pick(AUDIENCES)],
      theme: [topic],
      year: [date.slice(0, 4)],
    },
  };
}

interface Setting {
  body: string;
  person: string;
  coined: () => string;
  words: readonly string[];
  random: Random;
}

function madeUp({ body, person, coined, words, random }: Setting): string {
  const { pick, whole } = random;
  const word = () => pick(words);
  const number = () => amount(random);
  const percent = (most: number) => `${(random.next() * most).toFixed(1)}%`;
  switch (whole(0, 5)) {
    case 0:
      return `${whole(2018, 2026)}年${whole(1, 12)}月，${body}党支部书记${person}牵头成立${coined()}${word()}小组，${word()}${word()}${number()}。`;
    case 1:
      return `投入${number()}建设${word()}${coined()}中心，${word()}率达到${percent(100)}，${word()}${word()}同步推进。`;
    case 2:
      return `${person}介绍，${pick(LATIN)}${word()}平台接入${number()}，${word()}${word()}${coined()}${word()}。`;
    case 3:
      return `围绕${word()}、${word()}和${coined()}${word()}，开展“${coined()}${word()}”活动${number()}，惠及${number()}。`;
    case 4:
      return `${pick(PLACES)}${coined()}${word()}${word()}${word()}，产值${number()}，同比增长${percent(30)}。`;
    default:
      return `他们把${word()}${word()}写进《${coined()}制度》，由${pick(SURNAMES)}${coined()}等${number()}包联${word()}${word()}。`;
  }
}

function amount({ next, pick }: Random): string {
  const value =
    next() < 0.3 ? (next() * 200).toFixed(1) : String(Math.floor(next() ** 3 * 5000) + 1);
  return value + pick(UNITS);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
