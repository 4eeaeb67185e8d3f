import { describe, expect, test } from 'vitest';
import { checkExample, marksOf } from '../../../src/checks/example.ts';
import { caseText, json, SMALL_CONTENT } from '../../../src/checks/small-content.ts';

const CASE = 'cases/station/index.mdx';
const FACTS = 'facts/stations.json';
const facts = JSON.parse(SMALL_CONTENT[FACTS]!) as { facts: object[] };

/** One of each kind, and the ends of every range. */
const FORBIDDEN = [
  ...[0x01, 0x08, 0x0b, 0x0c, 0x1b, 0x7f, 0x80, 0x85, 0x9f, 0xad, 0x34f, 0x61c, 0x115f, 0x1160],
  ...[0x17b4, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b],
  ...[0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a],
  ...[0x206f, 0x2800, 0x3164, 0xe000, 0xf8ff, 0xfdd0, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffb],
  ...[0xfffc, 0xfffe, 0xffff, 0x1d173, 0x1fffe, 0xe0001, 0xe0020, 0xe0041, 0xe007f],
  ...[0xf0000, 0x10fffd, 0x10ffff],
];

const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
const escaped = (code: number) =>
  [...Array(String.fromCodePoint(code).length).keys()]
    .map((at) => `\\u${hex(String.fromCodePoint(code).charCodeAt(at))}`)
    .join('');

/** Each way of writing a character, where it shows. */
const WAYS: [string, string, (code: number) => string, (typed: string) => string][] = [
  ...(
    [
      ['in a sentence', (typed) => `设立驿站${typed}。`],
      ['in code', (typed) => `写作\`a${typed}b\`。`],
      ['in a block of code', (typed) => `\`\`\`\na${typed}b\n\`\`\``],
      ['in a heading', (typed) => `### 驿站${typed}服务`],
      ['in a cell', (typed) => `| 甲 |\n| --- |\n| 乙${typed}丙 |`],
      ['in an address', (typed) => `见[新闻](https://example.org/a${typed}b)。`],
      ['in a title of a link', (typed) => `见[新闻](https://example.org/ "甲${typed}乙")。`],
      ['in an id', (typed) => `设立<Fact id="sta${typed}tions" />。`],
    ] as [string, (typed: string) => string][]
  ).flatMap(([where, body]): typeof WAYS => {
    const text = (typed: string) => caseText(`## 背景\n\n${body(typed)}\n`);
    const raw = [
      where,
      CASE,
      (code: number) => String.fromCodePoint(code),
      text,
    ] as (typeof WAYS)[0];
    if (where.includes('code')) return [raw];
    const references: ((code: number) => string)[] = [
      (code) => `&#x${hex(code)};`,
      (code) => `&#${code};`,
    ];
    return [raw, ...references.map((way): (typeof WAYS)[0] => [where, CASE, way, text])];
  }),
  ['in front matter', CASE, (code) => String.fromCodePoint(code), (typed) => title(`驿${typed}站`)],
  ['in front matter', CASE, escaped, (typed) => title(`"驿${typed}站"`)],
  [
    'in front matter',
    CASE,
    (code) => `\\U${hex(code).padStart(8, '0')}`,
    (t) => title(`"驿${t}站"`),
  ],
  ['in a string', FACTS, escaped, (typed) => inFacts('阵地', `阵${typed}地`)],
  [
    'in an id of JSON',
    FACTS,
    escaped,
    (typed) => inFacts('"id": "stations', `"id": "stat${typed}ions`),
  ],
  ['in the name of a field', FACTS, escaped, (typed) => inFacts('"label"', `"la${typed}bel"`)],
  [
    'in a string',
    FACTS,
    (code) => String.fromCodePoint(code),
    (typed) => inFacts('阵地', `阵${typed}地`),
  ],
];

function title(value: string): string {
  return caseText('## 背景\n\n略。\n').replace('title: 驿站', () => `title: ${value}`);
}

function inFacts(words: string, instead: string): string {
  return json(facts).replace(words, () => instead);
}

/** One for each length and range; the others stand in one text. */
const TRIED = [0x0b, 0x85, 0x200b, 0x202e, 0xe000, 0xfdd0, 0xe0041];

test('every forbidden character is found where it stands', () => {
  const signs = FORBIDDEN.map((code) => String.fromCodePoint(code));
  const text = caseText(`## 背景\n\n${signs.map((sign) => `a${sign}`).join('')}。\n`);
  const example = { place: CASE, text };
  const found = checkExample(example).filter(({ rule }) => rule === 'character');
  expect(marksOf(found, example)).toEqual(signs);
  for (const [at, { message }] of found.entries()) {
    expect(message).toContain(`U+${hex(FORBIDDEN[at]!)}（`);
  }
});

