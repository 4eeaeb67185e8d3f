/**
 * @param most in characters
 * @returns words on one line, cut where nobody would read on
 */
export function shortened(words: string, most: number): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  const characters = [...plain];
  return characters.length > most ? `${characters.slice(0, most).join('')}……` : plain;
}
