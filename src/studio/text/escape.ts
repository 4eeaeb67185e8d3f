import { REFERENCE } from '../../markdown/mapped-text.ts';

/**
 * How carefully a block is written. 0: as a person would. 1: quotation marks are moved out of bold.
 * 2: every sign is escaped, and what stands next to a mark is a character reference. 3: the same,
 * with `_` for emphasis.
 */
export type Care = 0 | 1 | 2 | 3;
export const MOST_CARE: Care = 3;

const SIGN = /[!-/:-@[-`{-~]/g;
/** What opens something wherever it stands. */
const OPENING = /[\\`*[\]<{~]/g;
const LONE_LINE = /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
const ALL_REFERENCES = new RegExp(REFERENCE.source, 'g');

/** @returns words so that Markdown reads them as nothing but words. */
export function escapeText(words: string, care: Care): string {
  if (care >= 2) return words.replace(SIGN, '\\$&');
  return words
    .replace(ALL_REFERENCES, '\u0000$&')
    .replace(OPENING, '\\$&')
    .replace(LONE_LINE, '\\$&')
    .replaceAll('\u0000', '\\');
}

/** @returns a character as a reference to it, which is never a part of a mark or of a word. */
export function reference(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}

/** What makes a line something else than a paragraph by its first signs, up to the one to escape. */
const STARTS = [
  /^(?=#{1,6}(?:\s|$))/,
  /^(?=[-+](?:\s|$))/,
  /^(?=>)/,
  /^(?=([-_])[ \t]*(?:\1[ \t]*){2,}$)/,
  /^\d{1,9}(?=[.)](?:\s|$))/,
];
const CODE_WORD = /^(?:import|export)(?= )/;

/** @returns the first line of a paragraph, written so that it begins one. */
export function escapeStart(line: string): string {
  const code = CODE_WORD.exec(line);
  if (code) return reference(line[0]!) + line.slice(1);
  const start = STARTS.map((pattern) => pattern.exec(line)).find((match) => match !== null);
  if (!start) return line;
  const [lead] = start;
  return `${lead}\\${line.slice(lead.length)}`;
}

/** @returns an address as Markdown takes it between parentheses. */
export function escapeAddress(address: string): string {
  const bare = address.replace(/[\\()]/g, '\\$&').replace(ALL_REFERENCES, '\\$&');
  if (!/[\s<>]/.test(address)) return bare;
  return `<${address.replace(/[\\<>]/g, '\\$&').replace(ALL_REFERENCES, '\\$&')}>`;
}

/** @returns a title as it stands behind an address, with the space before it. */
export function escapeTitle(title: string): string {
  if (title === '') return '';
  return ` "${title.replace(/["\\]/g, '\\$&').replace(ALL_REFERENCES, '\\$&')}"`;
}
