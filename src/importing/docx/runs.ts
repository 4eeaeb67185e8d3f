import { OTHER } from '../../markdown/text-runs.ts';
import type { Run, Style } from './manuscript.ts';

/** Joins the words of some runs; what is no text is one sign across which no number reaches. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(signsOf).join('');
}

/** Tells whether a number, by its offsets in `textOf`, ends where words were left out or parted. */
export function isParted(
  runs: readonly Run[],
  { start, end }: { start: number; end: number },
): boolean {
  let at = 0;
  return runs.some((run) => {
    const isMark = run.kind === 'parted' || run.kind === 'seam';
    const touches = isMark && (at + 1 === start || at === end);
    at += signsOf(run).length;
    return touches;
  });
}

/** Puts runs in the place of what stands between two offsets of `textOf`. */
export function replaced(
  runs: readonly Run[],
  start: number,
  end: number,
  by: (style: Style) => Run[],
): Run[] {
  const result: Run[] = [];
  let at = 0;
  let done = false;
  for (const run of runs) {
    const text = signsOf(run);
    const from = Math.max(0, Math.min(text.length, start - at));
    const to = Math.max(0, Math.min(text.length, end - at));
    at += text.length;
    if (run.kind !== 'text') {
      if (from >= to) result.push(run);
      continue;
    }
    if (from >= to) {
      result.push(run);
      continue;
    }
    result.push({ ...run, text: text.slice(0, from) });
    if (!done) result.push(...by(styleOf(run)));
    done = true;
    result.push({ ...run, text: text.slice(to) });
  }
  return merged(result);
}

/** Makes one run of those of one style next to each other, and drops empty ones. */
export function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.kind === 'text' && run.text === '') continue;
    if (run.kind === 'text' && last?.kind === 'text' && isSameStyle(run, last)) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}

export function trimmed(runs: readonly Run[]): Run[] {
  const text = textOf(runs);
  const start = text.length - text.trimStart().length;
  const kept = text.trim().length;
  if (kept === 0) return [];
  const cutEnd =
    start + kept < text.length ? replaced(runs, start + kept, text.length, none) : runs;
  return start > 0 ? replaced(cutEnd, 0, start, none) : [...cutEnd];
}

export function styleOf(run: Style): Style {
  const { bold, italic, script, href } = run;
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(script && { script }),
    ...(href !== undefined && { href }),
  };
}

export function isSameStyle(a: Style, b: Style): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.script === b.script && a.href === b.href;
}

function none(): Run[] {
  return [];
}

function signsOf(run: Run): string {
  if (run.kind === 'text') return run.text;
  return run.kind === 'break' ? '\n' : OTHER;
}
