import { harmless } from '../../checks/reporters/cells.ts';
import type { FieldChange } from '../change.ts';

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

/** How much of each list a report shows. */
export interface Cut {
  /** Items of a list; Infinity for the whole report. */
  most: number;
  /** The file that has the rest. */
  whole: string;
}

/** @returns the first items written out, and how many more there are. */
export function shown<T>(
  items: readonly T[],
  write: (item: T) => string[],
  { most, whole }: Cut,
  indent = '',
): string[] {
  const lines = items.slice(0, most).flatMap(write);
  const left = items.length - most;
  return left > 0 ? [...lines, `${indent}- ……另有${left}项，见完整的报告（${whole}）`] : lines;
}

/** Writes a list under its heading; nothing where the list is empty. */
export function section<T>(
  heading: string,
  items: readonly T[],
  write: (item: T) => string[],
  cut: Cut,
): string[] {
  return items.length > 0 ? [heading, '', ...shown(items, write, cut), ''] : [];
}

/** @returns “口径由“甲”改为“乙””, “填上了说明：“…””, “删去了单位“个””. */
export function fieldWords({ name, from, to }: FieldChange): string {
  if (from === undefined) return `填上了${name}：“${plain(to ?? '')}”`;
  if (to === undefined) return `删去了${name}“${plain(from)}”`;
  return `${name}由“${plain(from)}”改为“${plain(to)}”`;
}
