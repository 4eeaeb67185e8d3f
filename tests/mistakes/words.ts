/** Names for what has no sign to be shown by. */
const NAMED: Readonly<Record<string, string>> = { 两个空格: '  ' };

const OPEN = '([{<“';
const CLOSE = ')]}>”';

/**
 * What a message says to type, read as it stands: in “ ”, or set off by a space, or with its own
 * brackets, up to the punctuation after it.
 */
export function typedWords(after: string): string | undefined {
  const named = Object.entries(NAMED).find(([name]) => after.startsWith(name));
  if (named) return named[1];
  const quoted = /^[^“。；，？："<`![{]{0,10}“/.exec(after);
  if (quoted) return quotation(after.slice(quoted[0].length));
  const word = /^\s*("[^"]*") /.exec(after);
  if (word) return word[1];
  return upTo(after.replace(/^(?:全角|半角的?|：)?\s*/, ''), '，。；？、：').replace(
    /（[^（]*）?$/,
    '',
  );
}

/** @returns what stands before the mark that closes a quotation, others within it passed over. */
function quotation(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '”' && depth === 0) return text.slice(0, at);
    if (text[at] === '“') depth += 1;
    if (text[at] === '”') depth -= 1;
  }
  return text;
}

/** @returns the text before the first of some signs that stands in no brackets or quotation. */
function upTo(text: string, ends: string): string {
  let depth = 0;
  let mark = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (mark) {
      if (sign === mark) mark = '';
    } else if (depth === 0 && ends.includes(sign)) return text.slice(0, at).trim();
    else if (sign === '"' || sign === '`') mark = sign;
    else if (OPEN.includes(sign)) depth += 1;
    else if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1);
  }
  return text.trim();
}
