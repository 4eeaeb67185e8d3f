import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { checkExample } from '../../src/checks/example.ts';
import { caseText, json, SMALL_CONTENT } from '../../src/checks/small-content.ts';

const CASE = 'cases/station/index.mdx';
const FACTS = 'facts/stations.json';
const { title, facts } = JSON.parse(SMALL_CONTENT[FACTS]!) as { title: string; facts: object[] };

/** What parsers and patterns go back over, and what they count. */
const HOSTILE = [
  ...['*', '_', '{', '}', '[', ']', '<', '`', '~', '|', '\\', '"', "'", '“', '‘', '(', '!', '#'],
  ...['&#x41;', '&#x202E;', '一', '一1二,', '万亿', '2024年', '第', '1', '１', '1,', '1.', '百'],
  ...['- ', '> ', '> - ', '\n', '- a\n', '<Gap>', '<Fact ', '![', '](', '[^', 'a*', 'http://'],
  ...['a@', '\u200b', '待写：', '本文由', '---\n', '{a}', ',', ': ', '? ', '&a ', '=======\n'],
];

/** Every sign alone, and each with the next but two: pairs of unlike signs. */
const UNITS = [
  ...HOSTILE,
  ...HOSTILE.map((sign, at) => sign + HOSTILE[(at + 3) % HOSTILE.length]!),
];

const PLACES: Record<string, (text: string) => [place: string, text: string]> = {
  'the text of a write-up': (text) => [CASE, caseText(`## 背景\n\n驿站${text}\n`)],
  'paragraphs of a write-up': (text) => [
    CASE,
    caseText(`## 背景\n\n${text.replace(/[^]{1000}/g, (part) => `驿站${part}\n\n`)}\n`),
  ],
  'front matter': (text) => [CASE, caseText('## 背景\n\n略。\n', { summary: `驿站${text}` })],
  'front matter as it is typed': (text) => [
    CASE,
    caseText('## 背景\n\n略。\n').replace('title: 驿站', () => `title: ${text}`),
  ],
  'a string': (text) => [FACTS, ledger(text)],
  strings: (text) => [FACTS, ledger(...(text.match(/[^]{1,1000}/g) ?? []))],
  'JSON as it is typed': (text) => [FACTS, `{"title": "阵地", "facts": [${text}`],
  'a whole write-up': (text) => [CASE, text],
};

function ledger(...notes: string[]): string {
  return json({ title, facts: notes.map((words) => ({ ...facts[0], notes: words })) });
}

const bytes = (text: string, size: number) =>
  text.repeat(Math.ceil(size / Buffer.byteLength(text)));

/** Milliseconds of this thread: what other programs do on the machine is not in them. */
function timeOf(place: string, text: string): number {
  const before = process.threadCpuUsage();
  checkExample({ place, text });
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Below this nothing can be told from noise: a file is checked at once. */
const AT_ONCE = 1500;
const MOST_TIMES = 15;

/** All of them take minutes: `TIME=all` tries them, and every run its share in each place. */
const share = (place: number) =>
  UNITS.filter((_, at) => process.env['TIME'] === 'all' || at % 8 === place);

describe.each(Object.entries(PLACES).map(([where, fileOf], at) => [where, fileOf, at] as const))(
  'in %s',
  (_where, fileOf, place) => {
    test.each(share(place).map((unit) => [JSON.stringify(unit), unit] as const))(
      '200 kB of %s are checked in proportion to 20 kB, and so are 45 kB to 4.5 kB',
      (_shown, unit) => {
        for (const size of [200_000, 45_000]) {
          const large = fileOf(bytes(unit, size));
          let most = timeOf(...large);
          if (most <= AT_ONCE) continue;
          const small = fileOf(bytes(unit, size / 10));
          // The least of several is what the work itself takes.
          for (let again = 0; again < 2; again += 1) most = Math.min(most, timeOf(...large));
          const least = Math.min(timeOf(...small), timeOf(...small), timeOf(...small));
          expect(most <= AT_ONCE || most / least < MOST_TIMES, `${most} ms, ${least} ms`).toBe(
            true,
          );
        }
      },
    );
  },
);
