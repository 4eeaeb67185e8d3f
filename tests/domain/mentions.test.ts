import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namedRecords } from '../../src/content/mentions.ts';
import { documentOf } from '../../src/content/workspace.ts';
import {
  factsInBody,
  factsInTexts,
  figuresInBody,
  termsInBody,
} from '../../src/domain/mentions.ts';

test('factsInBody(mdx) lists facts in order, each once', () => {
  const mdx = '共<Fact id="b-2" />，<Fact show="number" id="a-1" />，又<Fact id="b-2"/>。';
  expect(factsInBody(mdx)).toEqual(['b-2', 'a-1']);
});

test('factsInBody(mdx) reads a tag that runs over several lines', () => {
  expect(factsInBody('<Fact\n  show="change"\n  id="fai"\n/>')).toEqual(['fai']);
});

test('factsInBody(mdx) takes neither figures nor components whose names begin alike', () => {
  expect(factsInBody('<Figure id="a" /><FactTable id="b" /><Term id="c">词</Term>')).toEqual([]);
});

test('factsInBody(mdx) does not reach past the end of a tag', () => {
  expect(factsInBody('<Fact />和<Term id="c">词</Term>')).toEqual([]);
});

test('figuresInBody(mdx) lists figures in order, each once', () => {
  expect(figuresInBody('<Figure id="b" />\n<Fact id="x" />\n<Figure id="a" />')).toEqual([
    'b',
    'a',
  ]);
});

test('termsInBody(mdx) lists terms in order, each once', () => {
  expect(
    termsInBody(
      '<Term id="b">乙</Term><Fact id="x" /><Term id="a">甲</Term><Term id="b">乙</Term>',
    ),
  ).toEqual(['b', 'a']);
});

test('factsInTexts(texts) passes over texts that are not there', () => {
  expect(factsInTexts(['增至{a}', undefined, '', '{b:change}，{a}'])).toEqual(['a', 'b']);
});

test.each([
  ['in single quotes', "<Fact id='a' />", ['a']],
  ['with spaces around the equals sign', '<Fact id = "a" />', ['a']],
  ['after an attribute with an angle bracket in it', '<Fact show="a > b" id="a" />', ['a']],
  ['between two pieces of code', '`x`<Fact id="a" />`y`', ['a']],
  ['after a code block', '```\n\n```\n<Fact id="a" />', ['a']],
  ['in inline code', '写作`<Fact id="a" />`。', []],
  ['in inline code of two marks, which holds one', '``<Fact id="a" /> ` ``', []],
  ['in a code block', '```mdx\n<Fact id="a" />\n```\n', []],
  ['in a code block of tildes that holds marks', '~~~\n```\n<Fact id="a" />\n~~~\n', []],
  ['in a code block that is never closed', '```\n<Fact id="a" />\n', []],
  [
    'in a code block of a list, with the line ends of Windows',
    '- ```\r\n  <Fact id="a" />\r\n  ```\r\n',
    [],
  ],
  ['after a mark that opens no code', '一个`号。\n\n<Fact id="a" />`', ['a']],
  ['after a backslash', '\\<Fact id="a" />', []],
  ['by another attribute', '<Fact data-id="a" />', []],
])('factsInBody(mdx) knows a tag %s', (_where, mdx, ids) => {
  expect(factsInBody(mdx)).toEqual(ids);
});

test('factsInBody(mdx) reads what the parser of the build reads', () => {
  const pieces = fc.constantFrom(
    ...['<Fact id="a" />', "<Fact id='b' />", '<Fact\n  show="full"\n  id="c"\n/>', '党组织', '🐴'],
    ...[
      '`',
      '``',
      '\n',
      '\n\n',
      '\n\n```\n',
      '\n\n~~~\n',
      '\n\n```mdx\n',
      ' ',
      '<Figure id="d" />',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const body = parts.join('');
      const document = documentOf('content', 'pages/a.mdx', `---\na: b\n---\n${body}`);
      fc.pre(document.mdx().faults.length === 0);
      const named = namedRecords(document).filter(({ component }) => component === 'Fact');
      expect(factsInBody(body)).toEqual([...new Set(named.map(({ id }) => id))]);
    }),
    { numRuns: 1000 },
  );
});
