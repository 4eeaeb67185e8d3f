import { z } from 'zod';
import type { DataPath } from '../../content/documents/document.ts';
import { fieldsAt, schemaAt } from '../../content/fields.ts';
import { ID_PATTERN } from '../../domain/id.ts';
import { type Locator, readLocator } from '../../domain/locator.ts';
import { unstatedFault, type Period } from '../../domain/period.ts';
import { statedNumbers } from '../../domain/numbers/agreement.ts';
import { readNumber, scanNumbers } from '../../domain/numbers/scan.ts';
import { readDate, readPeriod } from '../../domain/periods/read.ts';

/** @returns the ISO date that a date written otherwise stands for, if it is on the calendar. */
export function dateMeant(typed: string): string | undefined {
  const read = readDate(typed);
  return 'value' in read ? read.value : undefined;
}

/** @returns the period that words stand for. */
export function periodMeant(typed: string): Period {
  const read = readPeriod(typed);
  if ('value' in read) return read.value;
  return { unstated: unstatedFault({ unstated: typed }) ? '' : typed };
}

/** @returns the place in a source that words stand for. */
export function locatorMeant(typed: string): Locator {
  const read = readLocator(typed);
  return 'value' in read ? read.value : { section: typed };
}

/** @returns the number that is written with other words, unless those multiply it. */
export function numberMeant(typed: string): number | undefined {
  const read = readNumber(typed);
  if ('value' in read) return read.value;
  const [found, ...others] = statedNumbers(typed);
  return others.length > 0 || /[百千万亿]/.test(found?.bare.text ?? '') ? undefined : found?.value;
}

/** @returns whether words say yes or no. */
export function booleanMeant(typed: unknown): boolean | undefined {
  const word = String(typed).trim().toLowerCase();
  if (/^(?:是|对|有|用了|yes|y|true|真|1)$/.test(word)) return true;
  if (/^(?:否|不|不是|没有|无|未用|no|n|false|假|0)$/.test(word)) return false;
  return undefined;
}

/** @returns the items that are written in a row; one, if they are no ids. */
export function listMeant(typed: string): string[] {
  const items = typed.split(/[\s,，、;；]+/).filter((item) => item !== '');
  return items.every((item) => ID_PATTERN.test(item)) ? items : [typed];
}

/** @returns a word as an id, if it is only spelt otherwise: `Red_Stations`, `ＲＥＤ stations`. */
export function idMeant(typed: string): string | undefined {
  const id = typed
    .normalize('NFKC')
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_./—–-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return ID_PATTERN.test(id) ? id : undefined;
}

/**
 * @param most how many characters are left
 * @returns part of a quotation, word for word, with the number that stands in it; undefined where it
 * holds several, of which one is meant
 */
export function quoteCut(quote: string, most: number): string | undefined {
  const size = (text: string) => [...text].length;
  const numbers = scanNumbers(quote);
  const counted = numbers.filter(({ kind, indefinite }) => kind !== 'ordinal' && !indefinite);
  if (counted.length > 1) return undefined;
  const digit = (counted.at(-1) ?? numbers[0])?.start ?? -1;
  const clauses = quote.split(/(?<=[，。；：、])/);
  let at = 0;
  for (const clause of clauses) {
    const bare = clause.replace(/[，。；：、]$/, '');
    if (digit >= at && digit < at + clause.length && size(bare) <= most) return bare;
    at += clause.length;
  }
  // Half of what is left stands before the number, as far as there is so much.
  const all = [...quote];
  const found = size(quote.slice(0, Math.max(0, digit)));
  const start = Math.max(0, Math.min(found - Math.floor(most / 2), all.length - most));
  return all.slice(start, start + most).join('');
}

/** A list of one where the thing itself is asked for, and the other way round. */
export function bracketFix(expected: string, input: unknown): string | undefined {
  if (expected === 'array' && isRecord(input)) return '在它外面加上 [ 和 ]。';
  const isBoxed = expected === 'object' && Array.isArray(input) && input.every(isRecord);
  return isBoxed && input.length === 1 ? '去掉最外面的 [ 和 ]。' : undefined;
}

function isValid(schema: z.core.$ZodType | undefined, value: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(value).success;
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value of the wrong kind stands for. */
export function valueMeantBy(
  expected: string,
  input: unknown,
  path: DataPath,
  schema: z.ZodType,
): unknown {
  const field = path.at(-1);
  if (Array.isArray(input) && input.length === 1 && typeof input[0] === expected) return input[0];
  if (field === 'locator' && typeof input === 'number') return { paragraph: input };
  if (expected === 'string' && typeof input === 'number') return String(input);
  if (expected === 'boolean') return booleanMeant(input);
  if (field === 'period' && typeof input === 'number') return periodMeant(String(input));
  if (typeof input !== 'string') return undefined;
  if (expected === 'number' || expected === 'int') return numberMeant(input);
  if (expected === 'array') {
    const isOfTexts = isValid(schemaAt(schema, path), [input]);
    return isOfTexts || listMeant(input).length > 1 ? listMeant(input) : undefined;
  }
  if (expected !== 'object') return undefined;
  if (field === 'period') return periodMeant(input);
  if (field === 'locator') return locatorMeant(input);
  // "riders" for {"fact": "riders"}
  const [own, ...others] = fieldsAt(schema, path);
  const alone = { [own ?? '']: input };
  return others.length < 2 && own && ID_PATTERN.test(input) ? alone : undefined;
}
