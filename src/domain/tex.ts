/** The characters LaTeX reads as commands, as the text of a BibTeX field writes them. */
const WRITTEN: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
};

/**
 * BibTeX counts braces even after a backslash, so `\{` is safe only where every brace has its
 * partner; elsewhere the named commands keep the count, although Zotero shows them as letters.
 * @returns text that may stand between the braces of a BibTeX field.
 */
export function escapeTex(text: string): string {
  const pairs = hasPairedBraces(text);
  return text.replace(/[\\{}~^&%$#_]/g, (character) => {
    const plain = '&%$#_'.includes(character) || (pairs && '{}'.includes(character));
    return plain ? `\\${character}` : WRITTEN[character]!;
  });
}

function hasPairedBraces(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
