export type CodePoints = (codePoint: number) => boolean;

/** @param text as in CSS: `U+20-22,U+ff0c` */
export function readRanges(text: string): CodePoints {
  const ranges = [...text.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(
    ([, first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const,
  );
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}
