import type { Run } from './manuscript.ts';
import { textOf, trimmed } from './runs.ts';
import type { WordNode } from './word.ts';

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
export function isTitle(node: WordNode, runs: readonly Run[], before: number): boolean {
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
export function headingLevel(node: WordNode, runs: readonly Run[]): number | undefined {
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
