import type { Edit } from './positions.ts';

/** A slip of typing with what belongs there; offsets count UTF-16 units of the text as typed. */
export interface Mend extends Edit {
  message: string;
  fix: string;
  /** What is underlined, where it is not what changes. */
  mark?: { start: number; end: number };
  /** Other slips may only follow from it. */
  structural?: true;
}

/** Gives the text as it was meant, and for offsets in it those in the text as typed. */
export function applyMends(
  text: string,
  mends: readonly Edit[],
): { text: string; back: (offset: number) => number } {
  if (mends.length === 0) return { text, back: (offset) => offset };
  const sorted = [...mends].sort((a, b) => a.start - b.start || a.end - b.end);
  const cuts: { from: number; start: number; end: number; length: number }[] = [];
  let mended = '';
  let at = 0;
  for (const { start, end, text: instead } of sorted) {
    if (start < at) continue;
    mended += text.slice(at, start);
    cuts.push({ from: mended.length, start, end, length: instead.length });
    mended += instead;
    at = end;
  }
  const back = (offset: number): number => {
    const cut = cuts.findLast(({ from }) => from <= offset);
    if (!cut) return offset;
    const into = offset - cut.from;
    if (into >= cut.length) return cut.end + into - cut.length;
    return Math.min(cut.start + into, cut.end);
  };
  return { text: mended + text.slice(at), back };
}

/** @returns mends of one line as one, so that a line typed in another keyboard’s signs is one slip. */
export function mergeLines(text: string, mends: readonly Mend[]): Mend[] {
  const lineOf = ({ start }: Mend) => text.lastIndexOf('\n', start - 1);
  return [...Map.groupBy(mends, lineOf).values()].map((own) => {
    const [first, ...others] = [...own].sort((a, b) => a.start - b.start);
    if (others.length === 0) return first!;
    const start = first!.start;
    const end = Math.max(...own.map((mend) => mend.end));
    const inside = own.map((mend) => ({
      ...mend,
      start: mend.start - start,
      end: mend.end - start,
    }));
    const typed = applyMends(text.slice(start, end), inside).text;
    const { message, structural } = first!;
    const fix = `这一行有${own.length}处，写作“${typed}”。`;
    return { start, end, text: typed, message, fix, ...(structural && { structural }) };
  });
}
