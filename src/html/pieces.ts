/**
 * Comments, scripts and sheets whole, tags, references of characters, and the words between. A `<`
 * that begins no tag belongs to no piece.
 */
export const PIECES =
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<[/!a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>|&#?\w+;|(?:[^<&]|&(?!#?\w+;))+/gi;

/** A tag's slash, if it ends an element, and its name. */
export const TAG = /^<(\/?)([a-zA-Z][\w-]*)/;

/** Elements that have no end. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
