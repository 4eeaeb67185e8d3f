import type { Node } from 'prosemirror-model';

/** Part of a node that is otherwise in another: where it begins, and where it ends in each. */
interface Change {
  from: number;
  to: number;
  otherTo: number;
}

/**
 * Puts together what two did to one text.
 * @param base as both found it
 * @returns undefined where they wrote over the same words
 */
export function joined(base: Node, theirs: Node, mine: Node): Node | undefined {
  if (mine.eq(base)) return theirs;
  if (theirs.eq(base) || theirs.eq(mine)) return mine;
  const isAlike = [theirs, mine].every(
    (one) => one.childCount === base.childCount && one.sameMarkup(base),
  );
  if (!isAlike || base.isTextblock) return spliced(base, theirs, mine);
  const children: Node[] = [];
  for (const [at, child] of base.children.entries()) {
    const both = joined(child, theirs.child(at), mine.child(at));
    if (!both) return undefined;
    children.push(both);
  }
  return base.type.create(base.attrs, children, base.marks);
}

/** Each of the two changed one part; where these do not overlap, both stand. */
function spliced(base: Node, theirs: Node, mine: Node): Node | undefined {
  const [other, own] = [changeOf(base, theirs), changeOf(base, mine)];
  if (!other || !own || !mine.sameMarkup(base) || !theirs.sameMarkup(base)) return undefined;
  const isBehind = other.from >= own.to;
  if (!isBehind && other.to > own.from) return undefined;
  const shift = isBehind ? own.otherTo - own.to : 0;
  try {
    const put = theirs.slice(other.from, other.otherTo);
    const both = mine.replace(other.from + shift, other.to + shift, put);
    both.check();
    return both;
  } catch {
    // A block was parted where the other changed its kind.
    return undefined;
  }
}

/** @returns the one part of a node in which another is otherwise; none where they hold the same. */
export function changeOf(base: Node, other: Node): Change | undefined {
  const from = base.content.findDiffStart(other.content);
  const ends = base.content.findDiffEnd(other.content);
  if (from === null || !ends) return undefined;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  return { from, to: ends.a + overlap, otherTo: ends.b + overlap };
}