describe.each(TRIED.map((code) => [`U+${hex(code)}`, code] as const))('%s', (name, code) => {
  test.each(WAYS.map(([where, place, way, file]) => [way(code), where, place, file] as const))(
    'is refused as %j %s',
    (typed, _where, place, file) => {
      const example = { place, text: file(typed) };
      const found = checkExample(example).filter(({ rule }) => rule === 'character');
      expect(found).toHaveLength(1);
      expect(found[0]!.message).toContain(`${name}（`);
      expect(found[0]!.fix).toMatch(/^删去/);
      expect(marksOf(found, example)).toEqual([typed]);
    },
  );
});

test.each([
  ['&rlm;', 'U+200F'],
  ['&lrm;', 'U+200E'],
  ['&shy;', 'U+00AD'],
  ['&zwj;', 'U+200D'],
  ['&ZeroWidthSpace;', 'U+200B'],
  ['&NoBreak;', 'U+2060'],
  ['&InvisibleTimes;', 'U+2062'],
])('%s is refused by its name as %s', (typed, name) => {
  const example = { place: CASE, text: caseText(`## 背景\n\n设立${typed}驿站。\n`) };
  const found = checkExample(example);
  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(`${name}（`)]);
  expect(marksOf(found, example)).toEqual([typed]);
});

test.each(['\\ud83d', '\\udc34', '\\udc34\\ud83d'])(
  'half a character is refused as %s',
  (typed) => {
    const example = { place: FACTS, text: inFacts('阵地', `阵${typed}地`) };
    const found = checkExample(example).filter(({ rule }) => rule === 'character');
    expect(marksOf(found, example)).toEqual([typed]);
  },
);

test.each([
  ...['🐴', '👨‍👩‍👧', '❤️', '☎︎', '🏳️‍🌈', '𠮷野', '𰻝', '𲎰', '葛󠄀城', '㐂', 'Ālāshàn', 'e\u0301'],
  ...['ᠮᠣᠩᠭᠣᠯ', 'ᠠ\u180eᠠ', '©', '\u00a0', 'ガ'],
])('%j may stand in a text', (sign) => {
  const text = caseText(`## 背景\n\n驿站“${sign}”。\n`, { title: `驿站A${sign}B` });
  expect(checkExample({ place: CASE, text })).toEqual([]);
});

test('what shows a code and is none passes', () => {
  const text = caseText('## 背景\n\n写法是`&#x202E;`，如\\&#x202E;写的\n').replace(
    'title: 驿站',
    String.raw`title: 写作\u202e`,
  );
  const found = checkExample({ place: CASE, text });
  expect(found.filter(({ rule }) => rule === 'character')).toEqual([]);
  const backslash = inFacts('阵地', '阵\\\\u202e地');
  expect(checkExample({ place: FACTS, text: backslash })).toEqual([]);
});

test('hidden characters in the name of a file are said once', () => {
  const text = SMALL_CONTENT['sources/herald.json']!;
  const found = checkExample({ place: 'sources/a\u202eb.json', text });
  const errors = found.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule, position }) => [rule, position])).toEqual([
    ['character', 'unavailable'],
  ]);
});

test.each([
  ['a field of front matter', CASE, caseText('## 背景\n\n略。\n', { title: '\u3000' })],
  ['a string', FACTS, inFacts('阵地', ' ')],
  ['a string of no-break spaces', FACTS, inFacts('阵地', '\\u00a0')],
  ['a link', CASE, caseText('## 背景\n\n见[&nbsp;](https://example.org/)。\n')],
  ['a heading', CASE, caseText('## 背景\n\n### &emsp;\n\n略。\n')],
  ['a title', CASE, caseText('## 背景\n\n见[新闻](https://example.org/ " ")。\n')],
])('%s of blanks only is refused', (_what, place, text) => {
  const found = checkExample({ place, text });
  expect(found.map(({ rule, message }) => [rule, message])).toEqual([
    ['character', expect.stringContaining('只有空白')],
  ]);
});

test('a telephone is found though its digits are written as codes', () => {
  const body = caseText('## 背景\n\n电话1380&#48;13800&#x30;。\n');
  const found = checkExample({ place: CASE, text: body });
  expect(found.map(({ rule }) => rule)).toContain('privacy-phone');
});
