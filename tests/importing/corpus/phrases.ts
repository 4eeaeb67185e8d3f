import { readFileSync } from 'node:fs';
import type { CorpusDocument, Program, TableBlock, TextBlock } from './document.ts';
import { tokens } from './judge.ts';
import type { Expected, Marked } from './markup.ts';

interface Phrase {
  kind: 'quantity' | 'vague' | 'none' | 'period';
  text: string;
  value: string;
  unit: string;
  qualifier: string;
}

/** The contract: how each wording is to be read, at every door. */
const PHRASES: Phrase[] = readFileSync('tests/fixtures/phrases.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [kind = '', text = '', value = '', unit = '', qualifier = ''] = line.split('\t');
    return { kind: kind as Phrase['kind'], text, value, unit, qualifier };
  });

/** Each phrase as a sentence of its own. */
export function phraseSentences(program: Program): CorpusDocument {
  return documentOf(
    '各种说法',
    program,
    PHRASES.map((phrase): TextBlock => {
      const text =
        phrase.kind === 'period' ? `${phrase.text}，建成驿站30个。` : `2024年，${phrase.text}。`;
      return { kind: 'paragraph', level: 0, ordered: false, marked: markedOf(text, phrase) };
    }),
  );
}

/** Each phrase in a cell of one table. */
export function phraseCells(program: Program): CorpusDocument {
  const cell = (text: string) => ({
    marked: { pieces: [textPiece(text)], expected: [], traps: [] },
  });
  const rows = PHRASES.filter(({ kind }) => kind !== 'period').map((phrase, index) => {
    const marked = markedOf(phrase.text, phrase);
    for (const one of marked.expected) one.cell = `B${index + 2}`;
    return { head: false, hidden: false, cells: [cell('事项'), { marked }] };
  });
  const head = { head: true, hidden: false, cells: [cell('名称'), cell('2024年情况')] };
  const table: TableBlock = { kind: 'table', rows: [head, ...rows] };
  return documentOf('各种说法（表格）', program, [table]);
}

function documentOf(
  name: string,
  program: Program,
  blocks: CorpusDocument['blocks'],
): CorpusDocument {
  return { name, program, blocks, notes: [] };
}

function textPiece(text: string) {
  return { kind: 'text' as const, text, marks: [] };
}

function markedOf(text: string, { kind, value, unit, qualifier, text: said }: Phrase): Marked {
  const pieces = [textPiece(text)];
  if (kind === 'none') return { pieces, expected: [], traps: [] };
  const common = {
    labels: [],
    flag: 'may',
    isOptional: false,
    isDistant: false,
    isApart: false,
  } as const;
  const one: Expected =
    kind === 'period'
      ? {
          ...common,
          labels: [],
          ...{ written: '30个', values: [30], units: ['个'], qualifiers: ['exact'], period: value },
        }
      : {
          ...common,
          labels: [],
          // The last number of a phrase is the one that is meant.
          written: tokens(said).at(-1) ?? said,
          values: [kind === 'vague' ? undefined : Number(value)],
          units: [unit],
          qualifiers: [qualifier],
          period: '2024',
        };
  return { pieces, expected: [one], traps: [] };
}
