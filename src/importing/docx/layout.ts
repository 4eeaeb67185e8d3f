import type { Run } from './manuscript.ts';
import { merged, textOf, trimmed } from './runs.ts';

/** A sentence, a list's lead or a heading of its own ended here. */
const ENDS = /[。！？；：!?;:…”）]$/;
/** The next line was meant to begin a paragraph: it is indented, or numbered by hand. */
const BEGINS =
  /^(?:　| {2}|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.．、](?!\d)|[①-⑳])/;

/**
 * Undoes line breaks within a paragraph, as they come with text pasted from web pages: where a
 * sentence ended there, or an indent follows, a paragraph was meant; else the line just goes on.
 */
export function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [];
  for (const line of linesIn(runs)) {
    const before = paragraphs.at(-1);
    const said = before === undefined ? '' : textOf(before).trimEnd();
    const text = textOf(line);
    if (before === undefined || said === '' || ENDS.test(said) || BEGINS.test(text)) {
      paragraphs.push(line);
    } else paragraphs[paragraphs.length - 1] = joined(before, line);
  }
  return paragraphs.map(trimmed).filter(({ length }) => length > 0);
}

/** Joins two lines: Han characters need nothing between them, words a blank. */
function joined(before: readonly Run[], line: readonly Run[]): Run[] {
  const [left, right] = [trimmed(before), trimmed(line)];
  const needsBlank = /[\x21-\x7e]$/.test(textOf(left)) && /^[\x21-\x7e]/.test(textOf(right));
  return merged([...left, ...(needsBlank ? [{ kind: 'text', text: ' ' } as const] : []), ...right]);
}

function linesIn(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'break') lines.push([]);
    else lines.at(-1)!.push(run);
  }
  return lines;
}

/** Drops the empty lines of a cell. */
export function linesOf(runs: readonly Run[]): Run[] {
  const kept = linesIn(runs)
    .map(trimmed)
    .filter(({ length }) => length > 0);
  return kept.flatMap((line, index): Run[] => (index === 0 ? line : [{ kind: 'break' }, ...line]));
}

const SPACED =
  /(?<![\d.,，])[\d０-９]{1,3}(?: [\d０-９]{3})+(?![\d０-９])|(?<=[\d０-９]) (?=[.．][\d０-９])/g;

/** Closes numbers typed with blanks between their thousands (1 200 万元), and gathers them. */
export function closed(runs: readonly Run[], spaced: Set<string>): Run[] {
  const blanks = new Set<number>();
  for (const { 0: found, index } of textOf(runs).matchAll(SPACED)) {
    if (found !== ' ') spaced.add(found.replaceAll(' ', ''));
    for (const [at, sign] of [...found].entries()) if (sign === ' ') blanks.add(index + at);
  }
  if (blanks.size === 0) return [...runs];
  let at = 0;
  return merged(
    runs.map((run): Run => {
      if (run.kind !== 'text') {
        at += 1;
        return run;
      }
      const start = at;
      at += run.text.length;
      return {
        ...run,
        text: run.text
          .split('')
          .filter((_, one) => !blanks.has(start + one))
          .join(''),
      };
    }),
  );
}
