import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/run.ts';
import { readWorkspace } from '../../src/content/read.ts';
import { documentOf, type Workspace } from '../../src/content/workspace.ts';

const real = await readWorkspace('content');
const cases = real.documents.filter(({ kind }) => kind === 'case');

/** The real content with one write-up's text replaced. */
function withText(place: string, text: string): Workspace {
  const documents = real.documents.map((document) =>
    document.place === place ? documentOf(real.root, place, text) : document,
  );
  return { ...real, documents };
}

/** Offsets inside the words of a write-up, away from their ends, where a number may be planted. */
function placesInWords(node: Nodes): number[] {
  if (node.type === 'text') {
    const start = node.position?.start.offset ?? 0;
    return [...node.value].flatMap((sign, index) =>
      index > 0 && /\p{Script=Han}/u.test(sign) && /\p{Script=Han}/u.test(node.value[index - 1]!)
        ? [start + index]
        : [],
    );
  }
  return 'children' in node ? node.children.flatMap(placesInWords) : [];
}

const SNIPPETS = [
  '<',
  '>',
  '{',
  '}',
  '"',
  '\n',
  '---',
  '🐴',
  '\uFEFF',
  '\t',
  '${x}',
  '<Fact id=',
  '](',
  '12',
];

describe('checkContent(workspace) on real write-ups', () => {
  it('never crashes and never loses its words, whatever is typed into them', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat({ max: 12 }),
      insert: fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ unit: 'binary', maxLength: 6 })),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        ({ place, text }, edits) => {
          let edited = text;
          for (const { at, remove, insert } of edits) {
            const start = Math.floor(at * edited.length);
            edited = edited.slice(0, start) + insert + edited.slice(start + remove);
          }
          for (const { message, fix } of checkContent(withText(place, edited))) {
            expect(message).toMatch(/\p{Script=Han}/u);
            expect(fix).toMatch(/\p{Script=Han}/u);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds a bare number wherever it is planted among words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.nat(),
        fc.constantFrom('，共37个，', '，十九处，', '，增长８５％，', '，百分之七，'),
        (document, choice, planted) => {
          const places = placesInWords(document.mdx().tree);
          const at = places[choice % places.length]!;
          const text = document.text.slice(0, at) + planted + document.text.slice(at);
          const found = checkContent(withText(document.place, text)).filter(
            ({ rule, file }) => rule === 'number' && file === document.file,
          );
          expect(found).toHaveLength(1);
          const { line } = documentOf(real.root, document.place, text).positions.range(at + 1);
          expect(found[0]!.position).toMatchObject({ line });
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('a file with five faults shows five findings, from top to bottom', () => {
  const [document] = cases;
  const text = `${document!.text.replace(/^kind: .*$/m, 'kind: statoin')}
设立19个，见[别处](/cases/nowhere/)。

面积<门槛，按{人均}算。
`;
  const found = checkContent(withText(document!.place, text)).filter(
    ({ file, severity }) => file === document!.file && severity === 'error',
  );
  expect(found.map(({ rule }) => rule)).toEqual([
    'schema',
    'number',
    'link-broken',
    'mdx-syntax',
    'mdx-syntax',
  ]);
});
