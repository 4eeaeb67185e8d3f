import type { Block, Manuscript, Place, Run } from './manuscript.ts';
import { merged, textOf, trimmed } from './runs.ts';
import { Words, type WordDocument, type WordNode } from './word.ts';
import { paragraphsOf, closed, linesOf } from './layout.ts';

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

const STYLE = /^(?:heading|标题)\s*([1-9])(?:\s|$)/i;
const TITLE_STYLE = /^(?:title|标题|文档标题|公文标题)$/i;

/** The numbers that offices type before a heading, outermost first. */
const NUMBERED = [
  /^第[一二三四五六七八九十]+[章节部]分?/,
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,2}[.．、]\s*(?!\d)/,
];

/** In characters; a longer line is a sentence, whatever it looks like. */
const LONGEST = 40;
const LONGEST_PLAIN = 30;

/** @returns whether a paragraph is the document's own name: by its style, or large in the middle. */
function isTitle(node: WordNode, runs: readonly Run[], before: number): boolean {
  const text = textOf(runs).trim();
  if (text === '' || [...text].length > 60 || /[。；]$/.test(text)) return false;
  if (TITLE_STYLE.test(node.styleName?.trim() ?? '')) return true;
  if (before > 0 || NUMBERED.some((number) => number.test(text))) return false;
  const size = Math.max(0, ...sizesOf(node));
  return (
    STYLE.exec(node.styleName ?? '')?.[1] === '1' || (node.alignment === 'center' && size >= 14)
  );
}

/**
 * @returns the level of a heading, 1 the outermost; undefined for what is none. Many documents have
 * no styles: a short bold line of its own, or one with a number of its rank, was meant as a heading.
 */
function headingLevel(node: WordNode, runs: readonly Run[]): number | undefined {
  const text = textOf(runs);
  const styled = STYLE.exec(node.styleName ?? '')?.[1];
  if (styled !== undefined) return Number(styled);
  const length = [...text].length;
  if (length > LONGEST || /[。；：，、？！;:,.]$/.test(text) || /[。；]/.test(text))
    return undefined;
  if (runs.some(({ kind }) => kind === 'picture')) return undefined;
  const rank = NUMBERED.findIndex((number) => number.test(text));
  const bold = isBold(runs);
  if (rank === 3) return bold && !node.numbering ? 5 : undefined;
  if (rank >= 0) return length <= LONGEST_PLAIN || bold ? rank + 2 : undefined;
  if (!bold || node.numbering || length > LONGEST_PLAIN || !/\p{Script=Han}/u.test(text))
    return undefined;
  // A bold number or unit line is emphasis.
  return /[\d%]\S{0,3}$/.test(text) ? undefined : 4;
}

function isBold(runs: readonly Run[]): boolean {
  return trimmed(runs).every((run) =>
    run.kind === 'text' ? run.bold || run.text.trim() === '' : true,
  );
}

function sizesOf(node: WordNode): number[] {
  return [node.fontSize ?? 0, ...(node.children ?? []).flatMap(sizesOf)];
}
