import { PIECES, TAG, VOID } from './pieces.ts';

/** What they hold is no text of a line, or may hold no element. */
const CLOSED = new Set('head title textarea pre code svg math option label button time'.split(' '));

/**
 * Puts a span around parts of a page's words. The words stay as they are, for those who copy them
 * and for those who search.
 * @param partsOf finds the parts of a text, in order and apart
 * @param isWhole whether a tag begins an element that is kept together already
 */
export function markWords(
  html: string,
  className: string,
  partsOf: (text: string) => readonly (readonly [number, number])[],
  isWhole: (tag: string) => boolean = () => false,
): string {
  let inside = '';
  let depth = 0;
  return html.replace(PIECES, (piece) => {
    if (piece.startsWith('<')) {
      if (piece.endsWith('/>')) return piece;
      const [, end, name = ''] = TAG.exec(piece) ?? [];
      const tag = name.toLowerCase();
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
    let marked = '';
    let last = 0;
    for (const [start, stop] of partsOf(piece)) {
      marked += `${piece.slice(last, start)}<span class="${className}">${piece.slice(start, stop)}</span>`;
      last = stop;
    }
    return marked + piece.slice(last);
  });
}
