import { draftOf } from '../../domain/numbers/draft.ts';
import { bareNumbers, type ScannedNumber } from '../../domain/numbers/scan.ts';
import { isInLetters, readAmount } from '../tables/amount.ts';
import { isNote } from '../tables/roles.ts';

/** Tells whether a row is a line across the table: “注：……”, “资料来源：……”. */
export function isNoteRow(cells: readonly string[]): boolean {
  const [only = '', ...others] = cells.filter((cell) => cell.trim() !== '');
  return others.length === 0 && isNote(only);
}

/** Tells whether a cell holds a number and little else; a year is a head. */
export function isNumeric(cell: string): boolean {
  const text = cell.trim();
  if (text === '' || isYear(text) || [...text].length > 14) return false;
  if (isInLetters(text)) return true;
  return bareNumbers(text).length > 0 && /^\S{0,3}[\d０-９−-]/.test(text);
}

/** Tells whether a cell is a year and nothing else: “2024”. */
export function isYear(text: string): boolean {
  return /^\s*(?:19|20)\d{2}\s*$/.test(text);
}

/** Reads a cell that states a number in letters; its unit stands in the heads. */
export function numberInLetters(cell: string): ScannedNumber | undefined {
  const text = cell.trim();
  if (!isInLetters(text)) return undefined;
  const amount = readAmount(text);
  const start = cell.indexOf(text);
  const span = { start, end: start + text.length, text };
  const value = amount.kind === 'amount' ? amount.value : undefined;
  const kind = value === undefined ? 'vague' : 'quantity';
  return { ...draftOf(span, { kind, value }), text, bare: span };
}
