import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { fixWorkspace } from '../../../src/checks/fix.ts';
import type { Finding } from '../../../src/checks/finding.ts';
import { json, SMALL_CONTENT } from '../../../src/checks/small-content.ts';
import { TYPOGRAPHY } from '../../../src/checks/typography/rules.ts';
import { readWorkspace } from '../../../src/content/read.ts';
import {
  documentOf,
  type Workspace,
  type WorkspaceDocument,
} from '../../../src/content/workspace.ts';
import { workspaceOf } from '../../support/workspace.ts';
import { writeUp } from '../corpus/typography-text.ts';

const CASE = 'cases/station/index.mdx';
const FIGURE = 'figures/stations.json';
const STRUCTURE = new Set(['heading', 'list', 'table', 'blockquote', 'strong', 'emphasis']);
const real = await readWorkspace('content');

function check(workspace: Workspace): Finding[] {
  const findings: Finding[] = [];
  for (const { id, severity, check } of TYPOGRAPHY) {
    check(workspace, (finding) => findings.push({ rule: id, severity, ...finding }));
  }
  return findings;
}

/** @returns a file's text after all changes; another round finds nothing more to change. */
function fixed(place: string, text: string): string {
  const { workspace } = fixWorkspace(workspaceOf({ [place]: text }), check);
  expect(check(workspace).filter(({ edit }) => edit)).toEqual([]);
  return workspace.documents[0]!.text;
}

/** @returns what no change of typography may touch. */
function bones(place: string, text: string): unknown {
  const document = documentOf('content', place, text);
  const kept: unknown[] = [
    text.normalize('NFKC').match(/\d/g),
    text.match(/<\/?[A-Za-z][^<>\n]*>/g),
    text.match(/\{[a-z0-9:-]*\}/g),
    text.startsWith('\uFEFF'),
    text.match(/\r?\n/g)?.filter((line) => line !== '\n').length,
    keysOf(document.data),
  ];
  if (place.endsWith('.mdx'))
    visit(document.mdx().tree, (node) => {
      if (node.type === 'inlineCode' || node.type === 'code') kept.push(node.value);
      if (node.type === 'link' || node.type === 'image') kept.push(node.url);
      if (STRUCTURE.has(node.type)) kept.push(node.type);
    });
  return kept;
}

function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]);
}

const HAN = ['驿站', '书', '月', '年', '家', '𠮷', '第'];
const LATIN = ['Alxa', 'a.docx', 'x', '🐴'];
const NUMBERS = ['12', '2025', '１２', '3.5', '三', '5%'];
const SIGNS = [...',.;:?!()"\'，。、；：？！（）“”‘’…—-~～·', '--', '...', '  ', ' ', ' ', '　'];
const MARKUP = [
  ...['**', '*', '_', '~~', '`', '\\', '[', '](/data/)', '<Fact id="stations" />', '{stations}'],
  ...[
    '<Term id="station">',
    '</Term>',
    'https://example.org/a',
    '`a, "b" 1-5`',
    '\n',
    '\n\n',
    '\r\n',
  ],
  ...['\n> ', '\n- ', '| ', '&nbsp;', '&quot;', '#', '<', '{'],
];
const words = (...lists: string[][]) =>
  fc.array(fc.oneof(...lists.map((list) => fc.constantFrom(...list))), { maxLength: 24 });
const plain = words(HAN, LATIN, NUMBERS, SIGNS).map((parts) => parts.join(''));
const marked = words(HAN, LATIN, NUMBERS, SIGNS, MARKUP).map((parts) => parts.join(''));
const typed = fc.oneof(plain, marked);

function expectKept(place: string, text: string): void {
  const after = fixed(place, text);
  expect(bones(place, after)).toEqual(bones(place, text));
  expect(fixed(place, after)).toBe(after);
}

describe('putting typography right comes to an end, and keeps numbers, ids, tags, code, addresses', () => {
  test('in the text of a write-up', () => {
    fc.assert(
      fc.property(typed, (body) => expectKept(CASE, writeUp(`驿站${body}`))),
      { numRuns: 1000 },
    );
  });

  test('in front matter, between quotation marks and without', () => {
    const quotes = fc.constantFrom('"', "'");
    fc.assert(
      fc.property(plain, quotes, (value, quote) => {
        const raw =
          quote === '"' ? JSON.stringify(`驿站${value}`) : `'驿站${value.replaceAll("'", "''")}'`;
        expectKept(CASE, writeUp('略。', 'title: 驿站', `title: ${raw}`));
        const bare = documentOf(
          'content',
          CASE,
          writeUp('略。', 'title: 驿站', `title: 驿站${value}`),
        );
        if (bare.faults.length === 0) expectKept(CASE, bare.text);
      }),
      { numRuns: 300 },
    );
  });

  test('in JSON', () => {
    const figure = JSON.parse(SMALL_CONTENT[FIGURE]!) as object;
    fc.assert(
      fc.property(typed, (value) => {
        expectKept(FIGURE, json({ ...figure, takeaway: `驿站${value}`, cautions: [value] }));
      }),
      { numRuns: 1000 },
    );
  });

  test('in real files with something typed into them at random', () => {
    const documents = real.documents.filter(({ kind }) => kind !== 'unknown');
    const place = fc.nat({ max: 1e6 });
    fc.assert(
      fc.property(place, place, typed, (which, at, value) => {
        const document = documents[which % documents.length]!;
        const edited = insert(document, at, value);
        if (documentOf('content', document.place, edited).faults.length === 0) {
          expectKept(document.place, edited);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function insert({ text }: WorkspaceDocument, at: number, value: string): string {
  const offset = at % text.length;
  return text.slice(0, offset) + value + text.slice(offset);
}
