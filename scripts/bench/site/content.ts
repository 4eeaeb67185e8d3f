import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NUMERAL } from '../../../src/domain/numbers/numerals.ts';
import { permalinksSchema, permalinksText } from '../../../src/domain/permalinks.ts';
import { BODIES, PLACES } from '../search/names.ts';
import type { Prose } from '../search/prose.ts';
import { seeded, type Random } from '../search/random.ts';
import { makeCase, type MadeCase } from './case.ts';

/** A zone of two cases and all that a content root must have; the made cases come into it. */
const BASE = 'tests/fixtures/small-zone/content';
/** Cases that share a theme of the ledger, as a zone's departments each keep a file. */
const CASES_A_FILE = 20;
/** Letters: a number in a name would be a number without a source. */
const THEMES = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'];

/**
 * Writes a content root of made-up cases in this project's format: each with a source, six facts
 * and a figure of its own, links to others and about a thousand characters. The same for the same
 * arguments.
 */
export function writeSite(to: string, count: number, from: Prose, seed = 1): void {
  const random = seeded(seed);
  const plain = (texts: string[]) => texts.filter((text) => !HOLDS_NUMERAL.test(text));
  const prose = { ...from, words: plain(from.words), characters: plain(from.characters) };
  rmSync(to, { recursive: true, force: true });
  cpSync(BASE, to, { recursive: true });
  const names = namesOf(count, random, prose);
  const themes = THEMES.map((label, index) => ({ id: `theme-${index}`, label: `主题${label}` }));
  const made = names.map((name, index) => {
    const theme = themes[Math.floor(index / CASES_A_FILE) % themes.length]!.id;
    return makeCase({ index, name, names, theme, prose, random });
  });
  for (const one of made) writeCase(to, one);
  for (let file = 0; file * CASES_A_FILE < count; file += 1) {
    const own = made.slice(file * CASES_A_FILE, (file + 1) * CASES_A_FILE);
    writeJson(to, `facts/group-${file}.json`, {
      title: `${own[0]!.name}等处的数据（虚构）`,
      description: '全属虚构。',
      facts: own.flatMap(({ facts }) => facts),
    });
  }
  edit<{ themes: object[] }>(to, 'taxonomy.json', (taxonomy) => {
    taxonomy.themes.push(...themes);
  });
  register(path.join(to, 'permalinks.json'), made);
}

/** @returns a name for each case, no two alike. */
function namesOf(count: number, { pick }: Random, { characters }: Prose): string[] {
  const names = new Set<string>();
  const places = PLACES.filter((place) => !HOLDS_NUMERAL.test(place));
  while (names.size < count) {
    names.add(pick(places) + pick(characters) + pick(characters) + pick(BODIES));
  }
  return [...names];
}

/** Without a record no number may stand in a text. */
const HOLDS_NUMERAL = new RegExp(`[${NUMERAL}半几]`);

function writeCase(to: string, { slug, text, figure, source }: MadeCase): void {
  mkdirSync(path.join(to, 'cases', slug));
  writeFileSync(path.join(to, 'cases', slug, 'index.mdx'), text);
  writeJson(to, `figures/${slug}.json`, figure);
  writeJson(to, `sources/${slug}.json`, source);
}

function writeJson(to: string, place: string, value: unknown): void {
  writeFileSync(path.join(to, place), `${JSON.stringify(value, null, 2)}\n`);
}

function edit<T>(to: string, place: string, change: (value: T) => void): void {
  const value = JSON.parse(readFileSync(path.join(to, place), 'utf8')) as T;
  change(value);
  writeJson(to, place, value);
}

/** The check asks for every published address. */
function register(file: string, made: MadeCase[]): void {
  const kept = permalinksSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const added = ['cases', 'figures', 'sources'].flatMap((folder) =>
    made.map(({ slug }) => `/${folder}/${slug}/`),
  );
  for (let group = 0; group * CASES_A_FILE < made.length; group += 1) {
    added.push(`/data/group-${group}/`);
  }
  writeFileSync(file, permalinksText({ ...kept, published: [...kept.published, ...added].sort() }));
}
