import fc from 'fast-check';
import type { Mark, Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { openText, type OpenText } from '../../../src/studio/text/open.ts';
import { saveText } from '../../../src/studio/text/save.ts';
import { schema } from '../../../src/studio/text/schema.ts';
import { TEXT, WRITTEN } from './texts.ts';

const { nodes, marks } = schema;

interface Edit {
  kind: (typeof KINDS)[number];
  /** Where, as parts of the whole. */
  from: number;
  size: number;
  what: number;
}

const KINDS = [
  'type',
  'delete',
  'mark',
  'split',
  'remove',
  'move',
  'copy',
  'chip',
  'block',
] as const;
const TYPED = [
  '15个',
  '“品牌”',
  '1~5月',
  'https://a.cn，',
  'export 甲',
  '- ',
  '*',
  '[',
  '  ',
  '# ',
  'APP！',
  '\\',
];
const MARKS: Mark[] = [
  ...[marks.strong.create(), marks.strong.create(), marks.em.create(), marks.del.create()],
  ...[marks.code.create(), marks.sub.create(), marks.term.create({ id: 'srdi' })],
  marks.link.create({ href: '/cases/a/' }),
];

const part = fc.double({ min: 0, max: 0.9999, noNaN: true });
const EDITS = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), from: part, size: part, what: fc.nat(99) }),
  { minLength: 1, maxLength: 6 },
);

/** Does one edit where the schema has it. */
function edit(transform: Transform, { kind, from, size, what }: Edit): void {
  const { doc } = transform;
  const at = Math.floor(from * doc.content.size);
  const to = Math.min(doc.content.size, at + Math.floor(size * 12));
  const index = Math.floor(from * doc.childCount);
  const block = doc.child(index);
  const start = doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const other = doc.resolve(Math.floor(size * doc.content.size));
  const between = other.depth === 0 ? other.pos : other.before(1);
  const $at = doc.resolve(at);
  switch (kind) {
    case 'type':
      if (!$at.parent.inlineContent) return;
      transform.insert(
        at,
        schema.text(TYPED[what % TYPED.length]!, code($at.parent) ? [] : $at.marks()),
      );
      return;
    case 'chip':
      if (!$at.parent.inlineContent || code($at.parent)) return;
      transform.insert(
        at,
        what % 2 ? nodes.br.create() : nodes.fact.create({ id: 'a' }, null, $at.marks()),
      );
      return;
    case 'delete':
      transform.delete(at, to);
      return;
    case 'mark':
      transform.addMark(at, to, MARKS[what % MARKS.length]!);
      return;
    case 'split':
      if ($at.parent.type === nodes.paragraph && $at.depth === 1) transform.split(at);
      return;
    case 'remove':
      if (doc.childCount > 1) transform.delete(start, start + block.nodeSize);
      return;
    case 'copy':
      transform.insert(between, block);
      return;
    case 'move': {
      if (doc.childCount < 2) return;
      transform.insert(between, block);
      const old = transform.mapping.maps.at(-1)!.map(start);
      transform.delete(old, old + block.nodeSize);
      return;
    }
    case 'block': {
      const words = nodes.paragraph.create(null, schema.text('新的'));
      const items = nodes.list.create(null, nodes.item.create(null, words));
      transform.insert(between, [words, items, nodes.figure.create({ id: 'b' })][what % 3]!);
    }
  }
}

const code = ({ type }: Node) => type.spec.code === true;

/** What a reader would miss: words and chips, without spaces. */
function contentOf(doc: Node): string {
  let content = '';
  doc.descendants((node) => {
    if (node.isText) content += node.text!;
    else if (node.isAtom && node.type !== nodes.br) {
      content += `<${node.type.name} ${Object.values(node.attrs).join(' ')}>`;
    } else if (node.type === nodes.heading && node.attrs['anchor']) {
      content += `[#${node.attrs['anchor']}]`;
    }
  });
  return content.replace(/\s+/g, '').replaceAll('\u0000', '\uFFFD');
}

let refused = 0;
let runs = 0;

function holds(source: string, edits: readonly Edit[]): void {
  const open = openText(source);
  const transform = new Transform(open.doc);
  for (const each of edits) {
    try {
      edit(transform, each);
      transform.doc.check();
    } catch (error) {
      // The schema refuses: the editor would not do it either.
      if (!(error instanceof RangeError)) throw error;
      return;
    }
  }
  runs += 1;
  const result = saveText(open, transform.doc);
  if ('refused' in result) {
    refused += 1;
    expect(result.refused).toMatch(/怎么改：/);
    return;
  }
  const again = openText(result.text);
  expect(contentOf(again.doc)).toBe(contentOf(transform.doc));
  for (const block of unchanged(open, transform.doc)) expect(result.text).toContain(block);
}

/** The source of every block that is still there; lists may have got another mark. */
function unchanged({ side, source }: OpenText, doc: Node): string[] {
  const kept = new Set(doc.children);
  return side
    .filter(({ node }) => kept.has(node) && node.type !== nodes.list)
    .map(({ start, end }) => source.slice(start, end));
}

it('no sequence of edits loses a word, or changes a block that it does not touch', () => {
  const cases = fc.constantFrom(...WRITTEN.filter(({ source }) => source.length < 6000));
  fc.assert(
    fc.property(cases, EDITS, ({ source }, edits) => holds(source, edits)),
    { numRuns: 150 },
  );
  expect(runs).toBeGreaterThan(100);
  expect(refused / runs).toBeLessThan(0.01);
});

it('no sequence of edits loses a word of any text', () => {
  fc.assert(fc.property(TEXT, EDITS, holds), { numRuns: 600 });
  expect(runs).toBeGreaterThan(400);
  expect(refused / runs).toBeLessThan(0.05);
});
