import type { BodyReader } from './body-reader.ts';
import { closed, linesOf, paragraphsOf } from './layout.ts';
import type { Block, Manuscript, Paragraph, Run } from './manuscript.ts';
import { merged, textOf, trimmed } from './runs.ts';

/** Makes blocks of what was read: which paragraph is the title, a heading, an item. */
export function blocksOf({ parts, notes, runs: { pictures } }: BodyReader): Manuscript {
  const spaced = new Set<string>();
  const remarks: string[] = [];
  const blocks: Block[] = [];
  let title: string | undefined;
  for (const part of parts) {
    if (part.kind === 'table') {
      if (part.isNested) {
        remarks.push('表格里套着表格：里层的各格依次写进了外层的一格，请核对。');
      }
      const rows = part.rows.map((row) => row.map((cell) => closed(linesOf(cell), spaced)));
      if (rows.flat().some(({ length }) => length > 0)) blocks.push({ ...part, rows });
      continue;
    }
    if (title === undefined && isTitle(part, blocks.length)) {
      title = textOf(part.runs).replace(/\s+/g, '');
      continue;
    }
    for (const paragraph of paragraphsOf(part.runs)) {
      const { words: said, pictures: own } = apart(closed(paragraph, spaced));
      if (said.length > 0) blocks.push(blockOf(part, said));
      if (own.length > 0) blocks.push({ kind: 'paragraph', runs: own });
    }
  }
  const said = notes.map((note) => closed(joinedLines(note), spaced));
  return { title, blocks, notes: said, pictures, spaced, remarks };
}

/** A picture stands after the paragraph that it was put in. */
function apart(runs: readonly Run[]): { words: Run[]; pictures: Run[] } {
  const { true: pictures = [], false: words = [] } = Object.groupBy(runs, ({ kind }) =>
    kind === 'picture' ? 'true' : 'false',
  );
  return { words: trimmed(merged(words)), pictures };
}

function blockOf(paragraph: Paragraph, runs: Run[]): Block {
  const level = headingLevel(paragraph, runs);
  if (level !== undefined) return { kind: 'heading', level, runs };
  const { list } = paragraph;
  return list ? { kind: 'item', ...list, runs } : { kind: 'paragraph', runs };
}

/** A note is one paragraph. */
function joinedLines(runs: readonly Run[]): Run[] {
  return paragraphsOf(runs).flatMap((line, index): Run[] =>
    index === 0 ? line : [{ kind: 'text', text: ' ' }, ...line],
  );
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

/** Tells whether a paragraph is the document's own name: by its style, or large in the middle. */
function isTitle({ runs, style, isCentred, size }: Paragraph, before: number): boolean {
  const text = textOf(runs).trim();
  if (text === '' || [...text].length > 60 || /[。；]$/.test(text)) return false;
  if (TITLE_STYLE.test(style)) return true;
  if (before > 0 || NUMBERED.some((number) => number.test(text))) return false;
  return STYLE.exec(style)?.[1] === '1' || (isCentred && size >= 14);
}

/**
 * Finds the level of a heading, 1 the outermost; undefined for what is none. Many documents have no
 * styles: a short bold line of its own, or one with a number of its rank, was meant as a heading.
 */
function headingLevel({ style, list }: Paragraph, runs: readonly Run[]): number | undefined {
  const text = textOf(runs);
  const styled = STYLE.exec(style)?.[1];
  if (styled !== undefined) return Number(styled);
  const length = [...text].length;
  const isSentence = length > LONGEST || /[。；：，、？！;:,.]$/.test(text) || /[。；]/.test(text);
  if (isSentence || runs.some(({ kind }) => kind === 'picture')) return undefined;
  const rank = NUMBERED.findIndex((number) => number.test(text));
  const bold = isBold(runs);
  if (rank === 3) return bold && !list ? 5 : undefined;
  if (rank >= 0) return length <= LONGEST_PLAIN || bold ? rank + 2 : undefined;
  if (!bold || list || length > LONGEST_PLAIN || !/\p{Script=Han}/u.test(text)) return undefined;
  // A bold number or unit line is emphasis.
  return /[\d%]\S{0,3}$/.test(text) ? undefined : 4;
}

function isBold(runs: readonly Run[]): boolean {
  return trimmed(runs).every((run) =>
    run.kind === 'text' ? run.bold || run.text.trim() === '' : true,
  );
}
