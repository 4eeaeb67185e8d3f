/**
 * Case and width are no difference: `ＳＴＡＴＩＯＮ` is `station`.
 * @returns the candidate closest to what was typed, if any is close enough to be meant
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(typed);
  let best: string | undefined;
  let least = Math.max(2, Math.floor(folded.length / 3)) + 1;
  for (const candidate of candidates) {
    // Lengths that far apart need no counting; words that share no character are not close.
    if (Math.abs(candidate.length - folded.length) >= least) continue;
    const distance = editDistance(folded, fold(candidate));
    if (distance < least && distance < Math.max(folded.length, candidate.length)) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** @returns a name as those see it who do not tell case and width apart. */
export function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Levenshtein distance in UTF-16 units. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + cost),
      );
    }
    previous = current;
  }
  return previous[b.length]!;
}
