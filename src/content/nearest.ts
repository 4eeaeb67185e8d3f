/**
 * Case and width are no difference: `ＳＴＡＴＩＯＮ` is `station`.
 * @returns the candidate that was meant, if one is near and no other is as near: a third of the
 * characters may differ, or a Chinese name has at most its own length around it
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(typed);
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const distance = distanceOf(folded, fold(candidate));
    if (distance > least || (distance === least && (best === candidate || least === 0))) continue;
    // Of two that are equally near neither is known to be meant.
    best = distance < least ? candidate : undefined;
    least = distance;
  }
  return best;
}

/** @returns a name as those see it who do not tell case and width apart. */
export function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** How many edits lie between two names; infinitely many where they are not near. */
function distanceOf(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  const apart = longer - shorter;
  const isInside =
    /^\p{Script=Han}{2,}$/u.test(a.length < b.length ? a : b) &&
    apart <= shorter &&
    (a.includes(b) || b.includes(a));
  if (isInside) return apart;
  const isMixed = lettersOf(a) === lettersOf(b);
  const most = Math.max(isMixed ? 1 : 0, Math.floor(longer / 3));
  if (apart > most || isOtherNumber(a, b)) return Infinity;
  const distance = editDistance(a, b);
  return distance <= most ? distance : Infinity;
}

/** Of two years one is not a slip for the other, unless its digits were typed in the wrong order. */
function isOtherNumber(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.replace(/\D/g, ''));
  if (one === other) return false;
  if (one!.length !== other!.length) return Math.max(one!.length, other!.length) < 3;
  return lettersOf(one!) !== lettersOf(other!);
}

function lettersOf(name: string): string {
  return [...name].sort().join('');
}

/** In UTF-16 units; two neighbours that changed places are one edit. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + cost,
      );
      if (row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, before[column - 2]! + 1);
      }
      current.push(edits);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
}
