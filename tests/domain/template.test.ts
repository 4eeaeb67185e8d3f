import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { factsInTemplate, fillTemplate, parseTemplate } from '../../src/domain/mentions.ts';

describe('parseTemplate', () => {
  test('parseTemplate(text) cuts text around its references', () => {
    expect(parseTemplate('增至{hte-2024}，同比{hte:change}。')).toEqual([
      { text: '增至' },
      { fact: 'hte-2024', show: 'full' },
      { text: '，同比' },
      { fact: 'hte', show: 'change' },
      { text: '。' },
    ]);
  });

  test('parseTemplate(text) leaves no empty runs between neighbours', () => {
    expect(parseTemplate('{a}{b:number}')).toEqual([
      { fact: 'a', show: 'full' },
      { fact: 'b', show: 'number' },
    ]);
  });

  test.each(['', '没有引用'])('parseTemplate(%j) has no references', (text) => {
    expect(parseTemplate(text)).toEqual(text ? [{ text }] : []);
  });

  test.each(['{ a }', '{人均}', '{A}', '{a:size}', '｛a｝', '{}'])(
    'parseTemplate(%j) takes it for plain text',
    (text) => {
      expect(parseTemplate(text)).toEqual([{ text }]);
    },
  );
});

describe('fillTemplate', () => {
  test('fillTemplate(text, write) puts what write returns in place of each reference', () => {
    const write = (id: string, show: string) => `<${id} ${show}>`;
    expect(fillTemplate('增至{a}，{b:change}', write)).toBe('增至<a full>，<b change>');
  });

  test('fillTemplate(text, write) does not read again what write returned', () => {
    expect(fillTemplate('{a}', () => '{b}$&')).toBe('{b}$&');
  });

  test('fillTemplate(text, write) restores any text when write repeats the reference', () => {
    const piece = fc.constantFrom('增至', '{a-1}', '{b:change}', '{', '}', '𠮷', ':', '\n');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const written = fillTemplate(text, (id, show) =>
          show === 'full' ? `{${id}}` : `{${id}:${show}}`,
        );
        expect(written).toBe(text);
      }),
    );
  });
});

test('factsInTemplate(text) keeps order and repeats', () => {
  expect(factsInTemplate('{b}{a:number}{b}')).toEqual(['b', 'a', 'b']);
});
