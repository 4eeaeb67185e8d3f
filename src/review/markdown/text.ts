import { harmless } from '../../checks/reporters/cells.ts';

/** Longer texts are cut in a report; the page itself shows them whole. */
const MOST_CHARACTERS = 240;

/**
 * @returns a text of the content as Markdown that shows it letter by letter, on one line; an “@”
 *   calls nobody
 */
export function plain(text: string): string {
  const shown = harmless(text.replace(/\s+/g, ' ').trim());
  const characters = [...shown];
  const cut =
    characters.length > MOST_CHARACTERS
      ? `${characters.slice(0, MOST_CHARACTERS).join('')}……`
      : shown;
  return cut
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_{}[\]<>|~#$!]/g, '\\$&')
    .replaceAll('@', '@\u200b');
}

/** @returns an id or a path as code; a backtick in it cannot end the code. */
export function code(text: string): string {
  return `\`${harmless(text.replace(/\s+/g, ' ')).replaceAll('`', 'ˋ')}\``;
}

/** @returns a path for the target of a link, which no character of it can leave. */
export function target(path: string): string {
  return encodeURI(path).replace(/[()'<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
