import type { Root } from 'mdast';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { COMPONENT_NAMES, VOCABULARY, wordOf } from '../../src/domain/vocabulary.ts';
import { fence } from '../../src/markdown/fence.ts';
import { parseMdx } from '../../src/markdown/read.ts';

const FOLDER = 'src/components/content';

function breachesOf(text: string): string[] {
  return fence(parseMdx(text, 0).tree, text).map(({ breach }) => breach);
}

describe('fence', () => {
  test.each(['html', 'yaml', 'toml', 'inlineMath', 'textDirective', 'mdxBrandNew'])(
    'does not let a node of kind %s pass, wherever it stands',
    (type) => {
      const tree = { type: 'root', children: [{ type: 'paragraph', children: [{ type }] }] };
      expect(fence(tree as unknown as Root, '')).toMatchObject([{ breach: 'node', subject: type }]);
    },
  );

  it('looks into trees deeper than the stack', () => {
    let deep: object = { type: 'html', value: '' };
    for (let depth = 0; depth < 100_000; depth += 1) deep = { type: 'emphasis', children: [deep] };
    expect(fence({ type: 'root', children: [deep] } as unknown as Root, '')).toHaveLength(1);
  });

  it('takes nothing for a component because every object has it', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(wordOf(name)).toBeUndefined();
      expect(breachesOf(`甲<${name} />`)).toHaveLength(1);
      expect(breachesOf(`<Fact id="a" ${name}="b" />`)).toEqual(['attribute']);
    }
  });

  test.each([
    ['./a.png', true],
    ['../b/a.png', true],
    ['./长椅 1.webp', true],
    ['./%E9%95%BF%E6%A4%85.png', true],
    ['a.png', false],
    ['/a.png', false],
    ['./a.svg', false],
    ['./a.js', false],
    ['./a.png?raw', false],
    ['./a.png#.js', false],
    ['./a.js?.png', false],
    ['./a%2ejs%3F.png', false],
    ['./%.png', false],
    ['./%22;x.png', false],
    ['./%5C..%5Ca.png', false],
    ['astro:content.png', false],
    ['virtual:a.png', false],
    ['\\\\host\\a.png', false],
  ])('lets the picture %s pass: %s', (url, fine) => {
    expect(breachesOf(`![甲](<${url.replaceAll('\\', '\\\\')}>)`)).toEqual(fine ? [] : ['picture']);
  });

  test.each([
    ['https://example.org/a?b=c:d#e', true],
    ['mailto:a@example.org', true],
    ['/cases/a/', true],
    ['#a', true],
    ['../a/', true],
    ['做法：一', true],
    ['/a:b', true],
    ['javascript&colon;x', false],
    ['&#x6A;avascript:x', false],
    ['jav&NewLine;ascript:x', false],
    ['&#9;javascript:x', false],
    ['JAVASCRIPT:x', false],
    ['data:,x', false],
    ['//example.org', false],
    ['/&Tab;/example.org', false],
    ['x-apple:y', false],
  ])('lets the link %s pass: %s', (url, fine) => {
    expect(breachesOf(`[甲](${url})`)).toEqual(fine ? [] : ['url']);
  });
});

describe('the vocabulary', () => {
  it('names the components that authors are given, and no others', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.astro'));
    expect(files.map((file) => file.replace('.astro', '')).sort()).toEqual(
      [...COMPONENT_NAMES].sort(),
    );
  });

  test.each(Object.entries(VOCABULARY))('has the attributes of %s', (name, { attributes }) => {
    const source = readFileSync(`${FOLDER}/${name}.astro`, 'utf8');
    const props = /interface Props \{([^}]*)\}/.exec(source)?.[1] ?? '';
    const typed = [...props.matchAll(/^\s*(\w+)(\??):/gm)].map(([, attribute, optional]) => ({
      attribute,
      required: optional === '',
    }));
    expect(typed).toEqual(
      Object.entries(attributes).map(([attribute, { required }]) => ({ attribute, required })),
    );
  });

  test.each(Object.entries(VOCABULARY))('shows how to write %s', (_name, { example }) => {
    expect(parseMdx(example, 0).faults).toEqual([]);
    expect(breachesOf(example)).toEqual([]);
  });
});
