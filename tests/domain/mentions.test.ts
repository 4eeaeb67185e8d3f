import { expect, test } from 'vitest';
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
