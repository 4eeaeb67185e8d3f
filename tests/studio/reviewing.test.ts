import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Nodes as Hast } from 'hast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayInChina } from '../../src/domain/calendar.ts';
import { readWorkspace } from '../../src/content/read.ts';
import { compare } from '../../src/review/compare.ts';
import { Desk } from '../../src/studio/desk.ts';
import type { Files } from '../../src/studio/messages.ts';
import { reportOf, reviewOf } from '../../src/studio/reviewing.ts';
import { runScript } from '../support/command.ts';
import { git } from '../support/git.ts';

const ZONE = 'tests/fixtures/small-zone/content';
const encoder = new TextEncoder();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'reviewing-'));
  cpSync(ZONE, path.join(folder, 'content'), { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'content');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The files of the zone, as a browser would hand them to the desk. */
async function opened(): Promise<Files> {
  const { documents, assets } = await readWorkspace(ZONE);
  return new Map([
    ...documents.map(({ place, text }) => [place, encoder.encode(text)] as const),
    ...assets.map(({ place, bytes }) => [place, bytes()] as const),
  ]);
}

const textIn = (place: string) => readFileSync(path.join(ZONE, place), 'utf8');
const TEAM = 'cases/demo-team/index.mdx';

/** A number corrected, a heading that others may link to reworded, a fault, a hostile title. */
const CHANGES = new Map([
  ['facts/demo.json', textIn('facts/demo.json').replace('"value": 8,', '"value": 9,')],
  [
    TEAM,
    textIn(TEAM)
      .replace('没有见到成效数字。', '设立驿站98765个,没有见到。\n\n[甲](javascript:alert)')
      .replace(
        '示例小队（虚构）',
        JSON.stringify(
          '<img src=x onerror=alert(1)> \u202e**粗** ![图](http://evil.example/a.png)',
        ),
      ),
  ],
]);

/** The words of a report as a reader sees them, and the names of its elements. */
function read(report: Hast): { words: string; tags: Set<string>; sources: string[] } {
  const tags = new Set<string>();
  const sources: string[] = [];
  let words = '';
  visit(report, (node) => {
    if (node.type === 'text') words += node.value;
    if (node.type !== 'element') return;
    tags.add(node.tagName);
    if (node.tagName === 'img') sources.push(String(node.properties['src']));
  });
  return { words: words.replace(/\s+/g, ''), tags, sources };
}

test('the studio says of a change word for word what the command says of it', async () => {
  const desk = new Desk(await opened(), dayInChina());
  desk.put(CHANGES);
  const { any, report } = reviewOf(desk.before, desk.workspace);
  for (const [place, text] of CHANGES) writeFileSync(path.join(folder, 'content', place), text);
  const env = { CONTENT_DIR: 'content' };
  const command = runScript('review.ts', ['main', '--out', 'out'], env, folder);
  expect(command.status).toBe(0);
  const told = readFileSync(path.join(folder, 'out', 'review.md'), 'utf8');
  const tree = unified().use(remarkParse).parse(told.replaceAll('<br>', ''));
  const { words, sources } = read(report);
  expect(words).toBe(toString(tree, { includeImageAlt: false }).replace(/\s+/g, ''));
  expect(words).toContain('8处→9处');
  expect(words).toContain('98765');
  expect(any).toBe(true);
  expect(sources.length).toBeGreaterThan(0);
  for (const source of sources) expect(source).toMatch(/^data:image\/svg\+xml,%3Csvg/);
});

test('a report holds nothing that runs, loads or leads away, whatever the content holds', async () => {
  const desk = new Desk(await opened(), dayInChina());
  desk.put(CHANGES);
  const { words, tags, sources } = read(reviewOf(desk.before, desk.workspace).report);
  expect(words).toContain('<imgsrc=xonerror=alert(1)>');
  expect(words).not.toMatch(/[\u202a-\u202e]/);
  const known = ['h1', 'h2', 'h3', 'p', 'ul', 'li', 'strong', 'code', 'br', 'img'];
  expect([...tags].filter((tag) => !known.includes(tag))).toEqual([]);
  expect(sources.filter((source) => !source.startsWith('data:'))).toEqual([]);
});

test('of content that is as it was opened it says that nothing changed', async () => {
  const desk = new Desk(await opened(), dayInChina());
  const { any, report } = reviewOf(desk.before, desk.workspace);
  expect(any).toBe(false);
  expect(read(report).words).toBe('没有内容改动。');
});

test('a report of many pages is not cut in the studio', async () => {
  const desk = new Desk(await opened(), dayInChina());
  desk.put(CHANGES);
  const { pages, ...change } = compare(desk.before, desk.workspace, {});
  const many = Array.from({ length: 500 }, (_, index) => ({ ...pages[0]!, title: `页${index}` }));
  expect(reportOf({ ...change, pages: many })).toContain('页499');
});
