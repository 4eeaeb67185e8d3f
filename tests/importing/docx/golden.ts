import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentOf, type Content } from '../../../src/authoring/content.ts';
import { readWorkspace } from '../../../src/content/read.ts';
import { namesWith, makeCase, type MadeCase } from '../../../src/importing/docx/make-case.ts';
import type { Manuscript } from '../../../src/importing/docx/manuscript.ts';
import { usablePictures } from '../../../src/importing/docx/pictures.ts';
import { proposalsOf, type FoundProposal } from '../../../src/importing/docx/propose.ts';
import { readDocx } from '../../../src/importing/docx/read.ts';
import { decide, type Decisions } from '../../../src/importing/offer.ts';

export const FOLDER = 'tests/fixtures/importing/docx';

export const GOLDEN = readdirSync(FOLDER).flatMap((name) =>
  name.endsWith('.docx') ? [name.slice(0, -'.docx'.length)] : [],
);

/** @returns the small content root that documents are imported into. */
export async function smallZone(): Promise<Content> {
  const workspace = await readWorkspace('tests/fixtures/small-zone/content', '2025-06-01');
  const read = contentOf(workspace);
  if (!('value' in read)) throw new Error(read.fault);
  return read.value;
}

/** @returns a golden document as it is read. */
export async function manuscriptOf(name: string, folder = FOLDER): Promise<Manuscript> {
  const manuscript = await readDocx(readFileSync(path.join(folder, `${name}.docx`)));
  if ('fault' in manuscript) throw new Error(manuscript.fault.message);
  return manuscript;
}

export function found(content: Content, manuscript: Manuscript, source = 'demo-notice') {
  const names = namesWith(content, manuscript.title ?? '');
  return proposalsOf(manuscript, content.workspace, names, source).found;
}

/** One line of a golden document’s table: as written, value, unit, hedge; “-” for no single value. */
export function rowOf(words: readonly string[]): string {
  return words.map((word) => word.replace(/\s/g, '')).join(' ');
}

export function rowOfProposal({ written, proposal }: FoundProposal): string {
  if (proposal.value === undefined) return rowOf([written, '-']);
  return rowOf([written, String(proposal.value), proposal.unit, proposal.qualifier]);
}

/** The numbers of a golden document, as they were written down by hand. */
export function expectedRows(name: string): string[] {
  const table = readFileSync(path.join(FOLDER, `${name}.tsv`), 'utf8');
  return table
    .trim()
    .split('\n')
    .map((line) => rowOf(line.split('\t')));
}

/** What a golden document says, as it was written down by hand: its source, or a text beside it. */
export function expectedText(name: string): string {
  const beside = readdirSync(FOLDER).includes(`${name}.txt`);
  if (beside) return readFileSync(path.join(FOLDER, `${name}.txt`), 'utf8');
  const html = readFileSync(path.join(FOLDER, 'sources', `${name}.html`), 'utf8');
  return html
    .replace(/^[\s\S]*?<body>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const ANSWERS = {
  kind: 'station',
  summary: '虚构的驿站。',
  strands: ['demo-item'],
  audiences: ['riders'],
  industries: ['delivery'],
  themes: ['service'],
  period: '2024年',
  'ai-assisted': 'no',
  scope: 'demo-zone',
  subject: '驿站',
  ledger: 'imported',
};

export interface ImportOptions {
  decisions?: (all: FoundProposal[]) => Decisions;
  source?: string;
}

/** @returns the case that a document becomes when all of its numbers are accepted, or as decided. */
export function imported(
  content: Content,
  manuscript: Manuscript,
  { decisions, source = 'demo-notice' }: ImportOptions = {},
): MadeCase {
  const all = found(content, manuscript, source);
  const { usable } = usablePictures(manuscript.pictures);
  const pictures = new Map(
    [...usable].map(([index, one]) => [index, { ...one, alt: one.alt ?? '休息角里摆着沙发' }]),
  );
  return makeCase({
    content,
    manuscript,
    found: all,
    decisions: decisions?.(all) ?? decide(all, new Set(all.map(({ number }) => number))),
    pictures,
    answers: { ...ANSWERS, title: manuscript.title ?? '无题', id: 'imported' },
    source: { id: source, record: content.sources.get(source)! },
  });
}
