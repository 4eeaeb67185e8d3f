import { PIECES, TAG, VOID } from './pieces.ts';

/** What they hold is no text of a line, or may hold no element. */
const CLOSED = new Set('head title textarea pre code svg math option label button time'.split(' '));

const HEADING = /^h[1-4]$/;

/**
 * Puts a span around parts of a page's words, and a place where a line may end into its headings.
 * The words stay as they are, for those who copy them and for those who search.
 * @param partsOf finds the parts of a text, in order and apart
 * @param isWhole whether a tag begins an element that is kept together already
 * @param seamsOf finds where a line of a heading may end
 */
export function markWords(
  html: string,
  className: string,
  partsOf: (text: string) => readonly (readonly [number, number])[],
  isWhole: (tag: string) => boolean = () => false,
  seamsOf: (text: string) => readonly number[] = () => [],
): string {
  let inside = '';
  let depth = 0;
  let heading = false;
  return html.replace(PIECES, (piece) => {
    if (piece.startsWith('<')) {
      if (piece.endsWith('/>')) return piece;
      const [, end, name = ''] = TAG.exec(piece) ?? [];
      const tag = name.toLowerCase();
      if (HEADING.test(tag)) heading = end === '';
      if (!inside) {
        if (end === '' && !VOID.has(tag) && (CLOSED.has(tag) || isWhole(piece))) {
          inside = tag;
          depth = 1;
        }
      } else if (tag === inside) depth += end ? -1 : 1;
      if (depth === 0) inside = '';
      return piece;
    }
    if (inside || piece.startsWith('&')) return piece;
    const parts = partsOf(piece);
    const insertions = parts.flatMap(([start, stop]) => [
      { at: start, tag: `<span class="${className}">` },
      { at: stop, tag: '</span>' },
    ]);
    for (const at of heading ? seamsOf(piece) : []) {
      if (parts.some(([start, stop]) => start < at && at < stop)) continue;
      const next = insertions.findIndex(
        (one) => one.at > at || (one.at === at && one.tag[1] !== '/'),
      );
      insertions.splice(next < 0 ? insertions.length : next, 0, { at, tag: '<wbr>' });
    }
    let last = 0;
    const marked = insertions.map(({ at, tag }) => {
      const before = piece.slice(last, at);
      last = at;
      return before + tag;
    });
    return marked.join('') + piece.slice(last);
  });
}
