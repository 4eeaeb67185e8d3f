import { headingLevel, isTitle } from './headings.ts';
import { closed, linesOf, paragraphsOf } from './layout.ts';
import type { Block, Manuscript, Place, Run } from './manuscript.ts';
import { merged, textOf, trimmed } from './runs.ts';
import { Words } from './words.ts';
import type { WordDocument, WordNode } from './word.ts';

/** @returns the manuscript of a document as Word and WPS keep it. */
export async function blocksOf(word: WordDocument): Promise<Manuscript> {
  const words = new Words(word);
  const spaced = new Set<string>();
  const remarks: string[] = [];
  const blocks: Block[] = [];
  let title: string | undefined;
  for (const node of word.children) {
    if (node.type === 'table') {
      const { rows, covering, nested } = tableOf(node, words);
      if (nested) remarks.push('表格里套着表格：里层的各格依次写进了外层的一格，请核对。');
      const cells = rows.map((row) => row.map((cell) => closed(linesOf(cell), spaced)));
      if (cells.some((row) => row.some(({ length }) => length > 0))) {
        blocks.push({ kind: 'table', rows: cells, covering });
      }
      continue;
    }
    const runs = words.of(node.children ?? []);
    if (title === undefined && isTitle(node, runs, blocks.length)) {
      title = textOf(runs).replace(/\s+/g, '');
      continue;
    }
    for (const paragraph of paragraphsOf(runs)) {
      const { words: said, pictures } = apart(closed(paragraph, spaced));
      if (said.length > 0) blocks.push(blockOf(node, said));
      if (pictures.length > 0) blocks.push({ kind: 'paragraph', runs: pictures });
    }
  }
  await words.finish();
  const notes = words.notes.map((note) => closed(joinedLines(note), spaced));
  return { title, blocks, notes, pictures: words.pictures, spaced, remarks };
}

/** A picture stands after the paragraph that it was put in. */
function apart(runs: readonly Run[]): { words: Run[]; pictures: Run[] } {
  const { true: pictures = [], false: words = [] } = Object.groupBy(runs, ({ kind }) =>
    kind === 'picture' ? 'true' : 'false',
  );
  return { words: trimmed(merged(words)), pictures };
}

function blockOf(node: WordNode, runs: Run[]): Block {
  const level = headingLevel(node, runs);
  if (level !== undefined) return { kind: 'heading', level, runs };
  const { numbering } = node;
  if (!numbering) return { kind: 'paragraph', runs };
  return { kind: 'item', level: Number(numbering.level), ordered: numbering.isOrdered, runs };
}

/** A note is one paragraph. */
function joinedLines(runs: readonly Run[]): Run[] {
  return paragraphsOf(runs).flatMap((line, index): Run[] =>
    index === 0 ? line : [{ kind: 'text', text: ' ' }, ...line],
  );
}

/** A table as a grid: what a merged cell covers is empty, and `covering` tells which cell it is. */
function tableOf(
  table: WordNode,
  words: Words,
): { rows: Run[][][]; covering: Place[][]; nested: boolean } {
  const rows: Run[][][] = [];
  const covering: Place[][] = [];
  let nested = false;
  for (const [index, row] of (table.children ?? []).entries()) {
    const cells = (rows[index] ??= []);
    const places = (covering[index] ??= []);
    for (const cell of row.children ?? []) {
      while (places[cells.length] !== undefined) cells.push([]);
      const origin: Place = [index, cells.length];
      const { colSpan = 1, rowSpan = 1 } = cell;
      const width = Math.min(colSpan, 100);
      for (let down = 0; down < rowSpan; down += 1) {
        const line = (covering[index + down] ??= []);
        for (let right = 0; right < width; right += 1) line[origin[1] + right] = origin;
      }
      nested ||= (cell.children ?? []).some(({ type }) => type === 'table');
      cells.push(cellOf(cell, words));
      for (let right = 1; right < width; right += 1) cells.push([]);
    }
  }
  const width = Math.max(0, ...rows.map(({ length }) => length));
  for (const [index, cells] of rows.entries()) {
    while (cells.length < width) cells.push([]);
    for (let at = 0; at < width; at += 1) covering[index]![at] ??= [index, at];
  }
  return { rows, covering, nested };
}

function cellOf(cell: WordNode, words: Words): Run[] {
  return (cell.children ?? []).flatMap((node): Run[] => {
    if (node.type !== 'table') return [...words.of(node.children ?? []), { kind: 'break' }];
    const rows = (node.children ?? []).flatMap((row) => row.children ?? []);
    return rows.flatMap((inner): Run[] => [...cellOf(inner, words), { kind: 'break' }]);
  });
}
