/**
 * Aligns a text with the Markdown it was read from, which may hold escapes, character references,
 * and the indentation and quote marks of further lines.
 * @returns for every UTF-16 unit of the text, where it begins and ends in the source
 */
export function sourceOffsets(
  value: string,
  source: string,
  from: number,
  to: number,
): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  for (let index = 0; index < value.length; index += 1) {
    const unit = value[index]!;
    const reference =
      source[at] === '&' ? REFERENCE.exec(source.slice(at, at + 40))?.[0] : undefined;
    if (reference && !value.startsWith(reference, index)) {
      starts.push(at);
      ends.push(at + reference.length);
      // What a reference of a character outside the basic plane stands for takes two units.
      if (isHighSurrogate(unit)) {
        starts.push(at);
        ends.push(at + reference.length);
        index += 1;
      }
      at += reference.length;
      continue;
    }
    if (source[at] !== unit) {
      const found = source.indexOf(unit, at);
      if (found >= 0 && found < to) at = found;
    }
    starts.push(at);
    ends.push(at + 1);
    at += 1;
  }
  return { starts, ends };
}

/** A character reference, as Markdown reads it. */
export const REFERENCE = /^&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{1,31});/;

function isHighSurrogate(unit: string): boolean {
  return unit >= '\uD800' && unit <= '\uDBFF';
}
