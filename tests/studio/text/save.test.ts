import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { openText } from '../../../src/studio/text/open.ts';
import { saveText } from '../../../src/studio/text/save.ts';
import { schema } from '../../../src/studio/text/schema.ts';
import { TEXT, WRITTEN } from './texts.ts';

const SIGN = '㐂';
const CASES = WRITTEN.filter(({ file }) => file.startsWith('content/cases/'));

function saved(source: string, { doc }: Pick<Transform, 'doc'> = openText(source)): string {
  const result = saveText(openText(source), doc);
  if ('refused' in result) throw new Error(result.refused);
  return result.text;
}

describe('what is opened and saved untouched', () => {
  it.each(WRITTEN)('$file stays as it is, byte for byte', ({ source }) => {
    const open = openText(source);
    open.doc.check();
    expect(open.side.filter(({ node }) => node.type === schema.nodes.raw)).toEqual([]);
    expect(saved(source)).toBe(source);
  });

  it('any text stays as it is, byte for byte', () => {
    fc.assert(
      fc.property(TEXT, (source) => {
        const open = openText(source);
        open.doc.check();
        const body = source.slice(open.frontMatter.length).trim();
        if (body !== '') expect(saved(source)).toBe(source);
      }),
      { numRuns: 500 },
    );
  });
});

describe('one character more', () => {
  it.each(WRITTEN)('in all the words of $file changes nothing else', ({ source }) => {
    const transform = new Transform(openText(source).doc);
    openText(source).doc.descendants((node, position) => {
      if (!node.isText) return;
      const at = transform.mapping.map(position) + Math.floor(node.nodeSize / 2);
      transform.insert(at, schema.text(SIGN, node.marks));
    });
    expect(transform.steps.length).toBeGreaterThan(1);
    expect(saved(source, transform).replaceAll(SIGN, '')).toBe(source);
  });

  it.each(CASES)('in one block of $file leaves every other as it is', ({ source }) => {
    const open = openText(source);
    open.doc.forEach((block, offset, index) => {
      const [word] = words(block, offset + 1);
      if (!word) return;
      const transform = new Transform(open.doc);
      transform.insert(word.at, schema.text(SIGN, word.node.marks));
      const text = saved(source, transform);
      const { start, end } = open.side[index]!;
      expect(text.slice(0, start)).toBe(source.slice(0, start));
      expect(text.slice(end + 1)).toBe(source.slice(end));
      expect(text.slice(start, end + 1)).toContain(SIGN);
    });
  });
});

function words(block: Node, from: number): { node: Node; at: number }[] {
  const found: { node: Node; at: number }[] = [];
  block.descendants((node, position) => {
    if (node.isText) found.push({ node, at: from + position + Math.floor(node.nodeSize / 2) });
  });
  return found;
}
