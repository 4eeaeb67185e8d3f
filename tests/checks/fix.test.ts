import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit, Finding } from '../../src/checks/finding.ts';
import { applyEdits, fixWorkspace } from '../../src/checks/fix.ts';
import type { Workspace } from '../../src/content/workspace.ts';
import { workspaceOf } from '../support/workspace.ts';

const PLACE = 'pages/a.mdx';
const FILE = `content/${PLACE}`;
const at = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** A rule that knows one right answer for each of some signs, and two wrong ones. */
function fakeRule(signs: [RegExp, string][]) {
  return ({ documents }: Workspace): Finding[] =>
    documents.flatMap(({ file, text }) =>
      signs.flatMap(([sign, right]) =>
        [...text.matchAll(sign)].map(({ 0: found, index }) => ({
          rule: 'fake',
          severity: 'error' as const,
          file,
          position: at,
          message: '',
          fix: '',
          edit: { start: index, end: index + found.length, text: right },
        })),
      ),
    );
}

const punctuation = fakeRule([
  [/(?<=\p{Script=Han}),/gu, '，'],
  [/\.{3,}/g, '……'],
  [/(?<=\d)-(?=\d)/g, '—'],
  [/１/g, '1'],
  [/75/g, '76'],
  [/station/g, 'stations'],
]);
const fixed = (text: string) => {
  const { workspace } = fixWorkspace(workspaceOf({ [PLACE]: text }), punctuation);
  return workspace.documents[0]!.text;
};
const digits = (text: string) => text.normalize('NFKC').replace(/[^0-9]/g, '');
const ids = (text: string) => [...text.matchAll(/\{[^{}]*\}|id="[^"]*"/g)].map(String);

const pieces = fc.constantFrom(
  ...['党', ',', '...', '75', '１', '-', '{station-7}', '<Fact id="station-1-2" />', '𠮷', '🐴'],
  ...['\r\n', '\t', '\uFEFF', '2020', '.', '{', '"', ' '],
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('applyEdits', () => {
  test('applyEdits(text, edits) makes every change, in any order', () => {
    const edits: Edit[] = [
      { start: 4, end: 5, text: '。' },
      { start: 1, end: 2, text: '，' },
      { start: 5, end: 5, text: '完' },
    ];
    expect(applyEdits('甲,𠮷.', edits)).toEqual({ text: '甲，𠮷。完', applied: 3 });
  });

  test.each<[string, Edit[]]>([
    [
      'that overlaps one before it',
      [
        { start: 0, end: 2, text: '乙' },
        { start: 1, end: 3, text: '丙' },
      ],
    ],
    [
      'at the same place as one before it',
      [
        { start: 0, end: 2, text: '乙' },
        { start: 0, end: 0, text: '丙' },
      ].reverse(),
    ],
  ])('applyEdits(text, edits) leaves a change %s', (_which, edits) => {
    expect(applyEdits('甲丁戊己', edits).applied).toBe(1);
  });

  test.each<[string, Edit]>([
    ['outside the text', { start: 3, end: 99, text: '' }],
    ['backwards', { start: 2, end: 1, text: '' }],
    ['that changes nothing', { start: 0, end: 1, text: '共' }],
    ['of a number', { start: 1, end: 3, text: '76' }],
    ['of a Chinese number', { start: 4, end: 5, text: '六' }],
    ['inside an id', { start: 8, end: 9, text: '—' }],
  ])('applyEdits(text, edits) refuses a change %s', (_which, edit) => {
    const text = '共75个五{a-b}';
    expect(applyEdits(text, [edit])).toEqual({ text, applied: 0 });
  });

  test('applyEdits(text, edits) lets a full-width digit become a plain one', () => {
    expect(applyEdits('１５个', [{ start: 0, end: 2, text: '15' }]).text).toBe('15个');
  });
});

describe('fixWorkspace', () => {
  test('fixWorkspace(workspace, check) fixes what a fix brings to light', () => {
    const chain = fakeRule([
      [/甲/g, '乙'],
      [/乙/g, '丙'],
    ]);
    const { files, workspace } = fixWorkspace(workspaceOf({ [PLACE]: '甲乙' }), chain);
    expect(workspace.documents[0]!.text).toBe('丙丙');
    expect(files.map(({ file, count }) => [file, count])).toEqual([[FILE, 3]]);
  });

  test('fixWorkspace(workspace, check) gives up on rules that undo each other', () => {
    const quarrel = fakeRule([
      [/甲/g, '乙'],
      [/乙/g, '甲'],
    ]);
    let rounds = 0;
    const { files } = fixWorkspace(workspaceOf({ [PLACE]: '甲' }), (workspace) => {
      rounds += 1;
      return quarrel(workspace);
    });
    expect(rounds).toBe(10);
    expect(files).toEqual([]);
  });

  test('fixWorkspace(workspace, check, isWanted) changes no other file', () => {
    const workspace = workspaceOf({ 'pages/a.mdx': '党,', 'pages/b.mdx': '党,' });
    const { files } = fixWorkspace(workspace, punctuation, (file) => file.endsWith('b.mdx'));
    expect(files.map(({ file }) => file)).toEqual(['content/pages/b.mdx']);
  });

  test('fixing what is fixed changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fixed(fixed(text))).toBe(fixed(text));
      }),
    );
  });

  test('fixing changes no number and no id', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(digits(fixed(text))).toBe(digits(text));
        expect(ids(fixed(text))).toEqual(ids(text));
      }),
    );
  });

  test('fixing fixes: the properties above do not hold for want of changes', () => {
    expect(fixed('党,共１个...{station-7}、2020-2024')).toBe('党，共1个……{station-7}、2020—2024');
  });
});
